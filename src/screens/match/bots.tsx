/** While bots decide: who thinks, what has happened meanwhile, and what a person may do about it. */
import { useState } from 'preact/hooks';
import type { Bloc } from '../../../rules/terms.ts';
import { isBot } from '../../table/players.ts';
import { beginsPart } from '../../table/read.ts';
import type { Table, TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { storyOf } from '../log-story.ts';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { Story } from '../parts/story.tsx';
import { goOnAsPeople } from '../session.ts';
import { blocMid, refusalText } from '../words.ts';
import { pace, SPEEDS, type Speed } from './pace.ts';
import { Changes, changesSince } from './summary.tsx';
import { card, guide, openStory, type Seat, told } from './ui.ts';
import { unseenFrom } from './unseen.ts';

/** A bot inside a sentence, and as one begins with it: the Minister. */
const botMid = ({ players, names }: TableState, bloc: Bloc) =>
  isBot(players[bloc]) ? t(`match:bots.mid.${players[bloc]}`) : names[bloc] || blocMid(bloc);
const botStart = ({ players, next }: TableState) => (next ? t(`match:bots.start.${players[next]}`) : '');

/** Thinking has stopped: the match is as it was. */
function Stalled({ table, state }: { table: Table; state: TableState }) {
  const [problem, setProblem] = useState('');
  if (!state.stalled) return null;
  return (
    <>
      <p class="alert" role="alert">
        {problem || refusalText(state.stalled)}
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={() => table.bots?.retry()}>
          {t('match:bots.retry')}
        </button>
        <button type="button" onClick={() => void goOnAsPeople().then(setProblem)}>
          {t('match:bots.asPeople')}
        </button>
      </div>
    </>
  );
}

/** A person waits for a bot. */
export function Waiting({ seat: { table, state } }: { seat: Seat }) {
  // The newest is in sight, however much there is.
  const parts = openStory(state.log, Math.max(unseenFrom(state), told.value)).reverse();
  const waits = guide.value?.reading ?? false;
  return (
    <>
      <header class="ask-head">
        <h2 class={waits ? '' : 'thinking'}>
          {t(waits ? 'match:bots.waits' : 'match:bots.thinking', { name: botStart(state) })}
        </h2>
        <p class="small">{t('match:bots.why')}</p>
      </header>
      <Stalled table={table} state={state} />
      {parts.length > 0 && (
        <section aria-label={t('match:bots.since')}>
          <h3>{t('match:bots.since')}</h3>
          <Story parts={parts} />
        </section>
      )}
      {table.bots && !state.stalled && !guide.value && (
        <div class="foot">
          <button type="button" onClick={() => table.bots?.hurry()}>
            {t('match:bots.hurry')}
          </button>
        </div>
      )}
    </>
  );
}

/** What the bot did before it was one's own decision again, but for what was told already. */
export function Since({ seat: { table, state, me } }: { seat: Seat }) {
  const { mover, players } = state;
  if (!mover || mover === me || !(isBot(players[mover]) || table.online) || card.value) return null;
  const parts = openStory(state.log, Math.max(unseenFrom(state), told.value));
  const changes = changesSince(table, state, Math.max(state.replied, told.value));
  if (parts.length + changes.length === 0) return null;
  const last = parts.findLast(({ side }) => side === mover);
  // A round that began meanwhile, and what it brought to both, is nobody's doing.
  const did = last
    ? t('match:bots.did', { name: botMid(state, mover), count: Math.max(1, parts.length) })
    : t('match:bots.since');
  // What it did and what that changed are in sight; how it came about unfolds.
  return (
    <section key={state.version} class="since small" aria-label={did}>
      {parts.length > 0 ? (
        <details>
          <summary>
            {last ? (
              <>
                <BlocMark bloc={mover} /> <b>{last.head}</b>
              </>
            ) : (
              did
            )}
          </summary>
          <Story parts={parts} />
        </details>
      ) : (
        <p>{did}</p>
      )}
      <Changes changes={changes} />
    </section>
  );
}

/** More parts than this nobody reads while the match goes on; the log has them all. */
const MOST = 4;

/** Somebody watches two bots: pause, single moves, speed, and the newest parts of the story. */
export function Watching({ table, state }: { table: Table; state: TableState }) {
  const { bots } = table;
  if (!bots) return null;
  const running = bots.running.value;
  const begun = state.log.flatMap((e, i) => (beginsPart(e) ? [i] : []));
  const parts = storyOf(state.log, begun.at(-MOST) ?? 0).reverse();
  return (
    <>
      <header class="ask-head">
        <h2 class={running ? 'thinking' : ''}>
          {t(running ? 'match:bots.thinking' : 'match:bots.paused', { name: botStart(state) })}
        </h2>
      </header>
      <Stalled table={table} state={state} />
      {parts.length > 0 && <Story parts={parts} />}
      <div class="foot bots-foot">
        <button type="button" class="primary" onClick={() => bots.run(!running)}>
          <Icon name={running ? 'pause' : 'run'} /> {t(running ? 'match:bots.pause' : 'match:bots.run')}
        </button>
        <button type="button" aria-disabled={running} onClick={() => !running && bots.step()}>
          <Icon name="next" /> {t('match:bots.step')}
        </button>
        <label>
          <span class="hidden">{t('match:bots.speed')}</span>
          <select
            value={pace.value}
            onChange={(e) => {
              pace.value = e.currentTarget.value as Speed;
            }}
          >
            {SPEEDS.map((speed) => (
              <option key={speed} value={speed}>
                {t(`match:bots.speedOf.${speed}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </>
  );
}
