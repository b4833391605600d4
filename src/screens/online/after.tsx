/** What to do after a match at an online table: again with sides swapped, look at the board, keep or share the record. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { TableInfo } from '../../wire/messages.ts';
import { noteFinished } from '../ending/finished.ts';
import { ShareButton } from '../parts/share.tsx';
import { go } from '../route.ts';
import { download, sentence } from '../session.ts';
import { rematch, tableRecord } from './api.ts';
import { type HeldSeat, holdSeat } from './seats.ts';

interface Props {
  info: TableInfo;
  seat: HeldSeat | undefined;
  /** The secret of whoever leads the class that the table belongs to; left out: of none. */
  lead?: string;
  onBoard: () => void;
}

export function AfterOnline({ info, seat, lead, onBoard }: Props) {
  const [text, setText] = useState('');
  const [whole, setWhole] = useState('');
  const [said, setSaid] = useState('');
  useEffect(noteFinished, []);
  // At a table of a class the record is to be had from its debrief on.
  const open = info.chance !== null;
  useEffect(() => {
    if (!open) return;
    void tableRecord(info.id, lead).then(async (done) => {
      if (!done.ok) return;
      setText(done.text);
      const { packMatch } = await import('../../table/link.ts');
      setWhole(`#/debrief/${packMatch(done.text)}`);
    });
  }, [info.id, open, lead]);
  const again = async (held: HeldSeat) => {
    const done = await rematch(info.id, held.secret);
    if (!done.ok) {
      setSaid(await sentence(done.error));
      return;
    }
    holdSeat({ ...held, table: done.table.id, player: done.player });
    go(`table/${done.table.id}`);
  };
  return (
    <>
      <div class="row">
        {seat && (
          <button type="button" class="primary" onClick={() => void again(seat)}>
            {t(info.next ? 'online:after.join' : 'online:after.again')}
          </button>
        )}
        {whole && (
          <a class="button" href={whole}>
            {t('match:ending.debrief')}
          </a>
        )}
      </div>
      <div class="row rest">
        <button type="button" onClick={onBoard}>
          {t('match:ending.board')}
        </button>
        {text && (
          <>
            <button
              type="button"
              onClick={() =>
                setSaid(
                  t('app:load.saved', {
                    file: download(`soft-landing-online-${info.code}.match`, new Blob([text], { type: 'text/plain' })),
                  }),
                )
              }
            >
              {t('match:ending.export')}
            </button>
            <ShareButton text={() => text} />
          </>
        )}
        <button type="button" onClick={() => go('online')}>
          {t('online:toLobby')}
        </button>
        <button type="button" onClick={() => go('')}>
          {t('match:ending.home')}
        </button>
        <span class="small record-note" role="status">
          {said || (info.next && seat ? t('online:after.asked') : open && t('online:after.seed'))}
        </span>
      </div>
    </>
  );
}
