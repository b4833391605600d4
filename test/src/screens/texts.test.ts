import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CARD_LIST, CARDS, RESOLUTIONS, WORLD_EVENTS } from '../../../rules/content/catalogue.ts';
import { ENTERPRISE_NAMES } from '../../../rules/content/enterprises/enterprises.ts';
import { FIRSTS } from '../../../rules/content/missions/types.ts';
import { TRAITS } from '../../../rules/content/nations/types.ts';
import { SCENARIO_IDS, SCENARIOS } from '../../../rules/content/scenarios/index.ts';
import * as terms from '../../../rules/terms.ts';
import { GRADES } from '../../../rules/tracks/commons.ts';
import { PANELS } from '../../../src/screens/match/act.tsx';
import { hasText, loadTexts, MATCH_TEXTS, t } from '../../../src/text/text.ts';

const locales = 'assets/locales/en';
type Tree = { [key: string]: string | string[] | Tree };
const trees: Record<string, Tree> = {};

beforeAll(async () => {
  await loadTexts(...MATCH_TEXTS);
  for (const file of readdirSync(locales)) {
    const name = file.replace(/\.json$/, '').replace(/^cards-.*/, 'cards');
    trees[name] = { ...trees[name], ...JSON.parse(readFileSync(join(locales, file), 'utf8')) };
  }
});

/** Is there this key, or a form of it (`_one`, `_other`, `_loss`...)? */
function known(key: string): boolean {
  const [namespace, path] = key.split(':');
  const steps = path.split('.');
  const last = steps.pop() as string;
  let tree: Tree | undefined = trees[namespace];
  for (const s of steps) tree = tree?.[s] as Tree | undefined;
  return !!tree && Object.keys(tree).some((k) => k === last || k.startsWith(`${last}_`));
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f))
    .map((f) => join(folder, f));
}

describe('every key that the screens name has its text', () => {
  it.each([...sources('src/screens'), ...sources('src/gazetteer')])('%s', (file) => {
    const source = readFileSync(file, 'utf8');
    const keys = [...source.matchAll(/'((?:app|match|tabular|log|errors|gazetteer|network|teach):[\w.-]+)'/g)].map(
      (m) => m[1],
    );
    expect(keys.filter((key) => !known(key))).toEqual([]);
  });
});

describe('every id of the rules has its words', () => {
  const missing = (keys: string[]) => keys.filter((key) => !known(key));

  it('kinds of log entries', () => {
    const source = readFileSync('rules/log.ts', 'utf8');
    const kinds = [...source.matchAll(/\bis: '([\w-]+)'/g)].map((m) => m[1]);
    expect(kinds.length).toBeGreaterThan(60);
    expect(missing(kinds.map((k) => `log:${k}`))).toEqual([]);
  });

  it('kinds of decisions', () => {
    const source = readFileSync('rules/state.ts', 'utf8');
    const kinds = [...new Set([...source.matchAll(/\bask: '([\w-]+)'/g)].map((m) => m[1]))];
    expect(kinds.sort()).toEqual(Object.keys(PANELS).sort());
    expect(missing(kinds.map((k) => `match:ask.${k}.title`))).toEqual([]);
  });

  it('codes of refusals', () => {
    const code = /\b(?:refuse|no)\(\s*'([\w-]+)'|\bcode: '([\w-]+)'/g;
    const codes = ['rules', 'src/table'].flatMap((folder) =>
      sources(folder).flatMap((f) => [...readFileSync(f, 'utf8').matchAll(code)].map((m) => m[1] ?? m[2])),
    );
    expect(codes.length).toBeGreaterThan(25);
    // What a server alone refuses stands with the texts of online tables.
    const said = (c: string) => missing([`errors:${c}`]).length === 0 || missing([`online:refused.${c}`]).length === 0;
    expect([...new Set(codes)].filter((c) => !said(c))).toEqual([]);
  });

  it('terms', () => {
    const keys = [
      ...terms.SUITS.map((s) => `suit.${s}`),
      ...terms.REGIONS.map((r) => `region.${r}`),
      ...terms.FILES.map((f) => `file.${f}`),
      ...terms.PHASES.map((p) => `phase.${p}`),
      ...terms.USES.map((u) => `use.${u}`),
      ...terms.ERAS.map((e) => `era.${e}`),
      ...terms.DIALOGUE_CHOICES.map((c) => `choice.${c}`),
      ...terms.ENTERPRISES.map((k) => `enterprise.${k}`),
      ...terms.TOPICS.map((x) => `topic.${x}`),
      ...terms.SOURCES.map((s) => `source.${s}`),
      ...TRAITS.map((x) => `trait.${x}`),
      ...FIRSTS.map((f) => `first.${f}`),
      ...SCENARIO_IDS.map((s) => `scenario.${s}`),
    ].map((k) => `match:terms.${k}`);
    const others = [
      ...terms.ENDINGS.flatMap((e) => [`log:end.kind.${e}`, `log:end.short.${e}`]),
      ...terms.REQUESTS.flatMap((r) => [`match:request.${r}`, `match:request.how.${r}`]),
      ...terms.TOPICS.map((x) => `match:ask.offer.note.${x}`),
      ...terms.ENTERPRISES.map((k) => `match:ask.found.what.${k}`),
      ...GRADES.map((g) => `match:ending.gradeWhat.${g}`),
      ...SCENARIO_IDS.flatMap((s) => [`app:new.${s}.name`, `app:new.${s}.what`, `app:new.${s}.minutes`]),
    ];
    expect(missing([...keys, ...others])).toEqual([]);
  });

  it('content', () => {
    const keys = [
      ...CARD_LIST.flatMap((c) => ['name', 'event', 'dilemma', 'note'].map((k) => `cards:${c.id}.${k}`)),
      ...CARD_LIST.filter((c) => Array.isArray(c.lesson)).map((c) => `cards:${c.id}.lesson`),
      ...Object.keys(RESOLUTIONS).flatMap((id) =>
        ['name', 'motion', 'pass', 'fail'].map((k) => `resolutions:${id}.${k}`),
      ),
      ...Object.values(WORLD_EVENTS).flatMap((e) =>
        (e.kind === 'bid'
          ? ['name', 'text', 'bid.win', 'bid.tie']
          : ['name', 'text', 'a.label', 'b.label', 'outcomes.aa', 'outcomes.ab', 'outcomes.ba', 'outcomes.bb']
        ).map((k) => `world-events:${e.id}.${k}`),
      ),
      ...Object.values(SCENARIOS).flatMap((s) => [
        ...s.nations.flatMap((n) => ['name', 'short', 'story', 'wants'].map((k) => `nations:${n}.${k}`)),
        ...terms.BLOCS.flatMap((b) =>
          s.missions[b].flatMap((m) => ['name', 'text', 'note'].map((k) => `missions:${m.id}.${k}`)),
        ),
      ]),
      ...terms.BLOCS.flatMap((b) =>
        terms.ENTERPRISES.flatMap((k) => ENTERPRISE_NAMES[b][k].map((e) => `enterprises:${e.id}.name`)),
      ),
    ];
    expect(missing(keys)).toEqual([]);
  });

  it('options of a card that asks for one', () => {
    for (const { id, event } of CARD_LIST) {
      const choose = JSON.stringify(event).match(/"do":"choose","who":"[\w-]+","options":/);
      if (choose) expect(hasText(`cards:${id}.options.0`) || hasText(`cards:${id}.options.1`), id).toBe(true);
    }
    expect(CARDS).toBeDefined();
  });
});

describe('a text', () => {
  it('fills in what it names and chooses its form', () => {
    expect(t('match:ask.sign.left', { count: 1 })).toBe('1 may sign');
    expect(t('match:ask.sign.left', { count: 3 })).toBe('Up to 3 may sign');
    expect(t('log:tension', { n: 1, level: 6, because: '', context: 'loss' })).toBe('Tension falls by 1, to 6 of 10.');
  });
});
