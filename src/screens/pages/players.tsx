/** Who plays: for each bloc a person with a name, or a bot of a level. */
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { isBot, LEVELS, lonePerson, type Player, type Players } from '../../table/players.ts';
import { t } from '../../text/text.ts';
import { BlocMark } from '../parts/marks.tsx';
import { labelled } from '../words.ts';

export const UNNAMED = { us: 'app:new.defaultUs', china: 'app:new.defaultChina' } as const;

export const levelName = (player: Player): string => t(`app:new.level.${player}.name`);

/** What each bloc's player is called in the match. Whoever plays alone and gave no name has none: the page says “you”. */
export function fullNames(names: Record<Bloc, string>, players: Players): Record<Bloc, string> {
  const alone = lonePerson(players);
  const full = (b: Bloc) =>
    isBot(players[b]) ? levelName(players[b]) : names[b].trim() || (b === alone ? '' : t(UNNAMED[b]));
  return { us: full('us'), china: full('china') };
}

interface Sides {
  names: Record<Bloc, string>;
  players: Players;
}

export function PlayersField({ names, players, onChange }: Sides & { onChange: (part: Partial<Sides>) => void }) {
  const bots = BLOCS.filter((b) => isBot(players[b])).length;
  return (
    <fieldset>
      <legend>{t('app:new.players')}</legend>
      <div class="cards-2">
        {BLOCS.map((bloc) => (
          <section key={bloc} class={`seat ${bloc}`} aria-labelledby={`seat-${bloc}`}>
            <b id={`seat-${bloc}`}>
              <BlocMark bloc={bloc} /> {t(`app:new.${bloc}`)}
            </b>
            <label>
              <span class="small soft">{t('app:new.playedBy')}</span>
              <select
                aria-label={labelled(t(`app:new.${bloc}`), t('app:new.playedBy'))}
                value={players[bloc]}
                onChange={(e) => onChange({ players: { ...players, [bloc]: e.currentTarget.value as Player } })}
              >
                <option value="person">{levelName('person')}</option>
                <optgroup label={t('app:new.bots')}>
                  {LEVELS.map((level) => (
                    <option key={level} value={level}>
                      {t(`app:new.level.${level}.grade`)}
                    </option>
                  ))}
                </optgroup>
              </select>
            </label>
            {isBot(players[bloc]) ? (
              <p class="small">{t(`app:new.level.${players[bloc]}.what`)}</p>
            ) : (
              <label>
                <span class="small soft">{t('app:new.nameLabel')}</span>
                <input
                  type="text"
                  aria-label={labelled(t(`app:new.${bloc}`), t('app:new.nameLabel'))}
                  maxLength={24}
                  value={names[bloc]}
                  placeholder={bots === 1 ? t('app:new.you') : t(UNNAMED[bloc])}
                  autocomplete="off"
                  onInput={(e) => onChange({ names: { ...names, [bloc]: e.currentTarget.value } })}
                />
              </label>
            )}
          </section>
        ))}
      </div>
      <p role="status" class="note">
        {t(`app:new.together.${bots}`)}
      </p>
      <div class="row" style={{ marginTop: '0.7rem' }}>
        <button
          type="button"
          onClick={() =>
            onChange({
              names: { us: names.china, china: names.us },
              players: { us: players.china, china: players.us },
            })
          }
        >
          {t('app:new.swap')}
        </button>
        <span class="small soft">{t('app:new.sides')}</span>
      </div>
    </fieldset>
  );
}
