/** Why there is no place in a class, or no longer: a plain page for each reason. */
import { useEffect, useState } from 'preact/hooks';
import type { Refusal } from '../../../../rules/moves.ts';
import { t } from '../../../text/text.ts';
import { go } from '../../route.ts';
import { sentence } from '../../session.ts';
import { ClassPage } from './frame.tsx';
import type { Lost } from './lost.ts';

const TITLES: Record<Lost, string> = {
  unknown: 'pupil:place.unknown',
  'no-seat': 'pupil:place.trouble',
  removed: 'pupil:place.removed',
  erased: 'pupil:place.erased',
  taken: 'pupil:place.left',
  trouble: 'pupil:place.trouble',
};
const WHATS: Partial<Record<Lost, string>> = {
  unknown: 'pupil:place.unknownWhat',
  'no-seat': 'pupil:place.noSeat',
  removed: 'pupil:place.removedWhat',
  erased: 'pupil:place.erasedWhat',
  taken: 'pupil:place.leftWhat',
};

/** @param refusal what the server said, where it is no reason that has a page of its own */
export function LostPlace(props: { lost: Lost; refusal?: Refusal | null; onAgain: () => void }) {
  const { lost, refusal, onAgain } = props;
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (refusal) void sentence(refusal).then(setSaid);
  }, [refusal]);
  const what = WHATS[lost];
  return (
    <ClassPage title={t(TITLES[lost])}>
      <div class="pupil">
        <p class="lead" role={lost === 'trouble' ? 'alert' : 'status'}>
          {what ? t(what) : said}
        </p>
        <p class="row">
          {(lost === 'taken' || lost === 'trouble') && (
            <button type="button" class="primary" onClick={onAgain}>
              {t(lost === 'taken' ? 'pupil:place.here' : 'pupil:place.again')}
            </button>
          )}
          <button type="button" onClick={() => go('join')}>
            {t('pupil:place.toJoin')}
          </button>
        </p>
      </div>
    </ClassPage>
  );
}
