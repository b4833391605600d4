/** What a nation offers this round, and who gets it. */
import type { Offer, View } from '../../../rules/state.ts';
import { offerGoesTo } from '../../../rules/tracks/offers.ts';
import { t } from '../../text/text.ts';
import { inspect, nationTarget } from '../match/ui.ts';
import { blocMid, nationShort, offerName } from '../words.ts';
import { Flag } from './marks.tsx';

/** To whom the round's Offer went, or would go as things stand. */
export function offerStands(view: View, { taken }: Offer): string {
  if (taken) return t('match:offer.taken', { bloc: blocMid(taken) });
  const to = offerGoesTo(view);
  return to ? t('match:offer.now', { bloc: blocMid(to) }) : t('match:offer.nobody');
}

/** The round's Offer, and to whom it goes. */
export function OfferLine({ view, offer }: { view: View; offer: Offer }) {
  return (
    <li>
      <button
        type="button"
        class="quiet"
        title={t('match:offer.how')}
        onClick={() => inspect(nationTarget(offer.nation))}
      >
        <Flag id={offer.nation} /> <b>{nationShort(offer.nation)}</b>{' '}
        {t('match:offer.offers', { offer: offerName(offer.id), text: t(`offers:${offer.id}.text`) })}
        {t('app:join.sentences')}
        <span class="soft">{offerStands(view, offer)}</span>
      </button>
    </li>
  );
}
