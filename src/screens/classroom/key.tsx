/** What the figures of a table mean: the sides' marks, where ruin is, the grades, and what wins. */
import { BLOCS } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { blocName } from '../words.ts';
import { RUIN } from './room.ts';

/** @param bars Standing is drawn as bars that nothing else names */
export function Key({ bars = false }: { bars?: boolean }) {
  return (
    <div class="figures-key">
      <ul>
        {BLOCS.map((bloc) => (
          <li key={bloc}>
            <BlocMark bloc={bloc} /> {blocName(bloc)}
          </li>
        ))}
        {bars && <li>{t('lead:key.bars')}</li>}
        <li>
          <Icon name="tension" /> {t('lead:key.tension', { n: RUIN.tension })}
        </li>
        <li>
          <Icon name="debris" /> {t('lead:key.debris', { n: RUIN.debris })}
        </li>
        <li>{t('lead:key.grade')}</li>
      </ul>
      <p>{t('lead:key.wins')}</p>
    </div>
  );
}
