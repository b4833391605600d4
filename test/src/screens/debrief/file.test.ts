/** A debrief as one file: complete in both languages, and in need of nothing beside it. */
import { readFileSync } from 'node:fs';
import i18next from 'i18next';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromRecord, type MatchRecord } from '../../../../rules/record.ts';
import { view } from '../../../../rules/view.ts';
import type { Debrief } from '../../../../src/screens/debrief/data.ts';
import { stateAfter } from '../../../../src/screens/debrief/data.ts';
import { renderDebrief, selfContained, withPaper } from '../../../../src/screens/debrief/file.tsx';
import { turns } from '../../../../src/screens/debrief/verdicts.ts';
import { accountOf } from '../../../../src/studies/account/index.ts';
import { lookInto } from '../../../../src/studies/debrief.ts';
import { inlineEngine } from '../../../../src/studies/perform.ts';
import { t } from '../../../../src/text/text.ts';

const LANGUAGES = ['en', 'zh-CN'];
/** Each scenario, and endings of other kinds than the last round's. */
const GOLDEN = ['lesson-01', 'lesson-03', 'short-01', 'standard-02', 'founding-01', 'today-01', 'history-2020-2025'];

function golden(name: string): MatchRecord {
  const loaded = fromRecord(readFileSync(`test/golden/${name}.match`, 'utf8'));
  if (!loaded.ok) throw new Error(loaded.error.message);
  return loaded.record;
}

const plain = (record: MatchRecord): Debrief => ({ record, account: accountOf(record), luck: null, turning: null });

/** Keys that were asked for and have no text. */
const missing = new Set<string>();
const note = (_: readonly string[], namespace: string, key: string) => missing.add(`${namespace}:${key}`);
beforeAll(() => {
  i18next.options.saveMissing = true;
  i18next.services.backendConnector.options = { ...i18next.services.backendConnector.options, saveMissing: true };
  i18next.on('missingKey', note);
});
afterAll(() => i18next.off('missingKey', note));

describe('a debrief in a file', () => {
  it('would be noticed without a text', () => {
    missing.clear();
    t('debrief:no-such-text');
    expect([...missing]).toEqual(['debrief:no-such-text']);
  });

  it.each(GOLDEN)('has a text for all of %s', async (name) => {
    const debrief = plain(golden(name));
    for (const language of LANGUAGES) {
      missing.clear();
      const html = await renderDebrief(debrief, language);
      expect([...missing]).toEqual([]);
      expect(html).toContain(`<html lang="${language}"`);
      // Nothing was left to be filled in, and nothing came out as no figure.
      expect(html).not.toMatch(/\{\{|\bundefined\b|\bNaN\b|\[object /);
    }
  });

  it('tells luck and turning points, and leads to where they are', async () => {
    const record = golden('lesson-01');
    const debrief = plain(record);
    await lookInto(record, inlineEngine(), (found) => Object.assign(debrief, found), {
      luck: { skill: 'random', dice: 8, deals: 4 },
      turning: { judge: { level: 'envoy' }, skill: 'random', candidates: 3, screen: 2, pairs: 4 },
    });
    const places = { watch: (at: number) => `https://game.example/#/watch/m/${at}`, whatIf: () => null };
    for (const language of LANGUAGES) {
      missing.clear();
      const html = await renderDebrief(debrief, language, places);
      expect([...missing]).toEqual([]);
      expect(html).not.toMatch(/\{\{|\bundefined\b|\bNaN\b|\[object /);
      for (const { at } of debrief.turning?.points ?? [])
        expect(html).toContain(`href="https://game.example/#/watch/m/${at}"`);
      // What may be chance is folded, and so stands once more for paper.
      const points = debrief.turning?.points ?? [];
      const maybe = points.filter((point) => !turns(point)).length;
      expect(html.match(/class="turning /g)).toHaveLength(points.length + maybe);
      const folds = [...html.matchAll(/<details.*?<\/details>/gs)].filter(([whole]) =>
        whole.includes('class="turning '),
      );
      expect(folds).toHaveLength(maybe > 0 ? 1 : 0);
    }
    expect(debrief.turning?.points.length).toBeGreaterThan(0);
    expect(debrief.luck?.checkpoints.length).toBeGreaterThan(0);
  });

  it('asks for nothing and runs nothing', async () => {
    const html = await renderDebrief(plain(golden('lesson-01')), 'en');
    expect(html).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b/);
    expect(html).not.toMatch(/\b(src|srcset|action|data|poster|on\w+)=/);
    expect(html).not.toMatch(/url\(|@import|@font-face/);
    const led = [...html.matchAll(/href="([^"]*)"/g)].map(([, to]) => to);
    expect(led.length).toBeGreaterThan(0);
    for (const to of led) expect(html).toContain(`id="${to.slice(1)}"`);
    expect(html.length).toBeLessThan(600_000);
  });

  it('names each chart in words and has its figures as a table', async () => {
    const html = await renderDebrief(plain(golden('standard-02')), 'en');
    const charts = html.match(/<figure class="study-chart">.*?<\/figure>/g) ?? [];
    expect(charts.length).toBeGreaterThan(5);
    for (const chart of charts) {
      expect(chart).toMatch(/<svg [^>]*role="img" aria-label="[^"]{10,}"/);
      expect(chart).toMatch(/<table.*<td/);
    }
  });

  it('has all that is folded once more for paper', async () => {
    const html = await renderDebrief(plain(golden('standard-02')), 'en');
    const folded = html.match(/<details/g) ?? [];
    expect(folded.length).toBeGreaterThan(10);
    expect(html.match(/<\/details><div class="on-paper">/g)).toHaveLength(folded.length);
    // A copy with ids would give a place two names; and what is folded twice would not be found whole.
    for (const [whole] of html.matchAll(/<details.*?<\/details>/gs)) {
      expect(whole.match(/<details/g)).toHaveLength(1);
      expect(whole).not.toMatch(/ id="/);
    }
    expect(withPaper('<details><summary>A</summary><b>B</b></details>')).toBe(
      '<details><summary>A</summary><b>B</b></details><div class="on-paper"><p>A</p><b>B</b></div>',
    );
  });

  it('shows the result that the rules give', async () => {
    for (const name of GOLDEN) {
      const record = golden(name);
      const { ending, blocs } = view(stateAfter(record, record.moves.length), 'spectator');
      const html = await renderDebrief(plain(record), 'en');
      const [headline] = /<p class="debrief-headline.*?<\/p>/.exec(html) ?? [''];
      if (ending?.winner) expect(headline).toContain(ending.winner === 'us' ? 'The United States wins' : 'China wins');
      if (ending?.kind === 'order' && ending.winner && blocs.us.standing !== blocs.china.standing)
        for (const n of [blocs.us.standing, blocs.china.standing]) expect(headline).toContain(String(Math.abs(n)));
    }
  });
});

describe('a sheet of a file', () => {
  it('names nothing beside itself', () => {
    const css =
      '@import "x.css";\n@font-face { font-family: A; src: url(a.woff2) }\np { background: url("b.png") } b { color: red }';
    expect(selfContained(css)).not.toMatch(/url\(|@import|@font-face/);
    expect(selfContained(css)).toContain('b { color: red }');
  });
});
