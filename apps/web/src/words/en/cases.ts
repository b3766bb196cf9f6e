import type { Shape } from '../shape.js';
import type { cases as sv } from '../sv/cases.js';

export const cases: Shape<typeof sv> = {
  cases: {
    title: 'Cases',
    search: 'Search cases',
    searchHint: 'Name, personal number or reference. Only your own unit’s cases are searched, open and closed.',
    find: 'Search',
    found: 'Cases found',
    notFound: 'No case was found. Whoever has a protected identity can’t be searched for.',
    all: 'All tracks',
    tracks: 'Tracks',
    moved: 'Cards move by what happens in the case. Nobody drags them.',
    next: 'Next date',
    none: 'No cases here. A case begins with a new concern.',
    more: 'Show more',
    closed: 'closed',
    atOthers: 'with others',
    stages: 'Track and stage',
    look: 'Board or list',
    board: 'Board',
    list: 'List',
    boardOf: 'Board, {{track}}',
    whose: 'Whose',
    whoseOf: { all: 'My unit’s', mine: 'Mine', nobodys: 'Nobody took' },
    age: 'Age',
    ageOf: { all: 'All ages', 'under-15': 'Under 15', '15-17': '15 to 17', 'from-18': '18 and over' },
    whenOf: { all: 'All dates', late: 'Late', 'late-here': 'Late at your unit', week: 'Within a week' },
    status: 'Open or closed',
    statusOf: { open: 'Open', closed: 'Closed' },
    showMore: 'Show {{count}} more',
    parked: 'resting',
    inStage: 'Time in the stage',
    dayOf: 'day {{day}}',
    weekOf: 'week {{week}}',
    elsewhere_one:
      'You are a party to one more case. Other parties work with it; how far they have come you do not see.',
    elsewhere_other:
      'You are a party to {{count}} more cases. Other parties work with them; how far they have come you do not see.',
    seeList: 'Show the list',
    bringIn: 'Bring in a running case from paper',
  },
};
