/** Whom an entry of the log concerns: the others need not be looked at anew. */
import type { LogEntry } from './log.ts';
import type { Viewer } from './view.ts';

/** Acts that only the student and whoever leads may see anything of. */
const OWN: readonly LogEntry['what'][] = ['answers', 'forecast', 'help', 'mute'];

/** May a page show something else after this? */
export function concerns(entry: LogEntry, viewer: Viewer): boolean {
  if (viewer.as !== 'student') return true;
  return OWN.includes(entry.what) && 'student' in entry ? viewer.student === entry.student : true;
}
