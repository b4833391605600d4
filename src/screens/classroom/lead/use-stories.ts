/** The stories of a class's matches, once all are over: read from the class's own file of results. */
import { useEffect, useState } from 'preact/hooks';
import { loadTexts } from '../../../text/text.ts';
import type { LeadView } from '../../../wire/classroom.ts';
import { counted } from '../room.ts';
import { resultsOf } from './class-results.ts';
import { type MatchStory, storyOfMatch } from './match-story.ts';

/** By the table's number. */
export type Stories = ReadonlyMap<number, MatchStory>;

async function read(view: LeadView): Promise<Stories> {
  const results = await resultsOf(view.id);
  if (!results) return new Map();
  const [{ openStopped }] = await Promise.all([
    import('../../../table/replay.ts'),
    loadTexts('pupil', 'nations', 'missions', 'resolutions'),
  ]);
  const stories = new Map<number, MatchStory>();
  for (const { table, record, counts } of results.tables) {
    // A match that was closed as it stood is still under way in its record: this reader may see it all the same.
    const match = record && counts ? openStopped(record) : null;
    if (!match) continue;
    match.go(match.length);
    stories.set(table, storyOfMatch(match, table, results));
    // The page answers between two matches.
    await new Promise((done) => setTimeout(done));
  }
  return stories;
}

/** @returns the stories; null while they are read */
export function useStories(view: LeadView): Stories | null {
  const [stories, setStories] = useState<Stories | null>(null);
  const tables = counted(view.tables);
  const over = tables.length > 0 && tables.every(({ status }) => status === 'over');
  const which = tables.map(({ id, moves }) => `${id} ${moves}`).join();
  useEffect(() => {
    let here = true;
    if (over)
      read(view).then(
        (all) => here && setStories(all),
        () => here && setStories(new Map()),
      );
    return () => {
      here = false;
    };
  }, [over, which]);
  return stories;
}
