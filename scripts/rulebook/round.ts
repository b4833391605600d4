/**
 * The rulebook's worked round: what stands between `<!-- round -->` and `<!-- /round -->`, made from
 * assets/records/worked-round.match and, where something comes up for the first time, the explanations that are written
 * by hand in assets/locales/<language>/rulebook.json (`round.why`). It tells the log with the words of the screen, so it
 * runs where vite finds those: in tests, or through scripts/with-texts.ts.
 */
import type { MatchRecord } from '../../rules/record.ts';
import { loadTextsOf, MATCH_TEXTS, reading } from '../../src/text/text.ts';
import { anchorOf } from '../docs/rulebook.ts';
import { workedRecord } from '../worked-round/examples.ts';
import { languageOf, type Tag } from './language.ts';
import { type Stage, toldScenes } from './round/scenes.ts';
import { type Link, sceneText, stageText } from './round/words.ts';

const BLOCK = /<!-- round -->[\s\S]*?<!-- \/round -->/;

/** A rule's number as a link to its section. Throws where the rulebook has no such rule. */
function linksIn(book: string): Link {
  const anchors = new Map([...book.matchAll(/^### (\d+) .+$/gm)].map(([line, n]) => [n, anchorOf(line.slice(4))]));
  return (rule) => {
    if (!book.includes(`\n**${rule} `)) throw new Error(`the rulebook has no rule ${rule}`);
    return `[${rule}](#${anchors.get(rule.split('.')[0])})`;
  };
}

/** The round as Markdown, part by part. */
function roundText(book: string, tag: Tag, record: MatchRecord): string {
  const language = languageOf(tag);
  const link = linksIn(book);
  let stage: Stage | null = null;
  const blocks = toldScenes(record).flatMap((scene) => {
    const head = scene.stage === stage ? [] : [stageText(language, scene.stage, link)];
    stage = scene.stage;
    return [...head, sceneText(language, record, scene, link)];
  });
  return blocks.join('\n\n');
}

/** The rulebook's text with its worked round as the record has it now. */
export async function renderRound(book: string, tag: Tag, record = workedRecord()): Promise<string> {
  if (!BLOCK.test(book)) throw new Error(`${tag}: the rulebook has no place for the worked round`);
  await loadTextsOf(tag, 'app', ...MATCH_TEXTS);
  const before = reading.value;
  reading.value = tag;
  try {
    const text = roundText(book, tag, record);
    return book.replace(BLOCK, () => `<!-- round -->\n\n${text}\n\n<!-- /round -->`);
  } finally {
    reading.value = before;
  }
}
