import { readFileSync } from 'node:fs';
import { readShippedSettings } from '#config/settings';
import { readDefinitions } from '#config/workflows';
import { settingKinds } from '#settings';
import { sourceFiles } from '../support/source-files.js';

const shipped = readShippedSettings('config/settings').find(({ kind }) => kind === 'agency-kinds');
const kinds = settingKinds['agency-kinds'].parse(shipped?.value).map(({ kind }) => kind);

/** Tests, the demo, words for people, history that is never edited, what is made from the api. */
const PASSED_OVER =
  /\.(spec|fixture)\.|^apps\/start\/src\/demo\/|^apps\/web\/src\/(words\/|api\/(schema\.d|pledge-forms))|^libs\/database\/(schema\.sql|src\/migrations\/)/;
/** Where a word is another thing: parties and partners of a pledge are what its document says, whatever agencies there are. */
const MAY: Record<string, string> = {
  'apps/web/src/components/agency.tsx': 'icons; a kind without one has a circle',
  'libs/database/src/entities/pledge/pledge-plan.entity.ts': 'who promises',
  'apps/web/src/components/person-detail-fields.tsx': 'which school somebody goes to',
  'apps/web/src/components/person-details.ts': 'which school somebody goes to',
  'apps/web/src/pages/new-concern/person-words.ts': 'which school somebody goes to',
  'libs/cases/src/referral/must-not-name-others.ts': 'which school somebody goes to',
  'apps/web/src/pages/case/young-person/correction-form.tsx': 'which school somebody goes to',
  'libs/cases/src/views/young-person.ts': 'which school somebody goes to',
  'libs/cases/src/young-person/show-young-person.ts': 'which school somebody goes to',
  'libs/cases/src/views/disclosure.ts': 'which school somebody goes to',
  'libs/database/src/functions/picked_fields.sql': 'which school somebody goes to',
  'libs/database/src/functions/copy_fields.sql': 'which school somebody goes to',
  'libs/database/src/functions/leave_out_frozen.sql': 'which school somebody goes to',
  'libs/pledge/src/closed-sets.ts': 'who promises, takes part, and where',
  'libs/pledge/src/follow-up/activity/kinds.ts': 'sections of the follow-up',
  'libs/pledge/src/follow-up/sections/activities.ts': 'sections of the follow-up',
  'libs/pledge/src/follow-up/sections/cooperation.ts': 'partners',
  'libs/pledge/src/follow-up/sections/promise.ts': 'who promises',
  'libs/pledge/src/follow-up/words/codes.ts': 'partners and places',
};

function named(file: string): string[] {
  const code = readFileSync(file, 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|(?:^|\s)(?:\/\/|--\s).*$/gm, '');
  return kinds.filter((kind) => new RegExp(`['"\`]${kind}['"\`]|^\\s*${kind}: `, 'm').test(code));
}

describe('a kind of agency', () => {
  const files = sourceFiles().filter((file) => !PASSED_OVER.test(file));

  it('is named in settings and workflows, and in no code', () => {
    expect(files.length).toBeGreaterThan(500);
    expect(kinds).toContain('police');
    const naming = files.filter((file) => named(file).length > 0);
    expect(naming.filter((file) => MAY[file] === undefined)).toEqual([]);
    // What may name one and does not is to be taken from the list.
    expect(Object.keys(MAY).filter((file) => !naming.includes(file))).toEqual([]);
  });

  it('is set, with a name and its rights, wherever a workflow names it', () => {
    const named = readDefinitions('config/workflows').flatMap(({ definition }) => Object.keys(definition.agencies));
    expect(named).toContain('police');
    expect(named.filter((each) => !kinds.includes(each))).toEqual([]);
  });

  it('has roles that are set, wherever a workflow names them', () => {
    const set = readShippedSettings('config/settings').find(({ kind }) => kind === 'roles');
    const roles = new Set(settingKinds.roles.parse(set?.value).map(({ role }) => role));
    const named = readDefinitions('config/workflows').flatMap(({ definition }) =>
      Object.values(definition.agencies).flatMap((agency) => Object.keys(agency.roles)),
    );
    expect(named).toContain('officer');
    expect(named.filter((each) => !roles.has(each))).toEqual([]);
  });
});
