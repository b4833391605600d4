/** A match of the class, told round by round, with its Dialogues, reasons and forecasts: on the screen and on paper. */
import { BLOCS } from '../../../../rules/terms.ts';
import { t } from '../../../text/text.ts';
import type { ForecastResult } from '../../../wire/class-results.ts';
import { logText } from '../../log-words.ts';
import { blocName, figure, labelled, sentences } from '../../words.ts';
import type { MatchStory, RoundStory } from './match-story.ts';
import { studentName } from './people.tsx';

function Rounds({ rounds }: { rounds: readonly RoundStory[] }) {
  return (
    <table class="match-rounds">
      <thead>
        <tr>
          <th scope="col">{t('match:ending.roundHead')}</th>
          <th scope="col">{t('lead:match.dialogue')}</th>
          <th scope="col">{t('lead:match.moments')}</th>
          <th scope="col">{t('lead:match.standing')}</th>
        </tr>
      </thead>
      <tbody>
        {rounds.map(({ round, standing, dialogue, moments }) => (
          <tr key={round}>
            <th scope="row">{round}</th>
            <td>
              {dialogue &&
                BLOCS.map((bloc) => (
                  <p key={bloc}>{labelled(blocName(bloc), t(`match:terms.choice.${dialogue[bloc]}`))}</p>
                ))}
            </td>
            <td>{sentences(moments.map(logText))}</td>
            <td>
              {BLOCS.map((bloc) => (
                <p key={bloc}>{labelled(blocName(bloc), figure(standing[bloc]))}</p>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const who = ({ student, name }: { student: number | null; name: string | null }): string =>
  student === null ? t('lead:table.bot') : studentName({ n: student, name });

function forecastText(one: ForecastResult): string {
  const side = (winner: ForecastResult['winner']) => (winner === 'even' ? t('lead:match.even') : blocName(winner));
  return labelled(
    who(one),
    t('lead:match.forecast', {
      winner: side(one.winner),
      sure: one.sure,
      grade: one.grade,
      score: one.score === null ? '–' : Math.round(one.score),
    }),
  );
}

export function MatchStoryView({ story }: { story: MatchStory }) {
  const { rounds, reasons, forecasts } = story;
  return (
    <div class="match-story">
      <div class="scroll">
        <Rounds rounds={rounds} />
      </div>
      {reasons.length > 0 && (
        <>
          <h3>{t('lead:match.reasons')}</h3>
          <ul>
            {reasons.map((one) => (
              <li key={one.entry}>
                {labelled(
                  t('lead:match.by', { round: one.round, who: who(one), side: one.side ? blocName(one.side) : '' }),
                  one.reason,
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      {forecasts.length > 0 && (
        <>
          <h3>{t('lead:forecast.title')}</h3>
          <ul>
            {forecasts.map((one) => (
              <li key={`${one.student}/${one.stage}`}>{forecastText(one)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
