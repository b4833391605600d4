/** A page beside the match: a way back, a heading that takes the focus, its content. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '../../text/text.ts';
import { cameFrom, go, looksUp, route } from '../route.ts';
import { placeAddress, table } from '../session.ts';
import { Icon } from './marks.tsx';

/** Back to the running match where there is one, else to where something is looked up from, else to the menu. */
export function BackButton() {
  const from = looksUp(route.value) ? cameFrom.value : '';
  const toPage = from === 'new' ? t('app:toNew') : from ? t('app:toLast') : t('app:toMenu');
  return (
    <button type="button" onClick={() => go(table.value ? placeAddress.value : from)}>
      <Icon name="previous" /> {table.value ? t('app:toMatch') : toPage}
    </button>
  );
}

/** A heading that takes the focus when its page opens, so that a screen reader starts there. */
export function PageTitle({ children }: { children: ComponentChildren }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <h1 ref={ref} tabIndex={-1}>
      {children}
    </h1>
  );
}

export function Page({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="page">
      <header>
        <BackButton />
        <PageTitle>{title}</PageTitle>
      </header>
      {children}
    </main>
  );
}
