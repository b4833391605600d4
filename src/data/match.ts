/**
 * A match as data that reads without the rules: its moves in words too, what everybody could read of it, figures by
 * round. The form that replays is the .match text, which stands in it.
 */
import { step } from '../../rules/apply.ts';
import type { LogEntry } from '../../rules/log.ts';
import { logFor } from '../../rules/log.ts';
import { phraseOf } from '../../rules/notation/phrases.ts';
import { type MatchRecord, writeRecord } from '../../rules/record.ts';
import { setup } from '../../rules/setup.ts';
import type { State } from '../../rules/state.ts';
import type { Bloc } from '../../rules/terms.ts';
import { commonsGrade, legacyOf } from '../../rules/tracks/commons.ts';
import { countPartners } from '../../rules/tracks/partners.ts';
import { bare } from '../../rules/world.ts';
import { headOf } from './formats.ts';
import type { MatchData } from './schema/match.ts';

export type { MatchData };

type Figures = MatchData['figures'][number];

const ofBoth = <T>(of: (bloc: Bloc) => T): Record<Bloc, T> => ({ us: of('us'), china: of('china') });

const figuresOf = (G: State, round: number, moves: number): Figures => ({
  round,
  moves,
  standing: ofBoth((bloc) => G.blocs[bloc].standing),
  from: ofBoth((bloc) => ({ ...G.blocs[bloc].from })),
  partners: ofBoth((bloc) => countPartners(G, bloc).signed),
  tension: G.tension,
  debris: { ...G.debris },
  law: G.law,
  files: { ...G.files },
});

function endingOf(G: State): MatchData['ending'] {
  if (!G.ending) return null;
  const { grade, points } = commonsGrade(G);
  return {
    ...G.ending,
    standing: ofBoth((bloc) => G.blocs[bloc].standing),
    grade,
    points,
    legacy: ofBoth((bloc) => legacyOf(G, bloc)),
  };
}

/** A record that replays (`fromRecord` has checked it) as data. The same record gives the same data. */
export function matchData(record: MatchRecord): MatchData {
  const { kind, rulesVersion, scenario, options, seed, names, notes } = record;
  const log: MatchData['log'] = [];
  const tell = (entries: LogEntry[], moves: number) => {
    for (const entry of logFor(entries, 'spectator')) log.push({ moves, entry });
  };
  const opening: LogEntry[] = [];
  const G = setup(scenario, options, seed, opening);
  tell(opening, 0);
  const moves: MatchData['moves'] = [];
  const figures = [figuresOf(G, 0, 0)];
  for (const [at, { by, move }] of record.moves.entries()) {
    const { round, phase } = G;
    moves.push({ n: at + 1, round, phase, by, move, words: phraseOf(bare(move)) });
    const entries: LogEntry[] = [];
    step(G, by, move, entries);
    tell(entries, at + 1);
    if (G.round !== round) figures.push(figuresOf(G, figures.length, at + 1));
  }
  figures.push(figuresOf(G, figures.length, moves.length));
  return {
    ...headOf('match'),
    kind,
    rulesVersion,
    scenario,
    options,
    seed,
    ...(names ? { names } : {}),
    ...(notes ? { notes } : {}),
    moves,
    rounds: record.rounds.map((each, i) => ({ round: i + 1, ...each })),
    log,
    figures,
    ending: endingOf(G),
    text: writeRecord(record),
  };
}
