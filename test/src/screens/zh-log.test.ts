/** Whole matches told in Simplified Chinese: every entry finds its text, and no English sentence steps in for one. */
import { readdirSync, readFileSync } from 'node:fs';
import i18next from 'i18next';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { step } from '../../../rules/apply.ts';
import { SCENARIO_IDS } from '../../../rules/content/scenarios/index.ts';
import { legal } from '../../../rules/legal.ts';
import { type LogEntry, logFor } from '../../../rules/log.ts';
import { below, seeded } from '../../../rules/random.ts';
import { setup } from '../../../rules/setup.ts';
import { storyOf } from '../../../src/screens/log-story.ts';
import { logText } from '../../../src/screens/log-words.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

const FOLDER = 'assets/locales/zh-CN';

beforeAll(async () => {
  await loadTexts(...MATCH_TEXTS);
  for (const file of readdirSync(FOLDER)) {
    const namespace = file.replace(/\.json$/, '').replace(/^cards-.*/, 'cards');
    i18next.addResourceBundle('zh-CN', namespace, JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')), true, true);
  }
  await i18next.changeLanguage('zh-CN');
});
afterAll(() => i18next.changeLanguage('en'));

const WHOLE = /^[^{}]*\p{Script=Han}[^{}]*。$/u;

it.each(SCENARIO_IDS)('%s: the log and its story', (scenario) => {
  for (let n = 0; n < 3; n++) {
    const log: LogEntry[] = [];
    const seed = `zh-${n}`;
    const G = setup(scenario, {}, seed, log);
    const rng = seeded(seed);
    while (!G.ending) {
      const by = G.awaiting[0];
      const moves = legal(G, by);
      step(G, by, moves[below(rng, moves.length)], log);
    }
    for (const e of log) expect(logText(e), JSON.stringify(e)).toMatch(WHOLE);
    for (const part of storyOf(logFor(log, 'spectator'), 0)) {
      expect(part.head).toMatch(/\p{Script=Han}/u);
      for (const line of part.lines) expect(line.text).toMatch(WHOLE);
    }
  }
});
