/** The demo's two towns, all invented: who works where. Every account's password is `samspel-demo`. */

export const DEMO_PASSWORD = 'samspel-demo';

/** Pupil health keeps to itself what is written there (OSL 23 kap. 2 §); another is on duty while the office is closed. */
type DemoUnit = { id: string; name: string; is: 'keeping-its-own' | 'on-duty' };
type DemoAgency = { id: string; kind: string; name: string; units?: DemoUnit[] };
type DemoPerson = {
  email: string;
  name: string;
  memberships: { agency: string; roles: string[]; unit: string | null }[];
};
export type DemoTown = { id: string; name: string; agencies: DemoAgency[]; people: DemoPerson[] };

const lindvik: DemoTown = {
  id: 'lindvik',
  name: 'Lindviks kommun',
  agencies: [
    { id: 'lindvik-samordning', kind: 'coordination', name: 'Samordningen Lindvik' },
    {
      id: 'lindvik-socialtjanst',
      kind: 'social-services',
      name: 'Socialtjänsten Lindvik',
      units: [{ id: 'lindvik-socialtjanst-jouren', name: 'Socialjouren', is: 'on-duty' }],
    },
    { id: 'lindvik-polis', kind: 'police', name: 'Polisen Lindvik' },
    {
      id: 'lindvik-bjorkskolan',
      kind: 'school',
      name: 'Björkskolan',
      units: [{ id: 'lindvik-bjorkskolan-elevhalsan', name: 'Elevhälsan', is: 'keeping-its-own' }],
    },
    { id: 'lindvik-fritid', kind: 'leisure', name: 'Fritid Lindvik' },
    { id: 'lindvik-drift', kind: 'administration', name: 'Systemförvaltningen' },
  ],
  people: [
    person('samordnare@lindvik.example', 'Maria Ekdal', 'lindvik-samordning', 'coordinator'),
    person('polis@lindvik.example', 'Jonas Berg', 'lindvik-polis', 'officer'),
    person('soc@lindvik.example', 'Amira Haddad', 'lindvik-socialtjanst', 'social-worker'),
    person(
      'skola@lindvik.example',
      'Karin Norell',
      'lindvik-bjorkskolan',
      'student-welfare',
      'lindvik-bjorkskolan-elevhalsan',
    ),
    person('fritid@lindvik.example', 'Ali Demir', 'lindvik-fritid', 'field-worker'),
    person(
      'jour@lindvik.example',
      'Samira Holm',
      'lindvik-socialtjanst',
      'social-worker',
      'lindvik-socialtjanst-jouren',
    ),
    person('chef@lindvik.example', 'Eva Strand', 'lindvik-socialtjanst', 'head'),
    person('samordningschef@lindvik.example', 'Birgitta Sund', 'lindvik-samordning', 'head'),
    person('polischef@lindvik.example', 'Tomas Rask', 'lindvik-polis', 'head'),
    person('rektor@lindvik.example', 'Helena Åberg', 'lindvik-bjorkskolan', 'head'),
    person(
      'elevhalsochef@lindvik.example',
      'Anna Lindgren',
      'lindvik-bjorkskolan',
      'head',
      'lindvik-bjorkskolan-elevhalsan',
    ),
    person('fritidschef@lindvik.example', 'Sofia Kallio', 'lindvik-fritid', 'head'),
    person('admin@lindvik.example', 'Per Holm', 'lindvik-drift', 'administrator'),
    person('dataskyddsombud@lindvik.example', 'Ingrid Lund', 'lindvik-drift', 'data-protection-officer'),
  ],
};

const grannby: DemoTown = {
  id: 'grannby',
  name: 'Grannby kommun',
  agencies: [
    { id: 'grannby-samordning', kind: 'coordination', name: 'Samordningen Grannby' },
    { id: 'grannby-socialtjanst', kind: 'social-services', name: 'Socialtjänsten Grannby' },
    { id: 'grannby-polis', kind: 'police', name: 'Polisen Grannby' },
    {
      id: 'grannby-sjoskolan',
      kind: 'school',
      name: 'Sjöskolan',
      units: [{ id: 'grannby-sjoskolan-elevhalsan', name: 'Elevhälsan', is: 'keeping-its-own' }],
    },
    { id: 'grannby-fritid', kind: 'leisure', name: 'Fritid Grannby' },
  ],
  people: [
    person('samordnare@grannby.example', 'Lars Öman', 'grannby-samordning', 'coordinator'),
    person('polis@grannby.example', 'Sara Lind', 'grannby-polis', 'officer'),
    person('soc@grannby.example', 'Mira Aalto', 'grannby-socialtjanst', 'social-worker'),
    person(
      'skola@grannby.example',
      'Nina Falk',
      'grannby-sjoskolan',
      'student-welfare',
      'grannby-sjoskolan-elevhalsan',
    ),
    person('fritid@grannby.example', 'Oskar Hed', 'grannby-fritid', 'field-worker'),
    person('chef@grannby.example', 'Gunnar Ask', 'grannby-socialtjanst', 'head'),
  ],
};

export const towns: DemoTown[] = [lindvik, grannby];

function person(email: string, name: string, agency: string, role: string, unit: string | null = null): DemoPerson {
  return { email, name, memberships: [{ agency, roles: [role], unit }] };
}
