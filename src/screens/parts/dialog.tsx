/** A modal question: focus goes in, Escape closes, focus returns where it was (the browser's own dialog does it). */
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';

export function Dialog(props: { title: string; onClose: () => void; children: ComponentChildren }) {
  const ref = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The focus goes to a button, which may stand below all there is to read.
    dialog?.scrollTo(0, 0);
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // Of this dialog alone, while it is there: one opened inside it, or one before it, closes without closing it.
  const closed = (e: Event) => {
    if (e.target === ref.current) props.onClose();
  };
  return (
    <dialog ref={ref} aria-labelledby={id} onClose={closed}>
      <h2 id={id}>{props.title}</h2>
      {props.children}
    </dialog>
  );
}
