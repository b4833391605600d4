/** What a choice would change in one nation: where our margin goes, what that opens, and the Request that it meets. */
import type { LogEntry } from '../../../rules/log.ts';
import { whenSigns } from '../../../rules/plays/when-signs.ts';
import type { Offer } from '../../../rules/state.ts';
import { type Bloc, type NationId, rivalOf } from '../../../rules/terms.ts';
import { LEAD } from '../../../rules/tracks/offers.ts';
import type { NationInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { figure, offerName, programmeName } from '../words.ts';
import { Icon } from './marks.tsx';

/**
 * A Request of a nation that a bloc is the first to meet, and what that brings: these entries of a move's dry run; none
 * where it meets none there.
 */
export function meeting(happens: readonly LogEntry[], bloc: Bloc, nation: NationId): readonly LogEntry[] {
  const at = happens.findIndex((e) => e.is === 'request-met' && e.nation === nation && e.bloc === bloc);
  // The rules pay for a Request at once.
  const paid = (e: LogEntry) =>
    (e.is === 'influence' && e.nation === nation) || (e.is === 'standing' && e.source === 'requests');
  return at < 0 ? [] : happens.slice(at, at + 3).filter((e, i) => i === 0 || paid(e));
}

/** By how much a move's dry run moves a bloc's margin in a nation, its own influence up or the rival's down. */
export const marginChange = (happens: readonly LogEntry[], bloc: Bloc, nation: NationId): number =>
  happens.reduce(
    (sum, e) => (e.is === 'influence' && e.nation === nation ? sum + (e.bloc === bloc ? e.n : -e.n) : sum),
    0,
  );

/**
 * Says that a nation asks for just this, and what that brings; it is named (`by`) where it is not plain which one.
 * Nothing where `met` is empty.
 */
export function Asked({ met, by }: { met: readonly LogEntry[]; by?: string }) {
  const gains = { influence: 0, standing: 0 };
  for (const e of met) if (e.is === 'influence' || e.is === 'standing') gains[e.is] += e.n;
  return met.length === 0 ? null : (
    <b class="price">
      <Icon name="request" /> {by ? t('match:ask.askedBy', { ...gains, nation: by }) : t('match:ask.asked', gains)}
    </b>
  );
}

/** Where a change of our margin decides to whom a nation's Offer goes. */
function OfferNote({ offer, margin, after }: { offer: Offer; margin: number; after: number }) {
  const to = after >= LEAD ? 'ours' : -after >= LEAD ? 'rivals' : 'nobody';
  return (
    <>
      {' · '}
      <span class={to === 'ours' && margin < LEAD ? 'good' : undefined}>
        {t(`match:ask.place.offer.${to}`, { offer: offerName(offer.id), lead: LEAD })}
      </span>
    </>
  );
}

/** A nation's weight, where a change of our margin leads there, and what that opens. */
export function StandNote({ info, seat, change }: { info: NationInfo; seat: Seat; change: number }) {
  const { autonomy, founder, offer, weight } = info;
  const { margin, partner } = info[seat.me];
  const after = margin + change;
  const rivals = founder === rivalOf(seat.me);
  // A partner of both is never Committed.
  const dual = info.status === 'dual';
  const opens =
    dual || after < autonomy ? null : margin < autonomy ? (partner ? 'commits' : 'signs') : partner ? null : 'already';
  const signs = whenSigns(seat.view, seat.me);
  return (
    <>
      {t('match:ask.place.weight', { n: weight })}
      {' · '}
      {t(`match:ask.place.margin${rivals ? 'Founder' : dual ? 'Dual' : partner ? 'Partner' : ''}`, {
        now: figure(margin),
        after: figure(after),
        need: autonomy,
        programme: rivals ? programmeName(founder) : '',
      })}
      {!rivals && opens && (
        <b class="good">{t(`match:ask.place.${opens === 'commits' || signs === 'now' ? opens : signs}`)}</b>
      )}
      {offer && !offer.taken && <OfferNote offer={offer} margin={margin} after={after} />}
    </>
  );
}
