/* biome-ignore-all lint/a11y/noRedundantRoles: on a phone the cells are laid out anew, and some browsers take such a table for none. */
/** A nation as a row: what both have there, what would make it sign, and what may be done with it now. */
import { BLOCS, type Bloc, rivalOf } from '../../../rules/terms.ts';
import { statusText } from '../../gazetteer/status.ts';
import type { NationInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { activate } from '../match/lit.ts';
import { nationTarget, type Seat } from '../match/ui.ts';
import { BlocMark, Flag } from '../parts/marks.tsx';
import { Interests } from '../parts/nations.tsx';
import { whyNotNation } from '../why-not.ts';
import { blocMid, blocName, labelled, nationShort, offerName, regionName, requestText, signed } from '../words.ts';
import { explain } from './explain.ts';
import { isPointed } from './pointed.ts';

/** What stands between a nation and signing with a bloc. */
function signsText(n: NationInfo, bloc: Bloc): string {
  const { need, partner, reach, committed, late } = n[bloc];
  if (partner) return t(committed ? 'match:terms.status.committed' : 'match:terms.status.signed');
  if (need === null) return t('tabular:signs.never');
  if (need === 0) return t('tabular:signs.now', { context: late ? 'late' : undefined });
  const more = t('tabular:signs.more', { n: need });
  return reach ? more : t('tabular:signs.beyond', { more });
}

/** Whose partner it is, whether it wavers, what it asks or offers. */
function Status({ n }: { n: NationInfo }) {
  const { request, offer } = n;
  return (
    <>
      <span class={n.status && n.status !== 'dual' ? `${n.status} bloc-text` : n.status ? '' : 'soft'}>
        {statusText(t, n)}
      </span>
      {n.wavering ? (
        <span class="bad"> {t(n.atRisk ? 'match:nation.wavering' : 'match:nation.restored', { n: n.waverLine })}</span>
      ) : (
        n.atRisk && <span class="bad"> {t('match:nation.atRisk', { n: n.waverLine })}</span>
      )}
      {request && !request.met && <span> {t('match:nation.asks', { request: requestText(request) })}</span>}
      {offer && !offer.taken && <span> {t('tabular:offers', { offer: offerName(offer.id) })}</span>}
    </>
  );
}

/** Decisions that a press on a nation answers, by the button that does it. */
const DOES: Record<string, string> = {
  place: 'tabular:act.place',
  sign: 'tabular:act.sign',
  target: 'tabular:act.target',
  contributor: 'tabular:act.contributor',
};

function Act({ n, seat, price }: { n: NationInfo; seat: Seat; price: string }) {
  const does = DOES[seat.view.ask?.ask ?? ''];
  if (!does) return null;
  return (
    <button type="button" class="row-act" onClick={() => activate(seat, nationTarget(n.id))}>
      {t(does)}
      <span class="hidden"> {nationShort(n.id)}</span>
      {price && <span class="price">{t(price === '1' ? 'board:price.one' : 'board:price.more', { n: price })}</span>}
    </button>
  );
}

interface Props {
  n: NationInfo;
  me: Bloc | null;
  seat: Seat | null;
  /** What it costs now where it may be chosen; undefined where it may not. */
  price: string | undefined;
  acts: boolean;
  /** Why it may not be chosen is told beside it. */
  reasons: boolean;
  withRegion: boolean;
}

export function NationRow({ n, me, seat, price, acts, reasons, withRegion }: Props) {
  const eyes = me ?? 'us';
  const margin = n[eyes].margin;
  return (
    <tr role="row" class={`${price === undefined ? '' : 'lit'} ${isPointed('nation', n.id) ? 'pointed' : ''}`}>
      <th role="rowheader" scope="row">
        <button
          type="button"
          class="quiet row-name"
          data-target={`nation:${n.id}`}
          onClick={(e) => explain(nationTarget(n.id), e.currentTarget, seat)}
        >
          <Flag id={n.id} /> <b>{nationShort(n.id)}</b>
        </button>
        {withRegion && <span class="small soft row-region">{regionName(n.region)}</span>}
      </th>
      {BLOCS.map((b) => (
        <td key={b} role="cell" class={`num fig ${b} ${n[b].influence > 0 ? 'bloc-text' : 'soft'}`}>
          <span class="unit" aria-hidden="true">
            <BlocMark bloc={b} />
          </span>
          {n[b].influence}
        </td>
      ))}
      <td role="cell" class="num fig">
        <span class="unit" aria-hidden="true">
          {t('match:nation.margin')}{' '}
        </span>
        {signed(margin)}
      </td>
      <td role="cell" class="num fig">
        <span class="unit" aria-hidden="true">
          {t('match:nation.autonomy')}{' '}
        </span>
        {n.autonomy}
      </td>
      <td role="cell" class="num fig">
        <span class="unit" aria-hidden="true">
          {t('match:nation.weight')}{' '}
        </span>
        {n.weight}
      </td>
      <td role="cell" class="wants">
        <Interests wants={n.wants} />
      </td>
      <td role="cell" class="status">
        <Status n={n} />
      </td>
      <td role="cell" class="signs">
        {(me ? [me, rivalOf(me)] : BLOCS).map((b) => (
          <span key={b} class={`${b} ${n[b].need === 0 ? 'now' : ''}`}>
            <BlocMark bloc={b} /> <span class="hidden">{labelled(blocName(b), '')}</span>
            {signsText(n, b)}
          </span>
        ))}
      </td>
      {acts && (
        <td role="cell" class={`acts ${reasons ? 'reasons' : ''}`}>
          {seat && price !== undefined && <Act n={n} seat={seat} price={price} />}
          {seat && price === undefined && reasons && <span class="choice-note">{whyNotNation(seat, n.id)}</span>}
        </td>
      )}
    </tr>
  );
}

/** Whose margin the table shows. */
export const marginHead = (me: Bloc | null): string => t('tabular:head.margin', { blocMid: blocMid(me ?? 'us') });
