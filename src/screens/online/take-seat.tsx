/** A free seat to take, for whoever came by a link, a code or the list. */
import { useRef, useState } from 'preact/hooks';
import { blocOf } from '../../../rules/players.ts';
import { t } from '../../text/text.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { sentence } from '../session.ts';
import { joinTable } from './api.ts';
import { freeOf } from './chosen.ts';
import { NameField } from './name-field.tsx';
import { drawnSecret, holdSeat, keepName, lastName, nameOr } from './seats.ts';

export function TakeSeat({ table, onTaken }: { table: TableInfo; onTaken: () => void }) {
  const [name, setName] = useState(lastName());
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const own = useRef(drawnSecret());
  const free = freeOf(table);
  const take = async (player: string) => {
    setBusy(true);
    keepName(name.trim());
    const taken = await joinTable(table.id, {
      name: nameOr(name, t('online:someone')),
      player: player as '0' | '1',
      secret: own.current,
    });
    setBusy(false);
    if (!taken.ok) {
      setProblem(await sentence(taken.error));
      return;
    }
    holdSeat({
      table: table.id,
      player: taken.player,
      secret: taken.secret,
      kind: String(table.chosen.scenario ?? ''),
    });
    onTaken();
  };
  return (
    <form
      class="stack"
      onSubmit={(e) => {
        e.preventDefault();
        void take(free[0].player);
      }}
    >
      <NameField name={name} onName={setName} />
      <div class="row">
        {free.map(({ player }) => {
          const bloc = blocOf(player);
          return (
            <button key={player} type="button" class="primary" disabled={busy} onClick={() => void take(player)}>
              {bloc && t(`online:room.take_${bloc}`)}
            </button>
          );
        })}
      </div>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
