import type { Bloc } from '../../../rules/terms.ts';
import type { TeamSetUp } from '../../../src/server/authority/steward.ts';
import { play, school } from './classes.ts';
import type { Page } from './people.ts';

/** Everybody of both teams at a table, and one who watches, and whose decision it is. */
export async function all(more: Partial<TeamSetUp> = {}, seed?: string) {
  const s = school(seed);
  const id = await s.open(more);
  const [ada, ben, cal] = [await s.come(id, 'Ada'), await s.come(id, 'Ben'), await s.come(id, 'Cal')];
  const [dan, eve] = [await s.come(id, 'Dan'), await s.come(id, 'Eve')];
  const watcher = await s.come(id);
  const chiefs: Record<Bloc, Page> = { us: ada, china: dan };
  /** Plays until this side alone is to decide. */
  const until = async (bloc: Bloc) => {
    while (ada.view.awaiting.length > 1 || ada.view.awaiting[0] !== bloc) await play(chiefs, 1);
  };
  return { s, id, ada, ben, cal, dan, eve, watcher, chiefs, until };
}
