/** Hostile moves: of the wrong bloc, phase, type or shape; legal ones with a field changed, taken away or added. */
import { isDeepStrictEqual } from 'node:util';
import { MOVE_TYPES } from '../../rules/game.ts';
import { legal } from '../../rules/legal.ts';
import type { Move } from '../../rules/moves.ts';
import { below, shuffle } from '../../rules/random.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, type Bloc } from '../../rules/terms.ts';
import { allJunk, disguise, disguised, INHERITED, junk } from './values.ts';

export interface Hostile {
  bloc: unknown;
  move: unknown;
  what: string;
}

/** Who is no bloc. */
const NOBODY: (() => unknown)[] = [
  () => 'eu',
  () => '',
  () => 'US',
  () => 'us ',
  () => '0',
  () => 0,
  () => null,
  () => undefined,
  () => Number.NaN,
  () => Symbol('us'),
  () => ['us'],
  () => new String('us'),
  () => ({ toString: () => 'us' }),
  () => 'spectator',
  () => 'both',
  ...INHERITED.map((name) => () => name),
];

/** Is it, as data, one of the moves that a bloc may make? Judged apart from the rules' own comparison. */
function allowed(G: State, bloc: unknown, move: unknown): boolean {
  if (!BLOCS.includes(bloc as Bloc) || G.ending) return false;
  try {
    return (
      isDeepStrictEqual(move, { type: 'concede' }) ||
      (G.awaiting.includes(bloc as Bloc) && legal(G, bloc as Bloc).some((l) => isDeepStrictEqual({ ...l }, move)))
    );
  } catch {
    // A trap was sprung: no plain move.
    return false;
  }
}

/**
 * Moves that must all be refused here.
 * @param earlier moves that were legal at earlier decisions of this match
 */
export function hostileMoves(G: State, earlier: readonly Move[], rng: number[]): Hostile[] {
  const out: Hostile[] = [];
  /** None of these is a plain object, whatever it says. */
  const disguises: Hostile[] = [];
  const wear = (move: Move) => {
    const { what, value } = disguise(move, rng);
    disguises.push({ what, bloc: me, move: value });
  };
  const pick = <T>(list: readonly T[]): T => list[below(rng, list.length)];
  const add = (what: string, bloc: unknown, move: unknown) => out.push({ what, bloc, move });
  const [me] = G.ending ? BLOCS : G.awaiting;
  const right = G.ending ? [...earlier.slice(-8)] : legal(G, me);
  const some = shuffle(rng, [...right]).slice(0, 3);

  for (const move of some) {
    for (const bloc of BLOCS) add('wrong bloc', bloc, G.awaiting.includes(bloc) ? { type: 'fly' } : move);
    add('nobody', pick(NOBODY)(), move);
    add('nobody concedes', pick(NOBODY)(), { type: 'concede' });
    const fields = move as unknown as Record<string, unknown>;
    for (const field of Object.keys(move)) {
      add(`junk for ${field}`, me, { ...fields, [field]: junk(rng) });
      add(`a name for ${field}`, me, { ...fields, [field]: pick(INHERITED) });
      const { [field]: _gone, ...rest } = fields;
      add(`no ${field}`, me, rest);
      add(`undefined ${field}`, me, { ...fields, [field]: undefined });
      add(`a field of another move for ${field}`, me, {
        ...fields,
        [field]: pick(Object.values(pick([...earlier, move]))),
      });
    }
    add('one field more', me, { ...fields, [pick([...INHERITED, 'extra', 'bloc', 'by', 'G'])]: junk(rng) });
    add('a bare object with more', me, Object.assign(Object.create(null), fields, { more: 1 }));
    add('own __proto__', me, JSON.parse(`{"__proto__":${JSON.stringify(move)},"type":"${move.type}","x":1}`));
    for (let i = 0; i < 3; i++) wear(move);
  }
  add('concession and more', me, { type: 'concede', [pick(INHERITED)]: 1 });
  wear({ type: 'concede' });
  for (let i = 0; i < 6; i++) {
    if (earlier.length > 0) add('stale', pick(BLOCS), { ...pick(earlier) });
    add('another ask', me, { type: pick(MOVE_TYPES), card: 'spd-1', nation: 'KEN', choice: 'a', suit: 'science' });
    add('a bare type', me, { type: pick([...MOVE_TYPES, ...INHERITED]) });
    add('junk', pick([...BLOCS]), junk(rng));
  }
  return [...out.filter(({ bloc, move }) => !allowed(G, bloc, move)), ...disguises];
}

/** Every disguise of a move and every junk value, as moves. */
export function everyHostileMove(bloc: Bloc, move: Move): Hostile[] {
  return [
    ...disguised(move).map(({ what, value }) => ({ bloc, what, move: value })),
    ...allJunk().map((value) => ({ bloc, what: 'junk', move: value })),
    ...allJunk().map((value) => ({ bloc, what: 'junk type', move: { type: value } })),
    ...Object.keys(move).flatMap((field) =>
      allJunk().map((value) => ({ bloc, what: `junk for ${field}`, move: { ...move, [field]: value } })),
    ),
    ...NOBODY.map((make) => ({ bloc: make(), what: 'nobody', move })),
    ...NOBODY.map((make) => ({ bloc: make(), what: 'nobody concedes', move: { type: 'concede' } })),
  ];
}
