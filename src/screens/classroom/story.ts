/** What the room has come to, in a few sentences, each from the tables' figures alone. */
import { t } from '../../text/text.ts';
import { dangerFrom, type RoomStory } from './room.ts';

/** Sentences, the most telling first; none before any table is played. */
export function storyLines(story: RoomStory): string[] {
  const { tables: of, won, leads, grades } = story;
  if (of === 0) return [];
  const ended = won.us + won.china + won.none;
  return [
    ...(ended > 0 ? [t('lead:story.won', { ...won })] : []),
    ...(of > ended ? [t(ended > 0 ? 'lead:story.leadsOthers' : 'lead:story.leads', { ...leads, of: of - ended })] : []),
    t('lead:story.commons', { count: grades.A + grades.B + grades.C, of }),
    t(story.tense > 0 ? 'lead:story.tension' : 'lead:story.calm', {
      count: story.tense,
      of,
      least: dangerFrom('tension'),
    }),
    t(story.littered > 0 ? 'lead:story.debris' : 'lead:story.clean', {
      count: story.littered,
      of,
      least: dangerFrom('debris'),
    }),
  ];
}
