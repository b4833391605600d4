/** Figures of tables as they are drawn: each side by its shape, its colour and its pattern, every bar with its number. */
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { Figures } from '../../wire/classroom.ts';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { blocName, figure } from '../words.ts';
import { inDanger, RUIN, type Shared } from './room.ts';

/** How long a bar is, in percent; nothing below nought is drawn. */
export const share = (n: number, most: number): number =>
  most <= 0 ? 0 : Math.min(100, Math.max(0, (n / most) * 100));

/** The largest Standing anywhere, so that all bars have one scale. */
export const mostStanding = (all: readonly Figures[]): number =>
  Math.max(10, ...all.flatMap(({ standing }) => [standing.us, standing.china]));

/** Both sides' figures as bars, one above the other. */
export function SideBars({ of, most }: { of: Record<Bloc, number>; most: number }) {
  return (
    <div class="side-bars">
      {BLOCS.map((bloc) => (
        <span key={bloc} class={bloc}>
          <BlocMark bloc={bloc} />
          <span class="hidden">{blocName(bloc)}</span>
          <b class="num">{figure(of[bloc])}</b>
          <span class="track" aria-hidden="true">
            <span style={{ width: `${share(of[bloc], most)}%` }} />
          </span>
        </span>
      ))}
    </div>
  );
}

/** Both sides' figures in a row, without bars. */
export function SideFigures({ of }: { of: Record<Bloc, number> }) {
  return (
    <span class="side-figures">
      {BLOCS.map((bloc) => (
        <span key={bloc}>
          <BlocMark bloc={bloc} />
          <span class="hidden">{blocName(bloc)}</span> <b class="num">{figure(of[bloc])}</b>
        </span>
      ))}
    </span>
  );
}

/**
 * Steps to ruin: as many marks as there are, those that are reached filled.
 * @param named the name stands beside the icon
 */
export function Steps({ what, n, named = false }: { what: Shared; n: number; named?: boolean }) {
  const of = RUIN[what];
  return (
    <span class={`steps ${inDanger(what, n) ? 'near' : ''}`}>
      <Icon name={what} />
      <span class={named ? '' : 'hidden'}>{t(`lead:figure.${what}`)}</span>
      <b class="num">{n}</b>
      <span class="track" aria-hidden="true">
        {Array.from({ length: of }, (_, at) => (
          <i key={at} class={at < n ? 'on' : ''} />
        ))}
      </span>
      <span class="hidden">{t('lead:figure.of', { of })}</span>
    </span>
  );
}

/** The grade of the commons, as a letter. */
export const GradeMark = ({ grade }: { grade: Figures['grade'] }) => <b class={`grade-mark grade-${grade}`}>{grade}</b>;
