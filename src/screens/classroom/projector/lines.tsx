/** What the room has come to, in sentences. */
import type { ProjectorView } from '../../../wire/classroom.ts';
import { storyOf } from '../room.ts';
import { storyLines } from '../story.ts';

/** @param most so many sentences, the most telling ones */
export function Lines({ view, most = 5 }: { view: ProjectorView; most?: number }) {
  return (
    <ul class="story">
      {storyLines(storyOf(view.tables))
        .slice(0, most)
        .map((line) => (
          <li key={line}>{line}</li>
        ))}
    </ul>
  );
}
