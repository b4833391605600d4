/** The match at this screen, to go on online. */
import { useEffect, useState } from 'preact/hooks';
import { playerOf } from '../../../rules/players.ts';
import { BLOCS, type Bloc, rivalOf } from '../../../rules/terms.ts';
import { isBot } from '../../table/players.ts';
import type { SavedMatch } from '../../table/store.ts';
import { t } from '../../text/text.ts';
import type { HouseInfo } from '../../wire/messages.ts';
import { go } from '../route.ts';
import { sentence } from '../session.ts';
import { blocName } from '../words.ts';
import { createTable } from './api.ts';
import { holdSeat, nameOr } from './seats.ts';

interface Kept {
  match: SavedMatch;
  text: string;
}

/** The match that is kept on this device, where it is not over; null where there is none. */
async function keptHere(): Promise<Kept | null> {
  const { savedMatch, savedText } = await import('../../table/store.ts');
  const saved = savedMatch();
  const text = savedText();
  return saved?.ok && text && !saved.match.ended ? { match: saved.match, text } : null;
}

/** Offers to take the match at this screen online; nothing to be seen where there is none. */
export function Bring({ house }: { house: HouseInfo }) {
  const [kept, setKept] = useState<Kept | null>(null);
  const [side, setSide] = useState<Bloc>('us');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  useEffect(() => {
    void keptHere().then((found) => {
      setKept(found);
      const person = found && BLOCS.find((bloc) => !isBot(found.match.players[bloc]));
      if (person) setSide(person);
    });
  }, []);
  if (!kept) return null;
  const { match, text } = kept;
  const rival = match.players[rivalOf(side)];
  const bot = isBot(rival) && house.bots.includes(rival) ? rival : null;
  const bring = async () => {
    setBusy(true);
    const name = isBot(match.players[side]) ? '' : match.names[side];
    const made = await createTable({
      chosen: {},
      listed: false,
      name: nameOr(name, t('online:someone')),
      player: playerOf(side),
      brought: text,
      ...(bot ? { bots: { [playerOf(rivalOf(side))]: bot } } : {}),
    });
    setBusy(false);
    if (!made.ok) {
      setProblem(await sentence(made.error));
      return;
    }
    holdSeat({ table: made.table.id, player: made.player, secret: made.secret, kind: match.scenario });
    go(`table/${made.table.id}`);
  };
  return (
    <section aria-label={t('online:bring.title')}>
      <h2>{t('online:bring.title')}</h2>
      <p class="small">
        {t(bot ? 'online:bring.bot' : 'online:bring.what', {
          scenario: t(`app:new.${match.scenario}.name`),
          round: match.round,
        })}
      </p>
      <form
        class="row"
        onSubmit={(e) => {
          e.preventDefault();
          void bring();
        }}
      >
        <label>
          <span class="small soft">{t('online:new.side')}</span>{' '}
          <select value={side} onChange={(e) => setSide(e.currentTarget.value as Bloc)}>
            {BLOCS.map((bloc) => (
              <option key={bloc} value={bloc}>
                {blocName(bloc)}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" disabled={busy}>
          {t('online:bring.go')}
        </button>
      </form>
      <p class="small soft">{t('online:bring.note')}</p>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
    </section>
  );
}
