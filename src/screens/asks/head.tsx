/** What is being asked, in a plain sentence, and why it matters. The heading takes the focus when the question changes. */
import { useEffect, useRef } from 'preact/hooks';
import { TermMark, Worded } from '../terms/term.tsx';
import type { TermId } from '../terms/terms.ts';

/**
 * @param term what the question is about: its rule is a press away
 * @param known it was asked and explained before: where room is short, its term's mark is enough
 */
export function Head({ title, why, term, known }: { title: string; why: string; term?: TermId; known?: boolean }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Only where the button that was pressed is gone: nobody is pulled away from what they are reading.
    const now = document.activeElement;
    if (!now || now === document.body) ref.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header class={`ask-head ${known ? 'known' : ''}`}>
      <div class="ask-title">
        <h2 ref={ref} tabIndex={-1}>
          {title}
        </h2>
        {term && <TermMark id={term} />}
      </div>
      <p class="small">
        <Worded text={why} />
      </p>
    </header>
  );
}
