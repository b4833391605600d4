/** An online match that goes on at one screen: which one it is, how it stood, and the way on for whoever wants it here. */
import { useState } from 'preact/hooks';
import { playerOf } from '../../../rules/players.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import type { TableState } from '../../table/types.ts';
import { t } from '../../text/text.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { whenText } from '../match/look-back.tsx';
import { Page } from '../parts/page.tsx';
import { go } from '../route.ts';
import { openMatch, sentence, useOpened } from '../session.ts';
import { blocName, figure, labelled, list } from '../words.ts';
import { tableRecord } from './api.ts';
import { About, ago } from './row.tsx';
import { dropSeat } from './seats.ts';

/** How the match stood: where in it, and both sides' Standing. */
function stood(state: TableState): string[] {
  const { blocs } = state.view;
  const standing = list(BLOCS.map((bloc) => `${blocName(bloc)} ${figure(blocs[bloc].standing)}`));
  return [whenText(state), labelled(t('match:header.standing'), standing)];
}

/** @param state the match as it stood; null where that is not known here */
export function TakenBack({ info, state }: { info: TableInfo; state: TableState | null }) {
  const [problem, setProblem] = useState('');
  const goOn = async () => {
    const record = await tableRecord(info.id);
    if (!record.ok) {
      setProblem(await sentence(record.error));
      return;
    }
    const { writePlayers, LEVELS } = await import('../../table/players.ts');
    const playerAt = (bloc: Bloc) =>
      LEVELS.find((level) => level === info.seats.find(({ player }) => player === playerOf(bloc))?.bot) ?? 'person';
    const opened = await openMatch(writePlayers(record.text, { us: playerAt('us'), china: playerAt('china') }));
    if ('problem' in opened) {
      setProblem(opened.problem);
      return;
    }
    dropSeat(info.id);
    await useOpened(opened.table);
    go('match');
  };
  return (
    <Page title={t('online:back.title')}>
      <p class="lead">{t('online:back.what')}</p>
      <ul class="tables">
        <li>
          <About table={info} facts={[ago(info.created), ...(state ? stood(state) : [])]} />
        </li>
      </ul>
      <p class="note">{t('online:back.note')}</p>
      {problem && (
        <p class="alert" role="alert">
          {problem}
        </p>
      )}
      <p class="row onward">
        <button type="button" class="primary" onClick={() => void goOn()}>
          {t('online:back.go')}
        </button>
        <button type="button" onClick={() => go('online')}>
          {t('online:toLobby')}
        </button>
      </p>
    </Page>
  );
}
