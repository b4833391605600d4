/** What a choice would change in one nation: where our margin goes, what that opens, and the Request that it meets. */
import type { LogEntry } from '../../../rules/log.ts';
import { type Bloc, type NationId, rivalOf } from '../../../rules/terms.ts';
import type { NationInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { figure, programmeName } from '../words.ts';
import { Icon } from './marks.tsx';

/**
 * A Request of a nation that a bloc is the first to meet, and what that brings: these entries of a move's dry run; none
 * where it meets none there.
 */
export function meeting(happens: readonly LogEntry[], bloc: Bloc, nation: NationId): readonly LogEntry[] {
  const at = happens.findIndex((e) => e.is === 'request-met' && e.nation === nation && e.bloc === bloc);
  if (at < 0) return [];
  const brings = (e: LogEntry) =>
    (e.is === 'influence' && e.bloc === bloc && e.nation === nation) ||
    (e.is === 'standing' && e.source === 'requests');
  const end = happens.findIndex((e, i) => i > at && !brings(e));
  return happens.slice(at, end < 0 ? undefined : end);
}

/** By how much a move's dry run moves a bloc's margin in a nation, its own influence up or the rival's down. */
export const marginChange = (happens: readonly LogEntry[], bloc: Bloc, nation: NationId): number =>
  happens.reduce(
    (sum, e) => (e.is === 'influence' && e.nation === nation ? sum + (e.bloc === bloc ? e.n : -e.n) : sum),
    0,
  );

/** Says that the nation asks for just this, and what meeting it brings; nothing where `met` is empty. */
export function Asked({ met }: { met: readonly LogEntry[] }) {
  if (met.length === 0) return null;
  const sum = (is: LogEntry['is']) => met.reduce((n, e) => (e.is === is && 'n' in e ? n + Number(e.n) : n), 0);
  return (
    <b class="asked">
      <Icon name="request" /> {t('match:ask.asked', { influence: sum('influence'), standing: sum('standing') })}
    </b>
  );
}

/** A nation's weight, where a change of our margin leads there, and what that opens. */
export function StandNote({ info, seat, change }: { info: NationInfo; seat: Seat; change: number }) {
  const mine = info[seat.me];
  const after = mine.margin + change;
  const steps = { now: figure(mine.margin), after: figure(after), need: info.autonomy };
  const weight = `${t('match:ask.place.weight', { n: info.weight })} · `;
  if (info.founder === rivalOf(seat.me))
    return (
      <>
        {weight}
        {t('match:ask.place.marginFounder', { ...steps, programme: programmeName(info.founder) })}
      </>
    );
  const reaches = after >= info.autonomy && mine.margin < info.autonomy;
  return (
    <>
      {weight}
      {t(mine.partner ? 'match:ask.place.marginPartner' : 'match:ask.place.margin', steps)}
      {!mine.partner && mine.margin >= info.autonomy && <b class="good">{t('match:ask.place.already')}</b>}
      {reaches && <b class="good">{t(mine.partner ? 'match:ask.place.commits' : 'match:ask.place.signs')}</b>}
    </>
  );
}
