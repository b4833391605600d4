/** Two short interruptions: is this press meant to end the play, and what did the dice or the reveal bring? */
import { t } from '../../text/text.ts';
import { moveText } from '../move-words.ts';
import { Dialog } from '../parts/dialog.tsx';
import { Asked, meeting } from '../parts/stand-note.tsx';
import { askedText, endsPlay } from '../permanence.ts';
import { list, missionName, nationName } from '../words.ts';
import { flightIn, outcomeOf, scoresFirst } from './outcome.ts';
import { Summary } from './summary.tsx';
import { commit, leaving, moment, openStory, type Seat, unsigned } from './ui.ts';

export function Asides({ seat, covered }: { seat: Seat | null; covered: boolean }) {
  if (covered) return null;
  const move = leaving.value;
  if (move && seat) {
    const preview = seat.preview(move);
    const play = endsPlay(preview, seat.view.phase);
    const could = unsigned(seat, move).map(nationName);
    const asked = 'nation' in move && move.nation ? meeting(preview.happens, seat.me, move.nation) : [];
    const back = () => {
      leaving.value = null;
    };
    return (
      <Dialog title={t(play ? 'match:leaving.title' : 'aid:final.title')} onClose={back}>
        <p>
          <b>{could.length > 0 ? t('match:leaving.unsigned', { nations: list(could) }) : moveText(seat.view, move)}</b>
        </p>
        {move.type === 'done' && seat.view.ask?.ask === 'launch' && <p>{t('match:leaving.launch')}</p>}
        <Asked met={asked} />
        <p>{askedText(preview, seat.view.phase)}</p>
        <div class="row">
          <button type="button" class="primary" onClick={() => commit(seat, move, true)}>
            {t(play ? 'match:leaving.yes' : 'aid:final.yes')}
          </button>
          <button type="button" onClick={back}>
            {t('match:leaving.no')}
          </button>
        </div>
      </Dialog>
    );
  }
  const told = moment.value;
  if (!told) return null;
  const close = () => {
    moment.value = null;
  };
  const flown = flightIn(told.log.slice(told.since));
  return (
    <Dialog
      title={flown ? t('match:moment.flown', { mission: missionName(flown.mission) }) : t('match:moment.title')}
      onClose={close}
    >
      <Summary changes={outcomeOf(told.log, told.since)} parts={scoresFirst(openStory(told.log, told.since))} />
      <div class="row in-sight">
        <button type="button" class="primary" onClick={close}>
          {t('match:moment.on')}
        </button>
      </div>
    </Dialog>
  );
}
