/** `#/join/island[/<match>]`: for rooms in which devices don't reach each other: play at one screen, hand in the result. */
import { useEffect, useState } from 'preact/hooks';
import type { ClassLine } from '../../../table/classroom/line.ts';
import { loadTexts, t } from '../../../text/text.ts';
import { Page } from '../../parts/page.tsx';
import { route } from '../../route.ts';
import { Carry } from './carry.tsx';
import { HandIn } from './hand-in.tsx';
import { type HeldPlace, heldPlaces } from './held.ts';
import { classLine, leaveClass } from './lines.ts';
import { keptRecord, unpacked } from './record.ts';

/** A line to the class that this device has joined last, for as long as the page is open. */
function useHeldClass(): { line: ClassLine<'student'>; place: HeldPlace } | null {
  const [held, setHeld] = useState<{ line: ClassLine<'student'>; place: HeldPlace } | null>(null);
  useEffect(() => {
    const [place] = heldPlaces();
    if (place) setHeld({ line: classLine(place.class, place.secret), place });
    return leaveClass;
  }, []);
  return held;
}

export function Island() {
  const held = useHeldClass();
  const [kept, setKept] = useState<string | null>(null);
  const [came, setCame] = useState('');
  const [, , packed = ''] = route.value.split('/');
  // What is wrong with a match stands with the other refusals.
  useEffect(() => void loadTexts('match', 'errors').then(keptRecord).then(setKept), []);
  useEffect(() => void unpacked(packed).then((text) => setCame(text ?? '')), [packed]);
  return (
    <Page title={t('pupil:island.title')}>
      <div class="pupil island">
        <p class="lead">{t('pupil:island.what')}</p>
        <p>
          <a class="button primary" href="#/new?for=two">
            {t('pupil:island.play')}
          </a>
        </p>
        {held && !held.line.problem.value ? (
          <section aria-label={t('pupil:island.hand')}>
            <p>
              {t('pupil:place.title', { code: held.place.code })} · {t('pupil:top.you', { name: held.place.name })}
            </p>
            {held.line.view.value ? (
              <HandIn line={held.line} first={came} />
            ) : (
              <p role="status">{t('pupil:place.down')}</p>
            )}
          </section>
        ) : (
          <p>
            {t('pupil:island.first')} {t('pupil:island.noClass')} <a href="#/join">{t('pupil:place.toJoin')}</a>
          </p>
        )}
        {kept && <Carry text={kept} />}
      </div>
    </Page>
  );
}
