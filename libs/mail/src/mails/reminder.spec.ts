import { reminder } from './reminder.js';

describe('a reminder', () => {
  it.each<[keyof typeof reminder.samples, string, string, string]>([
    ['task', 'Påminnelse: uppgift', 'Ärende: K7QF-93MD', '/cases/K7QF-93MD'],
    ['deadline', 'Påminnelse: frist', 'Ärende: K7QF-93MD', '/cases/K7QF-93MD'],
    ['handoff', 'Nytt: överlämning', 'Ärende: K7QF-93MD', '/cases/K7QF-93MD'],
    ['meeting', 'Påminnelse: möte', 'Ärende: K7QF-93MD', '/cases/K7QF-93MD'],
    ['pledge', 'Påminnelse: uppgift', 'Medborgarlöfte: Tryggare kvällar för unga i Lindvik', '/pledges'],
    ['duty', 'Påminnelse: frist', 'Kommunens uppgift: Rapport till fullmäktige', '/pledges'],
  ])('of a %s holds nothing but what it may', (sample, what, whose, path) => {
    const { subject, text } = reminder.samples[sample];
    expect(subject).toBe(`Samspel: ${what.split(': ')[1]} ${whose.split(': ')[1]} 2026-11-24`);
    expect(text).toBe(`Samspel\n\n${what}\n${whose}\nDatum: 2026-11-24\n\nhttps://samspel.example${path}\n`);
  });
});
