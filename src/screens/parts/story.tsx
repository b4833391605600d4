/** What happened, part by part, as the curtain and the moment after a reveal tell it. */
import type { Part } from '../log-story.ts';
import { Happening } from './happening.tsx';
import { BlocMark } from './marks.tsx';

export function Story({ parts }: { parts: Part[] }) {
  return (
    <ol class="story">
      {parts.map((part, i) => (
        <li key={i} class={part.side ?? 'shared'}>
          <h3>
            {part.side && <BlocMark bloc={part.side} />} {part.head}
          </h3>
          {part.lines.length > 0 && (
            <ul>
              {part.lines.map((line, j) => (
                <li key={j}>
                  {line.side ? <BlocMark bloc={line.side} /> : <span class="no-mark" />} <span>{line.text}</span>
                  {line.shows && <Happening of={line.shows} />}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  );
}
