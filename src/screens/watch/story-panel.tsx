/** The panel "Story": what the shown move has brought, and the whole match play by play, each a way to its place. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { ReplayTable } from '../../table/replay.ts';
import type { TableState } from '../../table/types.ts';
import { language, t } from '../../text/text.ts';
import { type Part, storyOf } from '../log-story.ts';
import { BlocMark } from '../parts/marks.tsx';
import { Story } from '../parts/story.tsx';
import { sentences } from '../words.ts';
import { AboutRecord } from './about.tsx';
import type { Player } from './player.ts';

interface Told extends Part {
  round: number;
  at: number;
}

/** Every part of a match with its round and place; the beginning of a round is its heading's. */
function partsOf(table: ReplayTable): Told[] {
  return table.beginnings.flatMap(({ round, at, from, to }) =>
    storyOf(table.told.slice(0, to), from).map((part) => ({ ...part, round, at })),
  );
}

function Now({ id, table, state, position }: Omit<Props, 'player'>) {
  const box = useRef<HTMLElement>(null);
  const at = table.at.value;
  useEffect(() => box.current?.scrollTo(0, 0), [at]);
  const parts = storyOf(state.log, state.fresh);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must reach what is below.
    <section ref={box} class="watch-now" aria-label={t('watch:story.now')} tabIndex={0}>
      <div class="watch-where">
        <h2>{position}</h2>
        <p class="small">
          {!state.ending && <a href={`#/what-if/${id}/${at}`}>{t('watch:controls.whatIf')}</a>}
          <a href={`#/debrief/${id}`}>{t('match:ending.debrief')}</a>
        </p>
      </div>
      {at === 0 ? (
        <AboutRecord id={id} table={table} />
      ) : parts.length > 0 ? (
        <Story parts={parts} />
      ) : (
        <p class="soft">{t('watch:story.silent')}</p>
      )}
    </section>
  );
}

function Plays({ parts, table, player }: { parts: Told[]; table: ReplayTable; player: Player }) {
  const here = useRef<HTMLLIElement>(null);
  const at = table.at.value;
  const now = parts.findLastIndex((p) => p.at <= at);
  useEffect(() => {
    const el = here.current;
    const list = el?.closest('.watch-plays');
    if (!el || !list) return;
    // Kept in sight without moving anything but the list.
    const [top, height] = [el.offsetTop - (list as HTMLElement).offsetTop, el.offsetHeight];
    // What is higher than the list begins at its top.
    if (top < list.scrollTop + 30 || height > list.clientHeight - 50) list.scrollTop = Math.max(0, top - 40);
    else if (top + height > list.scrollTop + list.clientHeight - 10)
      list.scrollTop = top + height - list.clientHeight + 30;
  }, [now]);
  const rounds = table.rounds.map((begin, i) => ({
    begin,
    round: i + 1,
    parts: parts.map((part, index) => ({ part, index })).filter(({ part }) => part.round === i + 1),
  }));
  return (
    <section class="watch-plays" aria-label={t('watch:story.plays')}>
      {rounds.map(({ round, begin, parts: inRound }) => (
        <section key={round}>
          <h3>
            <button type="button" class="quiet" onClick={() => player.go(begin)}>
              {t('watch:story.round', { round })}
            </button>
          </h3>
          <ol>
            {inRound.map(({ part, index }) => (
              <li
                key={index}
                ref={index === now ? here : undefined}
                class={`${part.side ?? 'shared'} ${index === now ? 'on' : index < now ? 'past' : ''}`}
              >
                <button
                  type="button"
                  class="quiet"
                  aria-current={index === now ? 'step' : undefined}
                  onClick={() => player.go(part.at)}
                >
                  {part.side ? <BlocMark bloc={part.side} /> : <span class="no-mark" />}
                  <span>{part.head}</span>
                </button>
                {part.lines.length > 0 && <p>{sentences(part.lines.map((line) => line.text))}</p>}
              </li>
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

interface Props {
  /** The match's address. */
  id: string;
  table: ReplayTable;
  state: TableState;
  player: Player;
  /** Where the match stands, in words. */
  position: string;
}

export function StoryPanel({ id, table, state, player, position }: Props) {
  const parts = useMemo(() => partsOf(table), [table, language.value]);
  return (
    <>
      <Now id={id} table={table} state={state} position={position} />
      <Plays parts={parts} table={table} player={player} />
    </>
  );
}
