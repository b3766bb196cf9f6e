import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { warnedOf } from '../pages/case/dialogs/warned-of.js';
import { loadWords } from '../words/words.js';
import { Warnings, type Warned } from './warnings.js';

const page = (of: Warned[]) => renderToStaticMarkup(createElement(Warnings, { of }));

describe('what is said before something is passed on', () => {
  beforeAll(async () => {
    // The words look for the language of the browser.
    const heard = { addEventListener: () => undefined };
    vi.stubGlobal('window', heard);
    vi.stubGlobal('document', { ...heard, documentElement: { lang: '' } });
    vi.stubGlobal('localStorage', { getItem: () => 'sv' });
    await loadWords();
  });
  afterAll(() => vi.unstubAllGlobals());

  it('names each agency once, and is nothing where nothing is to be said', () => {
    const said = page([
      { agency: 'Fritid', warnings: ['weaker-secrecy'] },
      { agency: 'Fritid', warnings: ['weaker-secrecy'] },
      { agency: 'Samordning', warnings: ['weaker-secrecy', 'may-identify'] },
      { agency: 'Polisen', warnings: [] },
    ]);
    expect(said).toContain('hos Fritid och Samordning kan vara svagare');
    expect(said).toContain('Samordning får inget namn, men ålder och orsak');
    expect(said).not.toContain('Polisen');
    expect(page([{ agency: 'Polisen', warnings: [] }])).toBe('');
  });

  it('is said of those alone whom a consent names', () => {
    const weaker = ['fritid', 'samordning'].map((agency) => ({ agency, warnings: ['weaker-secrecy' as const] }));
    const agencies = [
      { id: 'fritid', name: 'Fritid' },
      { id: 'samordning', name: 'Samordning' },
      { id: 'soc', name: 'Soc' },
    ];
    expect(page(warnedOf({ weaker }, agencies, ['fritid', 'soc']))).toMatch(/hos Fritid kan/);
    expect(page(warnedOf({ weaker }, agencies, ['soc']))).toBe('');
  });
});
