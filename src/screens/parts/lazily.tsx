/** A part of a screen that loads, with its words, when it is first shown: whoever never opens it pays nothing for it. */
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { loadTexts } from '../../text/text.ts';

/** Stands in its place while it loads, and where that failed. */
export type Instead<P> = ComponentType<P & { failed: boolean }>;

export function lazily<P extends object>(
  load: () => Promise<ComponentType<P>>,
  texts: string,
  Instead: Instead<P>,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Lazy(props: P) {
    const [, came] = useState(false);
    const [failed, setFailed] = useState(false);
    useEffect(() => {
      if (loaded) return;
      Promise.all([load(), loadTexts(texts)]).then(
        ([part]) => {
          loaded = part;
          came(true);
        },
        () => setFailed(true),
      );
    }, []);
    const Shown = loaded;
    return Shown ? <Shown {...props} /> : <Instead {...props} failed={failed} />;
  };
}
