/** The nations that can't be chosen, each with the reason: closed until somebody asks, or looks for one by name. */
import { useState } from 'preact/hooks';
import type { NationId } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { hovered, inspect, nationTarget, type Seat } from '../match/ui.ts';
import { whyNotNation } from '../why-not.ts';
import { nationShort } from '../words.ts';
import { Flag } from './marks.tsx';

interface Props {
  seat: Seat;
  ids: readonly NationId[];
  /** Somebody looks for a nation by name. */
  sought: boolean;
}

/** @param mark what was done there before */
export function Barred({ seat, id, mark }: { seat: Seat; id: NationId; mark?: string }) {
  return (
    <button
      type="button"
      class="nation"
      aria-disabled
      onClick={() => inspect(nationTarget(id))}
      onFocus={() => {
        hovered.value = nationTarget(id);
      }}
      onBlur={() => {
        hovered.value = null;
      }}
    >
      <span class="nation-name">
        <Flag id={id} /> <b>{nationShort(id)}</b>
        {mark && <span class="placed">{mark}</span>}
      </span>
      <span class="choice-note">{whyNotNation(seat, id)}</span>
    </button>
  );
}

export function Others({ seat, ids, sought }: Props) {
  const [open, setOpen] = useState(false);
  if (ids.length === 0) return null;
  const shown = open || sought;
  return (
    <details class="others" open={shown} onToggle={(e) => setOpen(e.currentTarget.open)}>
      <summary>{t('aid:why.others', { count: ids.length })}</summary>
      {shown && (
        <ul aria-label={t('aid:why.othersList')}>
          {ids.map((id) => (
            <li key={id}>
              <Barred seat={seat} id={id} />
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
