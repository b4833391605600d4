/** Takes moves back at one table, after one more question that names them. */
import { useState } from 'preact/hooks';
import { blocOf } from '../../../../rules/players.ts';
import { t } from '../../../text/text.ts';
import type { LeadTable } from '../../../wire/classroom.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { blocName } from '../../words.ts';
import type { Asks } from './console.tsx';

/** The newest move: whose, and of what kind. What was chosen in secret stays so. */
function lastText({ last }: LeadTable): string {
  const bloc = last && blocOf(last.player);
  return last && bloc ? t('lead:undo.last', { bloc: blocName(bloc), move: t(`lead:undo.move.${last.type}`) }) : '';
}

export function Undo({ table, asks }: { table: LeadTable; asks: Asks }) {
  /** The moves that stood when it was asked: one that is made meanwhile is not taken back with them. */
  const [asked, setAsked] = useState<number | null>(null);
  const { moves, roundFrom, figures } = table;
  if (moves === 0) return null;
  const take = async (to: number) => {
    setAsked(null);
    await asks({ what: 'rewind', table: table.id, moves: to });
  };
  const ofRound = roundFrom === null ? 0 : moves - roundFrom;
  return (
    <li>
      <button type="button" class="drastic" aria-describedby="act-undo" onClick={() => setAsked(moves)}>
        {t('lead:at.undo')}
      </button>
      <span class="small soft" id="act-undo">
        {lastText(table)} {t('lead:at.does.undo')}
      </span>
      {asked !== null && (
        <Dialog title={t('lead:undo.title', { n: table.n })} onClose={() => setAsked(null)}>
          {asked === moves ? (
            <>
              <p>
                <b>{lastText(table)}</b>
              </p>
              <p>{t('lead:undo.what')}</p>
              <div class="row">
                <button type="button" class="primary" onClick={() => setAsked(null)}>
                  {t('lead:cancel')}
                </button>
                <button type="button" class="drastic" onClick={() => void take(moves - 1)}>
                  {t('lead:undo.one')}
                </button>
                {ofRound > 1 && roundFrom !== null && (
                  <button type="button" class="drastic" onClick={() => void take(roundFrom)}>
                    {t('lead:undo.round', { count: ofRound, round: figures?.round ?? '' })}
                  </button>
                )}
              </div>
            </>
          ) : (
            <>
              <p>{t('lead:undo.moved')}</p>
              <div class="row">
                <button type="button" onClick={() => setAsked(null)}>
                  {t('lead:cancel')}
                </button>
                <button type="button" class="primary" onClick={() => setAsked(moves)}>
                  {t('lead:undo.look')}
                </button>
              </div>
            </>
          )}
        </Dialog>
      )}
    </li>
  );
}
