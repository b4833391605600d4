/** All tables at a glance, each on a tile of its own, in the order of their numbers. */
import { NUMBERS } from '../../../../rules/content/scenarios/numbers.ts';
import { t } from '../../../text/text.ts';
import type { ClassTable } from '../../../wire/classroom.ts';
import { GradeMark, mostStanding, SideBars, Steps } from '../figures.tsx';
import { played } from '../room.ts';

function Tile({ table, most }: { table: ClassTable; most: number }) {
  const { figures } = table;
  return (
    <li class={`tile ${table.status}`}>
      <h2>
        {t('lead:table.n', { n: table.n })}{' '}
        <span class="small">
          {figures
            ? figures.ending
              ? t('lead:screen.over')
              : t('lead:table.round', { round: figures.round, of: figures.rounds })
            : t('lead:table.waiting')}
        </span>
      </h2>
      {figures && (
        <>
          <SideBars of={figures.standing} most={most} />
          <p class="tile-steps">
            <Steps what="tension" n={figures.tension} />
            <Steps what="debris" n={figures.debris} />
            {figures.ending && <GradeMark grade={figures.grade} />}
          </p>
        </>
      )}
    </li>
  );
}

export function Tiles({ tables }: { tables: readonly ClassTable[] }) {
  const most = mostStanding(played(tables).map(({ figures }) => figures));
  const many = tables.length > 30 ? 'crowded' : tables.length > 12 ? 'many' : '';
  return (
    <div>
      <ul class={`tiles ${many}`}>
        {[...tables]
          .sort((a, b) => a.n - b.n)
          .map((table) => (
            <Tile key={table.id} table={table} most={most} />
          ))}
      </ul>
      <p class="legend">{t('lead:screen.legend', { tension: NUMBERS.conflict, debris: NUMBERS.kessler })}</p>
    </div>
  );
}
