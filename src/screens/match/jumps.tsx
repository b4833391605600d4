/** The ways past what one has read: in sight above the tables, hidden above the drawn board until the keyboard comes. */
import { t } from '../../text/text.ts';
import { lazily } from '../parts/lazily.tsx';
import { goTo } from './focus.ts';
import { tab } from './ui.ts';

export interface JumpsProps {
  /** A hand is shown. */
  hand: boolean;
  /** What the first panel is about, in a word. */
  first: string;
}

/** To what is asked. */
export function toDecision(): void {
  tab.value = 'act';
  requestAnimationFrame(() => goTo(document.querySelector<HTMLElement>('#panel h2')));
}

const Parts = lazily<JumpsProps>(
  () => import('../tabular/parts.tsx').then((m) => m.Parts),
  'tabular',
  () => <div class="jumps" />,
);

export function Jumps({ tables, ...props }: JumpsProps & { tables: boolean }) {
  if (tables) return <Parts {...props} />;
  return (
    <button type="button" class="skip" onClick={toDecision}>
      {t('match:tabs.skip', { part: props.first })}
    </button>
  );
}
