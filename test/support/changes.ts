/** The difference between two states in words, so that a test can say exactly what a play did, and nothing else. */
import { boardOf } from '../../rules/board.ts';
import type { BlocState, State } from '../../rules/state.ts';
import { BLOCS, FILES, SUITS } from '../../rules/terms.ts';

export type Change = number | string | boolean | string[];
/** By name: numbers are differences, everything else is what it is now. */
export type Changes = Record<string, Change>;

const STATUS = ['none', 'us', 'china', 'dual'];
const FIGURES = [
  'standing',
  'home',
  'companies',
  'constellations',
  'mission',
  'paid',
  'odds',
  'launches',
  'votes',
] as const satisfies (keyof BlocState)[];

/**
 * Names: `us KEN` influence, `KEN` whose partner, `KEN wavers`, `KEN connected`; `us standing`, `china home`,
 * `us diplomacy` (tokens), `us network ground-station` (where), `us promises`, `us noFirst`, `china plan`; `tension`,
 * `law`, `wolf`, `debris us`, `traffic`...; `discarded` and `removed` (which cards), `us hand` (how many
 * more, besides the cards played) and `deck`; `us saw` (cards of the rival's); `us policy` (for the round or the match);
 * `dialogue ...`; `ending`. Counts of deeds are left out: see `state.blocs.deeds`.
 */
export function changesOf(a: State, b: State): Changes {
  const out: Changes = {};
  const by = (name: string, before: number, after: number) => {
    if (before !== after) out[name] = after - before;
  };
  const to = (name: string, before: unknown, after: Change | null) => {
    if (JSON.stringify(before) !== JSON.stringify(after)) out[name] = after ?? 'none';
  };
  const { ids } = boardOf(b);
  ids.forEach((id, i) => {
    for (const bloc of BLOCS) by(`${bloc} ${id}`, a.influence[bloc][i], b.influence[bloc][i]);
    to(id, STATUS[a.status[i]], STATUS[b.status[i]]);
    by(`${id} wavers`, a.wavering[i], b.wavering[i]);
    to(`${id} connected`, a.connected[i] === 1, b.connected[i] === 1);
  });
  for (const bloc of BLOCS) {
    const [x, y] = [a.blocs[bloc], b.blocs[bloc]];
    for (const f of FIGURES) by(`${bloc} ${f}`, x[f], y[f]);
    for (const suit of SUITS) by(`${bloc} ${suit}`, x.tokens[suit], y.tokens[suit]);
    to(`${bloc} noFirst`, x.noFirst, y.noFirst);
    to(`${bloc} plan`, x.plan, y.plan);
    to(
      `${bloc} promises`,
      x.promises.map((p) => p.nation),
      y.promises.map((p) => p.nation),
    );
    for (const n of y.networks)
      if (!x.networks.some((o) => o.kind === n.kind)) out[`${bloc} network ${n.kind}`] = n.nation;
    by(`debris ${bloc}`, a.debris[bloc], b.debris[bloc]);
    const played = b.plays[bloc] - a.plays[bloc];
    by(`${bloc} hand`, a.secret.hands[bloc].length - played, b.secret.hands[bloc].length);
    to(`${bloc} saw`, a.secret.seen[bloc], b.secret.seen[bloc]);
    for (const p of b.policies)
      if (p.bloc === bloc && !a.policies.includes(p)) out[`${bloc} policy`] = p.until === null ? 'match' : 'round';
  }
  by('tension', a.tension, b.tension);
  by('law', a.law, b.law);
  to('wolf', a.wolf, b.wolf);
  for (const file of FILES) by(file, a.files[file], b.files[file]);
  to('dialogue first', a.dialogue.first, b.dialogue.first);
  by('dialogue multiply', a.dialogue.multiply, b.dialogue.multiply);
  to('dialogue noExploit', a.dialogue.noExploit, b.dialogue.noExploit);
  for (const [place, x, y] of [
    ['discarded', a.discards, b.discards],
    ['removed', a.removed, b.removed],
  ] as const)
    to(
      place,
      [],
      y.filter((id) => !x.includes(id)),
    );
  by('deck', a.secret.deck.length, b.secret.deck.length);
  to('ending', a.ending?.kind ?? null, b.ending?.kind ?? null);
  return out;
}
