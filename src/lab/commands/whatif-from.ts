/** `whatif --from`: a counterfactual. A position of a match is played on as it was and with one thing changed. */
import { boardOf } from '../../../rules/board.ts';
import type { Refusal } from '../../../rules/moves.ts';
import { refuse } from '../../../rules/plays/decision.ts';
import { fromRecord } from '../../../rules/record.ts';
import { ABLATIONS, scenarioWithout } from '../../continuations/ablation.ts';
import { type Change, changeState } from '../../continuations/changes.ts';
import { actsIn, DIAL_IDS, DIALS, isOnDial } from '../../continuations/dials.ts';
import { type Position, positionIn, stateAt } from '../../continuations/position.ts';
import { counterfactual } from '../../studies/counterfactual.ts';
import { piecesIn } from '../../studies/engine.ts';
import type { CounterfactualAsk } from '../../studies/kinds.ts';
import { aboutFrom, linesOf, titleFrom } from '../figures/whatif.ts';
import { textOf } from '../report/text.ts';
import { writeReport } from '../report/write.ts';
import { type RunOptions, Stopped } from '../run/experiment.ts';
import { progress } from '../run/progress.ts';
import { threadsEngine } from '../run/threads.ts';
import type { Outcome } from './common.ts';

type Read<T> = ({ ok: true } & T) | { ok: false; error: Refusal };

const no = (code: string, message: string): { ok: false; error: Refusal } => ({
  ok: false,
  error: refuse(code, message),
});

/**
 * The position after so many moves of a match file. Errors: those of `fromRecord`, `file-live` where the match still runs,
 * `bad-at`, `over` where it was over by then.
 */
export function positionFrom(text: string, at: string | undefined): Read<{ position: Position }> {
  const read = fromRecord(text);
  if (!read.ok) return read;
  const { moves, kind } = read.record;
  if (kind === 'live') return no('file-live', 'This match has not ended yet: whoever plays it may not look ahead.');
  const after = Number(at);
  if (at === undefined || !Number.isInteger(after) || after < 0 || after > moves.length)
    return no('bad-at', `--at is the number of moves before the position: 0 to ${moves.length}.`);
  const position = positionIn(read.record, after);
  return stateAt(position).ending ? no('over', 'The match is over there.') : { ok: true, position };
}

/** `what=how`; a name without one has an empty second part. */
const parts = (text: string): [string, string] => {
  const [what, ...how] = text.split('=');
  return [what, how.join('=')];
};

/**
 * The one change that arguments ask for: `--change wolf=repealed` or `wolf=stands`, `--without requests`, or
 * `--dial kessler=9`. Errors: `one-change`, `unknown`, `no-change` where it is so already, `bad-dial`.
 */
export function changeFrom(
  values: Readonly<Record<string, string | undefined>>,
  position: Position,
): Read<{ change: Change }> {
  const given = ['change', 'without', 'dial'].filter((name) => values[name] !== undefined);
  if (given.length !== 1) return no('one-change', 'A position takes one change: --change, --without or --dial.');
  const G = stateAt(position);
  const { scenario } = boardOf(position);
  if (values.change !== undefined) {
    const [what, how] = parts(values.change);
    if (what !== 'wolf' || !['repealed', 'stands'].includes(how))
      return no('unknown', `There is no change "${values.change}": choose from wolf=repealed, wolf=stands.`);
    const stands = how === 'stands';
    if (G.wolf === stands)
      return no('no-change', `The Wolf Amendment ${stands ? 'stands' : 'is repealed'} there already.`);
    return { ok: true, change: { of: 'wolf', stands } };
  }
  if (values.without !== undefined) {
    const off = ABLATIONS.find((name) => name === values.without);
    if (!off) return no('unknown', `There is no mechanism "${values.without}": choose from ${ABLATIONS.join(', ')}.`);
    if (!scenarioWithout(off, scenario)) return no('no-change', `This match does without ${off} already.`);
    return { ok: true, change: { of: 'rule', off } };
  }
  const [name, how] = parts(values.dial ?? '');
  const dial = DIAL_IDS.find((id) => id === name);
  if (!dial) return no('unknown', `There is no dial "${name}": choose from ${DIAL_IDS.join(', ')}.`);
  const { from, to, step, own } = DIALS[dial];
  const value = how === '' ? Number.NaN : Number(how);
  if (!isOnDial(dial, value)) return no('bad-dial', `The dial ${dial} goes from ${from} to ${to} by ${step}.`);
  if (!actsIn(dial, scenario) || own(scenario) === value) return no('no-change', `The dial ${dial} stands so already.`);
  const change: Change = { of: 'dial', dial, value };
  try {
    changeState(G, change);
  } catch (error) {
    return no('bad-dial', `${(error as Error).message}.`);
  }
  return { ok: true, change };
}

export interface FromOptions extends RunOptions {
  position: Position;
  ask: CounterfactualAsk;
}

/** Plays both arms on worker threads, and writes page and data. */
export async function whatIfFrom({ position, ask, ...o }: FromOptions): Promise<Outcome> {
  const { scenario } = position;
  const name = `whatif-${scenario}-from-${position.turns.length}-${ask.skill}-${slug(ask.change)}`;
  const bar = o.quiet ? null : progress(name, 0, 2 * piecesIn(ask.n));
  let told = 0;
  const engine = await threadsEngine({
    workers: o.workers,
    signal: o.signal,
    progress(done) {
      for (; told < done; told++) bar?.one();
    },
  });
  try {
    const found = await counterfactual(position, ask, engine);
    const title = titleFrom(scenario, found);
    const about = aboutFrom(found);
    const lines = linesOf(found);
    const files = writeReport(o.out, name, { title, about, lines }, { kind: 'counterfactual', scenario, ...found });
    const json = { kind: 'counterfactual', scenario, ...found };
    return { text: `${textOf([title, ...about].join('\n'), lines)}\nThe whole report: ${files.html}\n`, json };
  } catch (error) {
    if (o.signal?.aborted) throw new Stopped('Stopped. Of a counterfactual nothing is kept.');
    throw error;
  } finally {
    bar?.end();
    await engine.dispose();
  }
}

/** For file names. */
function slug(change: Change): string {
  if (change.of === 'wolf') return `wolf-${change.stands ? 'stands' : 'repealed'}`;
  if (change.of === 'rule') return `no-${change.off}`;
  if (change.of === 'dial') return `${change.dial}-${change.value}`;
  return 'move';
}
