/** Where the room stands, in one line above what else is shown. */
import { t } from '../../../text/text.ts';
import type { ProjectorView } from '../../../wire/classroom.ts';
import { BlocMark } from '../../parts/marks.tsx';
import { blocName, labelled, list, regionName } from '../../words.ts';
import { type Most, nowOf } from './now.ts';

/** With how many tables it is true of, where it is not of all. */
const said = (what: string, { n, of }: Most<unknown>): string =>
  n === of ? what : t('lead:screen.most', { what, n, of });

export function NowLine({ view }: { view: ProjectorView }) {
  const { phase, decides, scores } = nowOf(view);
  const who = decides?.is;
  return (
    <ul class="room-now">
      {phase && (
        <li>
          {said(
            labelled(
              t('lead:table.round', { round: phase.is.round, of: phase.is.rounds }),
              t(`match:terms.phase.${phase.is.phase}`),
            ),
            phase,
          )}
        </li>
      )}
      {decides && who && (
        <li>
          {labelled(t('lead:screen.decides'), '')}
          {who !== 'both' && <BlocMark bloc={who} />}{' '}
          {said(who === 'both' ? t('lead:table.both') : blocName(who), decides)}
        </li>
      )}
      {scores.length > 0 && <li>{labelled(t('lead:screen.scores'), list(scores.map((one) => regionName(one))))}</li>}
    </ul>
  );
}
