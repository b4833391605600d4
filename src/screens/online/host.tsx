/** What whoever set up a table may do before its match: begin, send away, or let a bot take the free seat. */
import { useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { AskMessage, HouseInfo, TableInfo } from '../../wire/messages.ts';
import { freeOf } from './chosen.ts';

interface Props {
  table: TableInfo;
  /** Null: not known yet. */
  house: HouseInfo | null;
  busy: boolean;
  onAsk: (message: AskMessage) => void;
}

function Fill({ levels, busy, onAsk }: Pick<Props, 'busy' | 'onAsk'> & { levels: string[] }) {
  const [level, setLevel] = useState(levels[0]);
  return (
    <form
      class="row fill"
      onSubmit={(e) => {
        e.preventDefault();
        if (!busy) onAsk({ what: 'fill', level });
      }}
    >
      <label>
        <span class="small soft">{t('online:room.fillWhat')}</span>
        <select value={level} onChange={(e) => setLevel(e.currentTarget.value)}>
          {levels.map((one) => (
            <option key={one} value={one}>
              {t(`app:new.level.${one}.grade`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" aria-disabled={busy}>
        {t('online:room.fill')}
      </button>
    </form>
  );
}

export function HostDesk({ table, house, busy, onAsk }: Props) {
  const other = table.seats.find(({ player, name }) => player !== table.host && name !== null);
  const ask = (message: AskMessage) => () => {
    if (!busy) onAsk(message);
  };
  if (other)
    return (
      <div class="row">
        {table.confirm && (
          <button type="button" class="primary big" aria-disabled={busy} onClick={ask({ what: 'begin' })}>
            {t('app:new.begin')}
          </button>
        )}
        <button type="button" aria-disabled={busy} onClick={ask({ what: 'send-away' })}>
          {t('online:room.sendAway', { name: other.name })}
        </button>
      </div>
    );
  if (freeOf(table).length === 0 || !house || house.bots.length === 0) return null;
  return <Fill levels={house.bots} busy={busy} onAsk={onAsk} />;
}
