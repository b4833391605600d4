/** One table in a list: what is played, who sits, which side is free, how much time there is, and since when it stands. */
import { blocOf } from '../../../rules/players.ts';
import { language, t } from '../../text/text.ts';
import type { SeatInfo, TableInfo } from '../../wire/messages.ts';
import { BlocMark } from '../parts/marks.tsx';
import { go } from '../route.ts';
import { blocName, labelled } from '../words.ts';
import { scenarioName, scenarioOf, sitterOf, switchesOf } from './chosen.ts';
import { paceShort } from './pace.ts';

const MINUTE = 60_000;
const UNITS = [
  ['day', 24 * 60 * MINUTE],
  ['hour', 60 * MINUTE],
  ['minute', MINUTE],
] as const;

/** "5 minutes ago" */
export function ago(since: number, now = Date.now()): string {
  const passed = Math.max(0, now - since);
  const found = UNITS.find(([, ms]) => passed >= ms);
  if (!found) return t('online:list.now');
  return new Intl.RelativeTimeFormat(language.value).format(-Math.floor(passed / found[1]), found[0]);
}

function Sitter({ seat }: { seat: SeatInfo }) {
  const bloc = blocOf(seat.player);
  if (!bloc) return null;
  const sitter = sitterOf(seat);
  return (
    <span class={`sitter ${bloc}`}>
      <BlocMark bloc={bloc} />{' '}
      {sitter === null ? (
        <span class="free">{labelled(t('online:free'), blocName(bloc))}</span>
      ) : (
        <>
          <span class="hidden">{labelled(blocName(bloc), '')}</span>
          <span>{sitter}</span>
        </>
      )}
    </span>
  );
}

/** What a table's switches are, in a tag each. */
export function Switches({ chosen }: { chosen: TableInfo['chosen'] }) {
  const { whatIfs, nations } = switchesOf(chosen);
  return (
    <>
      {whatIfs.length > 0 && (
        <span class="tag" title={whatIfs.map((id) => t(`app:new.${id}`)).join('\n')}>
          {t('online:list.whatIfs', { count: whatIfs.length })}
        </span>
      )}
      {nations !== null && <span class="tag">{t('online:list.nations', { count: nations })}</span>}
    </>
  );
}

/** What is played at a table and who sits there. @param facts what else is said of it; empty ones are left out */
export function About({ table, facts }: { table: TableInfo; facts: (string | false | undefined)[] }) {
  return (
    <div class="what">
      <b>{scenarioName(table.chosen.scenario)}</b> <Switches chosen={table.chosen} />
      <div class="sitters">
        {table.seats.map((seat) => (
          <Sitter key={seat.player} seat={seat} />
        ))}
      </div>
      <span class="small soft">{facts.filter(Boolean).join(t('online:against'))}</span>
    </div>
  );
}

/** @param join of the tables that wait: one whose seats are both taken, and that waits for its host, is only looked at */
export function Row({ table, join: waits }: { table: TableInfo; join: boolean }) {
  const join = waits && table.seats.some((seat) => sitterOf(seat) === null);
  const host = table.seats.find((seat) => seat.player === table.host);
  const scenario = scenarioOf(table.chosen.scenario);
  const facts = [
    scenario && t(`app:new.${scenario}.minutes`),
    paceShort(table.pace),
    ago(table.created),
    join && host?.present && t('online:list.hostHere'),
    join && table.confirm && t('online:list.confirm'),
    waits && !join && t('online:list.full'),
    !waits && table.watchers > 0 && t('online:list.watchers', { count: table.watchers }),
  ];
  return (
    <li>
      <About table={table} facts={facts} />
      <button type="button" class={join ? 'join' : ''} onClick={() => go(`table/${table.id}`)}>
        {t(join ? 'online:open.join' : 'online:open.watch')}
      </button>
    </li>
  );
}
