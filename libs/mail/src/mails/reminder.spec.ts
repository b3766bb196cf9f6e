import { reminder } from './reminder.js';

const CASE = ['Ärende: K7QF-93MD', 'K7QF-93MD', '/cases/K7QF-93MD?due=2026-11-24'] as const;
const PLEDGE = [
  'Medborgarlöfte: Tryggare kvällar för unga i Lindvik',
  'Tryggare kvällar för unga i Lindvik',
  '/pledges',
] as const;
const DUTY = ['Kommunens uppgift: Rapport till fullmäktige', 'Rapport till fullmäktige', '/pledges'] as const;

const OWN = 'Du får mejlet eftersom du är ansvarig.';
const HEAD = 'Du får mejlet eftersom du är chef.';
const AGENCY = 'Du får mejlet eftersom din verksamhet ansvarar.';
const ASKER = 'Du får mejlet eftersom ni har ställt frågan.';
const ASKED = 'Du får mejlet eftersom ni har fått frågan.';
const PARTY = 'Du får mejlet eftersom din verksamhet är part i ärendet.';
const BOX = 'Mejlet går till verksamhetens gemensamma brevlåda.';

describe('a reminder', () => {
  it.each<[keyof typeof reminder.samples, string, string, string, readonly [string, string, string]]>([
    ['task', 'Påminnelse: uppgift', 'Senast: tisdag 24 november 2026', OWN, CASE],
    ['opened', 'Nytt: uppgift med lagstadgad tid', 'Senast: tisdag 24 november 2026', BOX, CASE],
    [
      'assignedLate',
      'Nytt, försenat: uppgift med lagstadgad tid',
      'Skulle ha varit klart: tisdag 24 november 2026',
      OWN,
      CASE,
    ],
    ['told', 'Nytt: besked', 'Datum: tisdag 24 november 2026', PARTY, CASE],
    ['deadline', 'Påminnelse: lagstadgad frist', 'Senast: torsdag 7 januari 2027 (lagens dag 6 januari)', OWN, CASE],
    ['late', 'Försenat: lagstadgad frist', 'Skulle ha varit klart: tisdag 24 november 2026', HEAD, CASE],
    [
      'agreed',
      'Försenat: avtalat datum',
      'Skulle ha varit klart: måndag 4 januari 2027 (avtalat till 1 januari, flyttat)',
      OWN,
      CASE,
    ],
    ['review', 'Att se över: uppgift', 'Senast: tisdag 24 november 2026', AGENCY, CASE],
    ['handoff', 'Nytt: överlämning att svara på', 'Svar senast: tisdag 24 november 2026', BOX, CASE],
    ['unanswered', 'Försenat: överlämning utan svar', 'Skulle ha varit klart: tisdag 24 november 2026', HEAD, CASE],
    ['answered', 'Svar på överlämning', 'Datum: tisdag 24 november 2026', ASKER, CASE],
    ['takenBack', 'Återtagen överlämning', 'Datum: tisdag 24 november 2026', ASKED, CASE],
    ['meeting', 'Påminnelse: möte', 'Mötesdag: tisdag 24 november 2026', OWN, CASE],
    ['unplanned', 'Påminnelse: möte', 'Senast: tisdag 24 november 2026', 'Du får mejlet eftersom du har jour.', CASE],
    ['outcome', 'Försenat: utfall av möte', 'Mötesdag: tisdag 24 november 2026', OWN, CASE],
    ['pledge', 'Påminnelse: uppgift', 'Senast: tisdag 24 november 2026', AGENCY, PLEDGE],
    ['duty', 'Påminnelse: lagstadgad frist', 'Senast: tisdag 24 november 2026', AGENCY, DUTY],
  ])('of a %s holds nothing but what it may', (sample, what, date, why, [whose, name, path]) => {
    const { subject, text } = reminder.samples[sample];
    const [head = '', kind] = what.split(': ');
    const said = [head.toLowerCase(), ...(kind === undefined ? [] : [kind]), name];
    expect(subject).toBe(`Samspel: ${said.join(', ')}`);
    expect(text).toBe(`Samspel\n\n${what}\n${whose}\n${date}\n${why}\n\nhttps://samspel.example${path}\n`);
  });
});
