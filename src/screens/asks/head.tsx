/** What is being asked, in a plain sentence, and why it matters. The heading takes the focus when the question changes. */
import { useEffect, useRef } from 'preact/hooks';

export function Head({ title, why }: { title: string; why: string }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Only where the button that was pressed is gone: nobody is pulled away from what they are reading.
    const now = document.activeElement;
    if (!now || now === document.body) ref.current?.focus({ preventScroll: true });
  }, [title]);
  return (
    <header class="ask-head">
      <h2 ref={ref} tabIndex={-1}>
        {title}
      </h2>
      <p class="small">{why}</p>
    </header>
  );
}
