import type { DemoPledge, New } from './demo-pledge.js';

/**
 * The follow-up that this project grew from, as records: Mariestad 2020, published by the police. Its facts are the text's; days,
 * counts and figures that the text doesn't have are left empty.
 */
export const mariestad2020: DemoPledge = {
  pledge: {
    title: 'Medborgarlöfte Mariestad 2020',
    area: 'Mariestad',
    from: '2020-01-01',
    to: '2020-12-31',
    parties: [
      { name: 'polisen', promiser: 'police' },
      { name: 'Mariestads kommun', promiser: 'municipality' },
    ],
    contextNote: 'Under 2020 drabbades Sverige av en pandemi, och året som gått har varit mycket speciellt.',
  },
  focusAreas: [
    {
      title: 'ungdomar i riskzon',
      purpose: 'tidigt fånga upp individer som riskerar att dras in i narkotikamissbruk och/eller kriminalitet',
    },
    { title: 'platser där ungdomar möts' },
  ],
  evidence: [
    { source: 'citizen-dialogue' },
    { source: 'staff-survey' },
    { source: 'situational-picture' },
    { source: 'crime-statistics' },
  ],
  commitments: {
    operations: {
      text: 'utifrån underrättelse och problembild genomföra riktade insatser och prioritera lagföring',
      promiser: 'police',
      owner: 'lindvik-polis',
    },
    information: {
      text: 'informera föräldrar och personal som möter ungdomar om hur man ser tecken på att någon riskerar att hamna i missbruk',
      promiser: 'together',
      owner: 'lindvik-samordning',
      target: 1,
      unit: 'occasions',
      theme: 'tobak',
    },
    meeting: {
      text: 'söka sig till mötesplatser där ungdomar träffas, och samverka inför större evenemang',
      promiser: 'together',
      owner: 'lindvik-samordning',
    },
    sales: {
      text: 'besöka platser där det säljs narkotika och identifiera åtgärder i brottsförebyggande syfte',
      promiser: 'together',
      owner: 'lindvik-polis',
    },
  },
  places: {},
  events: {},
  groups: [
    { title: 'befintliga samverkansgrupper gällande ungdomar', cadence: 'regularly', startedInPeriod: false },
    { title: 'nya grupper', members: ['social-services', 'school'], cadence: 'regularly', startedInPeriod: true },
  ],
  contacts: [{ function: 'Polisens kontakt för löftet' }, { function: 'Kommunens kontakt för löftet' }],
  pictures: [{ text: 'Platser inom kommunen som uppfattas som otrygga, och skadegörelsen under 2020.' }],
  tips: [],
  activities: [
    police({
      kind: 'concern-talk',
      togetherWith: ['social-services', 'school'],
      purpose: 'förebygga den skadegörelse som har varit 2020',
    }),
    police({
      kind: 'outreach',
      manners: ['tip-based', 'contact-making', 'limit-setting'],
      theme: 'narkotika',
      audience: ['young-people'],
    }),
    police({
      kind: 'pupil-dialogue',
      from: '2020-03-01',
      to: '2020-05-31',
      audience: ['upper-secondary-pupils'],
      purpose: 'stämma av läget bland unga och droger och berätta hur vi arbetar i samverkan',
    }),
    visit('school-visit', 'Skolan har till stor del haft distansundervisning, och besöken gjordes innan dess.'),
    visit('youth-centre-visit', 'Även de besöken gjordes innan distansundervisningen.'),
    police({ kind: 'school-drug-operation', purpose: 'förebygga drogförsäljning och förhindra missbruk' }),
    police({ kind: 'patrol', means: ['car', 'foot'], manners: ['highly-visible'], placeTypes: ['unsafe-place'] }),
    police({ kind: 'patrol', placeTypes: ['school', 'travel-centre'] }),
    police({ kind: 'surveillance' }),
    police({ kind: 'neighbourhood-watch-start' }),
    traffic('speed-check'),
    traffic('sobriety-check'),
    traffic('traffic-surveillance'),
    police({ kind: 'vehicle-tip', theme: 'motorburen problematik och störande körning' }),
    police({ kind: 'cruising-meet', manners: ['spontaneous'] }),
    police({ kind: 'a-tractor-meet' }),
  ],
  measures: [],
  indicators: [up('all'), up('vandalism'), up('theft'), up('traffic'), up('drugs')],
  wishes: [{ wish: 'En mer synlig och tillgänglig polis, som är viktig för en ökad upplevd trygghet' }],
  next: { title: 'Medborgarlöfte Mariestad 2021', from: '2021-01-01', to: '2021-12-31', commitments: [] },
};

function police(told: Omit<New<'activities'>, 'status' | 'commitments'>): DemoPledge['activities'][number] {
  return { ...told, status: 'done', by: 'polis' };
}

function visit(kind: 'school-visit' | 'youth-centre-visit', deviationNote: string): DemoPledge['activities'][number] {
  return police({ kind, manners: ['spontaneous', 'relation-building'], deviation: 'pandemic', deviationNote });
}

function traffic(kind: 'speed-check' | 'sobriety-check' | 'traffic-surveillance'): DemoPledge['activities'][number] {
  return police({ kind, placeTypes: ['built-up-area', 'outside-built-up-area'] });
}

function up(offence: New<'indicators'>['offence']): New<'indicators'> {
  return { offence, year: 2020, trend: 'up' };
}
