/** A part of a debrief: a heading that its contents list leads to, and what stands below it. */
import type { ComponentChildren } from 'preact';
import { t } from '../../../text/text.ts';

/** The parts of a debrief, in the order that tells the story. */
export const PARTS = [
  'result',
  'course',
  'standing',
  'luck',
  'turning',
  'dialogues',
  'requests',
  'votes',
  'wolf',
  'timeline',
  'ask',
  'events',
  'how',
] as const;
export type PartId = (typeof PARTS)[number];

export function Section({ id, children }: { id: PartId; children: ComponentChildren }) {
  return (
    <section aria-labelledby={`debrief-${id}`} class={`debrief-part debrief-${id}`}>
      <h2 id={`debrief-${id}`} tabIndex={-1}>
        {t(`debrief:${id}.title`)}
      </h2>
      {children}
    </section>
  );
}
