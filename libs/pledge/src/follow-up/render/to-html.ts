import type { Document, Paragraph, Section, Table } from '../document.js';

/**
 * The follow-up as a page of its own that every browser, screen reader and printer can take: semantic, in Swedish, nothing
 * loaded from anywhere. WCAG 2.1 AA (DOS-lagen 10 §): one h1, headings in order, tables with headers, contrast above 7:1.
 */
export function toHtml({ title, kicker, sections }: Document): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header>
<h1>${text(title)}</h1>
<p class="kicker">${text(kicker)}</p>
</header>
${sections.map(sectionOf).join('\n')}
</main>
</body>
</html>
`;
}

/** All of a page's style, which stands in it. */
export const STYLE = `
:root { color-scheme: light; }
body { margin: 0; background: #fff; color: #1b2233; font: 1.125rem/1.6 Georgia, "Times New Roman", serif; }
main { max-width: 40rem; margin: 0 auto; padding: 2rem 1.25rem 4rem; overflow-wrap: break-word; }
h1, h2 { line-height: 1.2; font-weight: 600; }
h1 { font-size: 2rem; margin: 0; }
h2 { font-size: 1.375rem; margin: 2.25rem 0 .5rem; }
p, ul { margin: 0 0 1rem; }
ul { padding-left: 1.25rem; }
li { margin-bottom: .5rem; }
.kicker { color: #404a63; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; font-size: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: .5rem; color: #404a63; }
th, td { padding: .375rem 1rem .375rem 0; border-bottom: 1px solid #8a91a3; text-align: right; }
th:first-child { text-align: left; font-weight: 400; }
thead th, thead th:first-child { font-weight: 600; }
@media print {
  body { font-size: 11pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; }
  table, li { break-inside: avoid; }
}`;

function sectionOf({ id, heading, paragraphs, table }: Section): string {
  const parts = [passages(paragraphs), ...(table === null ? [] : [tableOf(table)])].filter((part) => part !== '');
  if (heading === null) return parts.join('\n');
  return `<section aria-labelledby="${text(id)}">\n<h2 id="${text(id)}">${text(heading)}</h2>\n${parts.join('\n')}\n</section>`;
}

/** Bullets that follow each other are one list. */
function passages(paragraphs: Paragraph[]): string {
  const lines: string[] = [];
  paragraphs.forEach((paragraph, at) => {
    const words = text(paragraph.sentences.map((sentence) => sentence.text).join(' '));
    if (!paragraph.bullet) {
      lines.push(`<p>${words}</p>`);
      return;
    }
    if (paragraphs[at - 1]?.bullet !== true) lines.push('<ul>');
    lines.push(`<li>${words}</li>`);
    if (paragraphs[at + 1]?.bullet !== true) lines.push('</ul>');
  });
  return lines.join('\n');
}

function tableOf({ caption, columns, rows }: Table): string {
  const head = columns.map((column) => `<th scope="col">${text(column)}</th>`).join('');
  const body = rows.map(([first = '', ...rest]) => {
    const cells = rest.map((cell) => `<td>${text(cell)}</td>`).join('');
    return `<tr><th scope="row">${text(first)}</th>${cells}</tr>`;
  });
  return `<div class="wide" role="region" tabindex="0" aria-label="${text(caption)}">
<table><caption>${text(caption)}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function text(plain: string): string {
  return plain.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}
