import { run } from '#database';
import type { Act, DataKind } from '#sharing';
import type { Track } from '#workflow';
import type { CaseFile } from '../write-path/case-file.js';
import { stageTitle } from '../words/titles.js';
import type { Receipt } from '../views/receipt.js';
import type { Work } from '../work.js';
import { shareOf } from '../ground/what-is-given.js';
import { ownTrack, receiving } from './choose-acts.js';

/** Gives each act's receivers what its ground allows, and says who has it now, until when, and what they were given. */
export async function discloseActs(work: Work, file: CaseFile, chosen: Act[]): Promise<Receipt['acts']> {
  const { manager, actor, now } = work;
  const { definition, consents } = file;
  const lines: Receipt['acts'] = [];
  for (const act of chosen) {
    const names = new Set(receiving(work, definition, act).map(([name]) => name));
    const receivers = Object.values(file.state.tracks).filter((track) => names.has(track.definition));
    for (const track of receivers) {
      const covered = consents.has(actor.agency) && consents.has(track.agency);
      const { paragraph, gives } = shareOf(work, act, covered);
      if (track.agency !== actor.agency) {
        const disclosed = [file.id, track.agency, gives, paragraph, act, now];
        await run(manager, 'select samspel.disclose($1, $2, $3, $4, $5, $6)', disclosed);
      }
      lines.push(lineOf(file, track, act, gives));
    }
    const own = act === 'sspf-referral' ? ownTrack(definition, file.state, actor.agency) : undefined;
    if (own !== undefined) lines.push(lineOf(file, own, act, []));
  }
  return lines;
}

function lineOf(file: CaseFile, track: Track, act: Act, receives: DataKind[]): Receipt['acts'][number] {
  const { definition } = file;
  return {
    act,
    agency: file.agency(track.agency),
    stage: stageTitle(definition, track.definition, track.stage),
    due: track.clock.due,
    source: definition.tracks[track.definition]?.stages[track.stage]?.due.source ?? 'local',
    receives,
  };
}
