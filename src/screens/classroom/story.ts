/** What the room has come to, in a few sentences, each from the tables' figures alone. */
import { BLOCS } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import { blocStart, sentences } from '../words.ts';
import { dangerFrom, type RoomStory } from './room.ts';

/** Sentences, the most telling first; none before any table is played. What is true of no table is not said. */
export function storyLines({ tables: of, won, leads, grades, tense, littered, over }: RoomStory): string[] {
  if (of === 0) return [];
  const context = over ? 'over' : undefined;
  const at = (what: string, n: number, bloc = '') => (n === 0 ? '' : t(`lead:story.${what}`, { bloc, n, of, context }));
  const blocs = (what: string, counts: RoomStory['leads'] | RoomStory['won']) =>
    BLOCS.map((bloc) => at(what, counts[bloc], blocStart(bloc)));
  const danger = (what: string, count: number, least: number) => t(`lead:story.${what}`, { count, of, least, context });
  return [
    sentences([...blocs('won', won), at('wonNone', won.none)]),
    sentences([...blocs('leads', leads), at('even', leads.even)]),
    t('lead:story.commons', { count: grades.A + grades.B + grades.C, of, context }),
    danger(tense > 0 ? 'tension' : 'calm', tense, dangerFrom('tension')),
    danger(littered > 0 ? 'debris' : 'clean', littered, dangerFrom('debris')),
  ].filter(Boolean);
}
