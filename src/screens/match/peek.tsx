/** A short note beside the nation that is pointed at on the map: who stands how, and what it would take. */
import { BLOCS } from '../../../rules/terms.ts';
import { nationInfo } from '../../table/read.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import { statusText } from '../info/nation.tsx';
import { BlocMark, Flag, SuitMark } from '../parts/marks.tsx';
import { blocName, nationName, requestText, suitName } from '../words.ts';
import { hovered } from './ui.ts';

export function Peek({ state }: { state: TableState }) {
  const target = hovered.value;
  if (target?.kind !== 'nation') return null;
  const n = nationInfo(state.view, target.id);
  if (!n) return null;
  return (
    <div class="peek" aria-hidden="true">
      <p class="nation-name">
        <Flag id={n.id} /> <b>{nationName(n.id)}</b>
        <span class="small soft">{statusText(n)}</span>
      </p>
      <p class="row small">
        {n.wants.map((s) => (
          <span key={s}>
            <SuitMark suit={s} /> {suitName(s)}
          </span>
        ))}
        {BLOCS.map((b) => (
          <span key={b}>
            <BlocMark bloc={b} /> {t('match:nation.influenceOf', { bloc: blocName(b), n: n[b].influence })}
          </span>
        ))}
        <span>{t('match:nation.all', { autonomy: n.autonomy })}</span>
        {n.request && !n.request.met && <span>{t('match:nation.asks', { request: requestText(n.request) })}</span>}
      </p>
    </div>
  );
}
