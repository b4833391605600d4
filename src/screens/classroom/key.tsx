/** What the figures of a table mean: the sides' marks, where ruin is, the grades, and what wins. */
import { SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import { BLOCS } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { ClassView } from '../../wire/classroom.ts';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { blocName, handicapText, sentences } from '../words.ts';
import { RUIN } from './room.ts';
import { planOf } from './stages.ts';

/**
 * @param bars Standing is drawn as bars that nothing else names
 * @param of the class, for what its scenario gives one side before the first turn
 */
export function Key({ bars = false, of }: { bars?: boolean; of: Pick<ClassView, 'settings'> }) {
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
      <p>{sentences([t('lead:key.wins'), handicapText(SCENARIOS[planOf(of).scenario])])}</p>
    </div>
  );
}
