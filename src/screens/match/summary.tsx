/** What happened since somebody last decided: what changed, and the plays in their order. Told once. */
import type { Table, TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import type { Part } from '../log-story.ts';
import { BlocMark } from '../parts/marks.tsx';
import { Story } from '../parts/story.tsx';
import { blocName } from '../words.ts';
import { type Change, changesBetween } from './changes.ts';

/** What changed on the board since the reader last decided. @param since the first entry that is told of */
export function changesSince({ past }: Pick<Table, 'past'>, { log, view }: TableState, since: number): Change[] {
  if (since >= log.length) return [];
  return changesBetween(past.look(past.movesOf(since) - 1).view, view);
}

/** At a glance, a mark for whose each is. */
export function Changes({ changes }: { changes: Change[] }) {
  if (changes.length === 0) return null;
  return (
    <ul class="changes" aria-label={t('aid:change.title')}>
      {changes.map(({ text, side }) => (
        <li key={`${side} ${text}`}>
          {side && (
            <>
              <BlocMark bloc={side} /> <span class="hidden">{blocName(side)}</span>
            </>
          )}{' '}
          {text}
        </li>
      ))}
    </ul>
  );
}

export function Summary({ changes, parts }: { changes: Change[]; parts: Part[] }) {
  return (
    <div class="summary">
      <Changes changes={changes} />
      {parts.length > 0 && <Story parts={parts} />}
    </div>
  );
}
