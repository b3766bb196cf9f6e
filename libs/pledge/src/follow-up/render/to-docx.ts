import {
  AlignmentType,
  BorderStyle,
  Document as Docx,
  Footer,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph as Line,
  Table as Grid,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { Document, Paragraph, Section, Table } from '../document.js';

/** A4 in twentieths of a point, with margins of 25 mm. */
const PAGE = { width: 11_906, height: 16_838, margin: 1417 };
const TEXT_WIDTH = PAGE.width - 2 * PAGE.margin;
const FIRST_COLUMN = 3200;

/** The colours of the page that is made of the same document. */
const INK = '1B2233';
const INK_2 = '404A63';
const NONE = { style: BorderStyle.NONE };
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '8A91A3' };
/** Lines under the rows, as on the page; no boxes. */
const RULES = { top: NONE, left: NONE, right: NONE, insideVertical: NONE, insideHorizontal: RULE, bottom: RULE };

/** The follow-up as a Word document: real headings, lists and header rows, so that it can be read aloud and edited further. */
export async function toDocx({ title, kicker, sections }: Document): Promise<Buffer> {
  const docx = new Docx({
    title,
    description: kicker,
    creator: 'Samspel',
    lastModifiedBy: 'Samspel',
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 22, language: { value: 'sv-SE' } } },
        title: { run: { size: 36, bold: true, color: INK }, paragraph: { spacing: { after: 80 } } },
        heading1: {
          run: { size: 28, bold: true, color: INK },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'bullets',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 400, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: [
          new Line({ text: title, heading: HeadingLevel.TITLE }),
          new Line({ children: [new TextRun({ text: kicker, color: INK_2 })], spacing: { after: 240 } }),
          ...sections.flatMap(sectionOf),
        ],
      },
    ],
  });
  return Packer.toBuffer(docx);
}

function sectionOf({ heading, paragraphs, table }: Section): (Line | Grid)[] {
  return [
    ...(heading === null ? [] : [new Line({ text: heading, heading: HeadingLevel.HEADING_1, keepNext: true })]),
    ...paragraphs.map(line),
    ...(table === null ? [] : gridOf(table)),
  ];
}

function line({ bullet, sentences }: Paragraph): Line {
  const text = sentences.map((sentence) => sentence.text).join(' ');
  const spacing = { after: bullet ? 80 : 160, line: 300 };
  return new Line({ text, spacing, ...(bullet && { numbering: { reference: 'bullets', level: 0 } }) });
}

function gridOf({ caption, columns, rows }: Table): (Line | Grid)[] {
  const width = Math.floor((TEXT_WIDTH - FIRST_COLUMN) / Math.max(1, columns.length - 1));
  const widths = columns.map((_, at) => (at === 0 ? FIRST_COLUMN : width));
  // A table of a few rows stays on one page with its caption.
  const row = (cells: string[], head: boolean, last: boolean): TableRow =>
    new TableRow({
      tableHeader: head,
      cantSplit: true,
      children: cells.map(
        (text, at) =>
          new TableCell({
            width: { size: widths[at] ?? width, type: WidthType.DXA },
            margins: { top: 60, bottom: 60, left: at === 0 ? 0 : 80, right: 80 },
            children: [
              new Line({
                keepNext: !last,
                alignment: at === 0 ? AlignmentType.LEFT : AlignmentType.RIGHT,
                children: [new TextRun({ text, bold: head })],
              }),
            ],
          }),
      ),
    });
  return [
    new Line({
      children: [new TextRun({ text: caption, color: INK_2, size: 20 })],
      keepNext: true,
      spacing: { before: 160, after: 80 },
    }),
    new Grid({
      columnWidths: widths,
      borders: RULES,
      rows: [row(columns, true, false), ...rows.map((cells, at) => row(cells, false, at === rows.length - 1))],
    }),
  ];
}

function pageNumber(): Line {
  const children = ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES];
  return new Line({ alignment: AlignmentType.RIGHT, children: [new TextRun({ children, size: 18 })] });
}
