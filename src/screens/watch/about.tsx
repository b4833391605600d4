/** What a watched match is: who played, by which set-up, and what its makers say of it. */

import type { Options } from '../../../rules/state.ts';
import { BLOCS } from '../../../rules/terms.ts';
import type { ReplayTable } from '../../table/replay.ts';
import { t } from '../../text/text.ts';
import { BlocMark } from '../parts/marks.tsx';
import { blocName, list } from '../words.ts';
import { notesOf } from './records.ts';

const optionsText = (options: Options): string =>
  list(
    Object.entries(options).flatMap(([id, on]) => {
      if (Array.isArray(on)) return [t('watch:about.ownSet', { count: on.length })];
      return on ? [t(`app:new.${id}`)] : [];
    }),
  ) || t('watch:about.none');

function Notes({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <section class="watch-notes" aria-label={t('watch:about.notes')}>
      {notes.map((note, i) => (
        <p key={i}>{note}</p>
      ))}
    </section>
  );
}

export function AboutRecord({ id, table }: { id: string; table: ReplayTable }) {
  const { scenario, options, seed, names } = table.record;
  return (
    <>
      <Notes notes={notesOf(id, table)} />
      <dl class="facts small">
        {BLOCS.map((b) =>
          names?.[b] ? (
            <>
              <dt>
                <BlocMark bloc={b} /> {blocName(b)}
              </dt>
              <dd>{names[b]}</dd>
            </>
          ) : null,
        )}
        <dt>{t('watch:about.scenario')}</dt>
        <dd>{t(`app:new.${scenario}.name`)}</dd>
        <dt>{t('watch:about.options')}</dt>
        <dd>{optionsText(options)}</dd>
        <dt>{t('watch:about.seed')}</dt>
        <dd>{seed}</dd>
        <dt>{t('watch:about.moves')}</dt>
        <dd>{t('watch:about.movesOf', { count: table.rounds.length, moves: table.length })}</dd>
      </dl>
    </>
  );
}
