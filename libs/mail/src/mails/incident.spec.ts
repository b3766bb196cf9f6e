import { incident } from './incident.js';

it('a mail of an incident says that there is one, in which case and when, and nothing of what or whom', () => {
  const { subject, text } = incident.samples.incident;
  expect(subject).toBe('Samspel: nytt, incident, K7QF-93MD');
  expect(text).toBe(
    'Samspel\n\nNytt: incident, fel mottagare\nÄrende: K7QF-93MD\nDatum: tisdag 24 november 2026\n\nhttps://samspel.example/audit?reference=K7QF-93MD\n',
  );
});
