/** Both programmes, mission by mission. */
import type { View } from '../../../rules/state.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { programmeInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { programmeNow } from '../info/track-now.ts';
import { BlocMark, Icon } from '../parts/marks.tsx';
import { missionName, programmeName } from '../words.ts';
import { explain } from './explain.ts';

function Programme({ view, bloc }: { view: View; bloc: Bloc }) {
  const { missions } = programmeInfo(view, bloc);
  return (
    <table class={`flights small ${bloc}`}>
      <caption>
        <b class="bloc-text">
          <BlocMark bloc={bloc} /> {programmeName(bloc)}
        </b>
        <span class="soft"> {programmeNow(view, bloc)}</span>
      </caption>
      <thead>
        <tr>
          <th scope="col">
            <button
              type="button"
              class="quiet"
              data-target={`track:mission-${bloc}`}
              onClick={(e) => explain({ kind: 'track', id: `mission-${bloc}` }, e.currentTarget, null)}
            >
              {t('tabular:flights.mission')}
            </button>
          </th>
          <th scope="col">{t('tabular:flights.state')}</th>
          <th scope="col">{t('tabular:flights.cost')}</th>
          <th scope="col">{t('tabular:flights.odds')}</th>
          <th scope="col">{t('tabular:flights.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {missions.map(({ mission, state }) => (
          <tr key={mission.id} class={state}>
            <th scope="row">{missionName(mission.id)}</th>
            <td>
              {state === 'flown' && <Icon name="check" />} {t(`match:track.programme.state.${state}`)}
            </td>
            <td class="num">{mission.cost}</td>
            <td class="num">{mission.reliability}%</td>
            <td class="num">
              {t('tabular:flights.firstSecond', { first: mission.standing[0], second: mission.standing[1] })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Programmes({ view }: { view: View }) {
  return (
    <div class="stands">
      {BLOCS.map((b) => (
        <Programme key={b} view={view} bloc={b} />
      ))}
    </div>
  );
}
