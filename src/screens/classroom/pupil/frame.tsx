/** A page of a class: like any other, but its way back leads to the menu even while a match waits behind it. */
import type { ComponentChildren } from 'preact';
import { t } from '../../../text/text.ts';
import { Icon } from '../../parts/marks.tsx';
import { PageTitle } from '../../parts/page.tsx';
import { go } from '../../route.ts';

export function ClassPage({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <main class="page">
      <header>
        <button type="button" onClick={() => go('')}>
          <Icon name="previous" /> {t('app:toMenu')}
        </button>
        <PageTitle>{title}</PageTitle>
      </header>
      {children}
    </main>
  );
}
