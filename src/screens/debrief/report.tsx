/** The whole debrief, as it stands on a page, on paper and in a file: nothing in it needs a script. */
import type { ComponentChildren } from 'preact';
import type { Debrief, Places } from './data.ts';
import { How, Questions } from './parts/closing.tsx';
import { Course } from './parts/course.tsx';
import { Dialogues } from './parts/dialogues.tsx';
import { Events } from './parts/events.tsx';
import { LuckFound } from './parts/luck.tsx';
import { Requests } from './parts/requests.tsx';
import { Result } from './parts/result.tsx';
import { Section } from './parts/section.tsx';
import { StandingBySource } from './parts/standing.tsx';
import { PartnerTimeline } from './parts/timeline.tsx';
import { TurningFound } from './parts/turning.tsx';
import { Votes } from './parts/votes.tsx';
import { Wolf } from './parts/wolf.tsx';

interface Props {
  debrief: Debrief;
  places: Places;
  /** What stands where luck and turning points have not been looked into. */
  waiting: { luck: ComponentChildren; turning: ComponentChildren };
}

export function Report({ debrief, places, waiting }: Props) {
  const { luck, turning } = debrief;
  return (
    <div class="debrief-report">
      <Result debrief={debrief} />
      <Course debrief={debrief} />
      <StandingBySource debrief={debrief} />
      <Section id="luck">{luck ? <LuckFound debrief={debrief} luck={luck} /> : waiting.luck}</Section>
      <Section id="turning">
        {turning ? <TurningFound debrief={debrief} turning={turning} places={places} /> : waiting.turning}
      </Section>
      <Dialogues debrief={debrief} />
      <Requests debrief={debrief} />
      <Votes debrief={debrief} />
      <Wolf debrief={debrief} />
      <PartnerTimeline debrief={debrief} />
      <Questions debrief={debrief} />
      <Events debrief={debrief} />
      <How debrief={debrief} />
    </div>
  );
}
