/** What studies and the class server write is of its schema, and what is altered in it is not. */
import { beforeAll, describe, expect, it } from 'vitest';
import { goldens } from '../../../scripts/measure/golden.ts';
import { type FormatName, VERSIONS } from '../../../src/data/formats.ts';
import { gameOf } from '../../../src/lab/programs/game.ts';
import { LAST_FAULT, LONGEST_LINE, PROTOCOL } from '../../../src/lab/programs/protocol.ts';
import { debriefOf } from '../../../src/studies/debrief.ts';
import type { LabSetup } from '../../../src/studies/kinds.ts';
import { labData } from '../../../src/studies/lab/files.ts';
import { runLab } from '../../../src/studies/lab/run.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';
import { plain, problemOf } from '../../support/schemas.ts';

const record = goldens().find(({ file }) => file === 'lesson-01.match')!.record;
const setup: LabSetup = {
  version: 1,
  scenario: 'lesson',
  options: {},
  change: { options: { wolfRepealed: true }, dials: { kessler: 9 } },
  bots: { us: 'random', china: 'random' },
  matches: 4,
  seed: 'data',
  hypothesis: { text: 'It changes nothing.', figure: 'lead', way: 'same' },
};
const few = {
  luck: { skill: 'random', dice: 2, deals: 2 },
  turning: { judge: { level: 'attache' }, skill: 'random', candidates: 2, screen: 2, pairs: 2 },
} as const;

let found: Map<FormatName, object>;
beforeAll(async () => {
  found = new Map<FormatName, object>([
    ['debrief', plain(await debriefOf(record, inlineEngine(), few))],
    ['lab-result', plain(labData(await runLab(setup, inlineEngine())))],
  ]);
});

describe.each<FormatName>(['debrief', 'lab-result'])('the format %s', (name) => {
  const of = () => structuredClone(found.get(name)) as Record<string, unknown>;
  it('is what is found', () => {
    expect(problemOf(name, of())).toBeNull();
  });

  it('wants every part, knows no others, and wants them of their type', () => {
    for (const part of Object.keys(of())) {
      const { [part]: gone, ...rest } = of();
      expect(gone).toBeDefined();
      expect(problemOf(name, rest)).toContain(part);
      expect(problemOf(name, { ...of(), [part]: 'unheard' }) ?? (part === 'link' ? 'a text' : null)).not.toBeNull();
    }
    expect(problemOf(name, { ...of(), unheard: 1 })).not.toBeNull();
  });
});

it('a match that goes on has an account, and nothing else need be looked into', async () => {
  const half = { ...record, kind: 'live' as const, moves: record.moves.slice(0, 30), rounds: [] };
  const { account } = await debriefOf(half, inlineEngine(), few);
  expect(account.ending).toBeNull();
  expect(problemOf('debrief', plain({ account, luck: null, turning: null }))).toBeNull();
});

it('all golden matches have an account of the schema', async () => {
  const { accountOf } = await import('../../../src/studies/account/index.ts');
  for (const { file, record } of goldens())
    expect([file, problemOf('debrief', plain({ account: accountOf(record), luck: null, turning: null }))]).toEqual([
      file,
      null,
    ]);
});

describe('the lines of the arena', () => {
  const hello = {
    'soft-landing': PROTOCOL,
    rules: 2,
    match: 1,
    scenario: 'lesson',
    bloc: 'us',
    seed: 'a',
    limits: { start: 10, decision: 5, line: LONGEST_LINE, faults: LAST_FAULT },
    game: gameOf('lesson'),
  };
  it('are of one version with the protocol', () => {
    expect(VERSIONS['bot-protocol']).toBe(PROTOCOL);
  });

  it('are of the schema, and others are not', () => {
    for (const line of [hello, { bye: true }, { ready: true, name: 'mine' }, { decide: 1, move: 0 }])
      expect(problemOf('bot-protocol', plain(line))).toBeNull();
    for (const line of [{ ...hello, bloc: 'mars' }, { bye: false }, { ready: true }, { decide: 1 }, {}, null])
      expect(problemOf('bot-protocol', plain(line))).not.toBeNull();
  });
});
