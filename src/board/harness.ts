/**
 * A page for work on the board alone, in the dev server only: `/src/board/harness.html?seed=a&steps=40&viewer=us`.
 * It plays random legal moves on a real match and puts the board's handle and the match on `window.harness`.
 */
import { step } from '../../rules/apply.ts';
import { legal } from '../../rules/legal.ts';
import type { LogEntry } from '../../rules/log.ts';
import { below, seeded } from '../../rules/random.ts';
import { setup } from '../../rules/setup.ts';
import type { Bloc, ScenarioId } from '../../rules/terms.ts';
import { view } from '../../rules/view.ts';
import { loadTexts, MATCH_TEXTS, t } from '../text/text.ts';
import { type BoardInput, mountBoard } from './index.ts';

const query = new URLSearchParams(location.search);
const seed = query.get('seed') ?? 'a';
const log: LogEntry[] = [];
const G = setup((query.get('scenario') as ScenarioId) ?? 'standard', {}, seed, log);
const rng = seeded(`harness/${seed}`);

let fresh = 0;
function play(steps: number): void {
  for (let i = 0; i < steps && !G.ending; i++) {
    const bloc = G.awaiting[0];
    const moves = legal(G, bloc);
    fresh = log.length;
    step(G, bloc, moves[below(rng, moves.length)], log);
  }
}

const chosen = query.get('viewer') ?? 'us';
const viewer = chosen === 'none' ? null : (chosen as Bloc | 'spectator');

function input(change: Partial<BoardInput> = {}): BoardInput {
  return {
    view: view(G, viewer ?? 'spectator'),
    viewer,
    log,
    fresh,
    selected: null,
    lit: { nations: {}, cards: [] },
    dimOthers: false,
    text: t,
    lettering: 'en',
    reducedMotion: query.has('still'),
    ...change,
  };
}

await loadTexts(...MATCH_TEXTS);
play(Number(query.get('steps') ?? 0));
const events: string[] = [];
const board = await mountBoard(document.getElementById('board') as HTMLElement, {
  activate: (target) => events.push(`activate ${target.kind}:${target.id}`),
  hover: (target) => events.push(target ? `hover ${target.kind}:${target.id}` : 'hover none'),
});
board.update(input());
Object.assign(window, { harness: { board, G, log, play, input, events, view } });
document.documentElement.dataset.ready = 'yes';
