import { mayNameSomebody } from './may-name.js';

const known = ['Lindvik', 'Älvparken', 'Sten Stures gata'];

describe('what may name somebody', () => {
  it.each([
    'Vi talade med Elis.',
    'vi talade med elis',
    'ELIS var där',
    'Elis’ mamma kom.',
    'Märtas bror',
    'Familjen Hemligsson flyttade.',
    'Sven Svensson hjälpte till.',
    'Vi såg Qwerta Påhitt.',
    'Vi såg Qwerta, 13 år, vid skolan.',
    'Qwerta (13) kom.',
    'Det var Qwerta 13 år.',
    '13-åriga Qwerta',
    'Det var Björn som ringde.',
    'Vi talade med Bo.',
    'Łukasz kom',
    'Mo\u00adhamed kom',
  ])('is found in %j', (text) => expect(mayNameSomebody(text, known)).toBe(true));

  it.each([
    'Polisen Lindvik gick i Älvparken den 4 maj.',
    'Björn sågs vid stugorna.',
    'Hans insats var viktig, och hans lag kom igen.',
    'Den som bor nära en sten vid vår bro, min vän.',
    'Linn och hampa. Bo i centrum. Maj var lugn. Juni också.',
    'Vi bytte armatur på Sten Stures gata.',
    'Unga 13–17 år. Elever 13 år och äldre.',
    'Vi samlades i Lindvik, 13, 14 och 15 maj.',
    'Ån går här.',
    'SSPF och BRÅ',
  ])('is none in %j', (text) => expect(mayNameSomebody(text, known)).toBe(false));
});
