/**
 * What the discussion guide rests on: the sources of each question in the order of their numbers in the text, in both
 * languages the same. `article` is the newsletter article that the game grew out of; the others are ids of
 * rules/content/source-ids.ts.
 */
import { CARDS } from '../../rules/content/catalogue.ts';
import { confidenceOf } from '../../rules/content/source-confidence.ts';
import type { TeachWords } from './words.ts';

export const ARTICLE = 'article';

export const SOURCES: Readonly<Record<string, readonly string[]>> = {
  attraction: [
    ARTICLE,
    'venezuela-joins',
    'pakistan-astronaut',
    'esa-modules',
    'panama-leaves',
    'ground-station-worries',
  ],
  signature: ['artemis-accords', 'turkiye-signs', 'programme:ilrs-partners', ARTICLE, 'italy-leaves', 'saudi-exit'],
  both: ['thailand-both', 'senegal-ilrs', 'senegal-artemis', 'serbia-visit', 'serbia-crosses', 'south-africa-joins'],
  wishes: [
    'brazil-no-bri',
    'brazil-spacesail',
    'xi-global-south',
    'gps-harvest',
    'satellite-internet-150m',
    'starlink-ukraine',
  ],
  debris: [
    'kessler-paper',
    'fengyun-asat',
    'usa-193',
    'cosmos-1408',
    'iridium-cosmos',
    'cz6a-breakup',
    'starlink-first',
    'guowang-first',
  ],
  dialogue: [
    'wolf-amendment',
    'fbi-gate',
    'lro-change-4',
    'sample-talks-fail',
    'samples-lent',
    'cnsa-calls-nasa',
    'cox-report',
    'cfr-case',
    ARTICLE,
  ],
  tension: ['misread-collision', 'continuity-hotline', 'golden-dome', 'asat-moratorium', 'tiangong-note', 'stm-code'],
  rescue: ['rescue-agreement', 'shenzhou-20', 'apollo-soyuz', 'rescue-protocol', 'tech-transfer'],
  resources: [
    'outer-space-treaty',
    'us-resource-law',
    'luxembourg-law',
    'moon-agreement',
    'extraction-dispute',
    ARTICLE,
  ],
  commons: ['finland-53', 'eo-13914', 'lts-guidelines', ARTICLE],
  'two-projects': ['artemis-accords', 'cnsa-roscosmos-mou', 'open-to-all', 'wolf-amendment', ARTICLE],
  sites: [
    'plan-two-bases',
    'no-lunar-regime',
    'outer-space-treaty',
    'programme:architecture-2026',
    'plan-crewed-landing',
  ],
};

/** A source's title, and the card of the gazetteer that tells of it, where there is one. */
function entryOf({ tag, card }: TeachWords, id: string, title: string): string {
  const gazetteer = `../GAZETTEER${tag === 'en' ? '' : `.${tag}`}.md`;
  return Object.hasOwn(CARDS, id) ? `${title} · [${card(id)}](${gazetteer}#card-${id})` : title;
}

/** The numbered list below a question. */
export function sourceList(words: TeachWords, question: string): string {
  const { say, source } = words;
  const line = (id: string) => {
    if (id === ARTICLE) return say('teach:sources.article');
    const sure = confidenceOf(id);
    const title = sure === 'high' ? source(id) : say(`teach:sources.${sure}`, { title: source(id) });
    return entryOf(words, id, title);
  };
  return SOURCES[question].map((id, i) => `${i + 1}. ${line(id)}`).join('\n');
}
