/** docs/own-bot.md: its lines are those of the protocol, its limits and faults the arena's, its first program plays. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkBot } from '../../src/lab/commands/check-bot.ts';
import { FAULT_CODES, fault, isFatal } from '../../src/lab/programs/faults.ts';
import { TIME } from '../../src/lab/programs/program.ts';
import {
  answerSchema,
  byeSchema,
  decideSchema,
  faultSchema,
  helloSchema,
  LAST_FAULT,
  LONGEST_LINE,
  LONGEST_NAME,
  overSchema,
  readySchema,
} from '../../src/lab/programs/protocol.ts';

const page = readFileSync('docs/own-bot.md', 'utf8');
const chinese = readFileSync('docs/own-bot.zh-CN.md', 'utf8');
const blocks = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(([, code]) => code);
const whole = (line: string) => JSON.parse(line.replace(/,\s*\.\.\.|\.\.\./g, ''));

describe('the page on bots of one’s own', () => {
  it('shows a line of each kind, with the fields that it has', () => {
    const lines = blocks(page, 'json').map(whole);
    const [hello, ready, decide, byIndex, byMove, wrong, over, bye] = lines;
    expect(lines).toHaveLength(8);
    expect(Object.keys(hello)).toEqual(Object.keys(helloSchema.shape));
    expect(Object.keys(hello.game)).toEqual(Object.keys(helloSchema.shape.game.shape));
    expect(hello.limits).toEqual({
      start: TIME.start,
      decision: TIME.decision,
      line: LONGEST_LINE,
      faults: LAST_FAULT,
    });
    expect(Object.keys(decide)).toEqual(Object.keys(decideSchema.shape));
    expect(decideSchema.shape.moves.parse(decide.moves)).toHaveLength(2);
    for (const [schema, line] of [
      [readySchema, ready],
      [answerSchema, byIndex],
      [answerSchema, byMove],
      [faultSchema, wrong],
      [overSchema, over],
      [byeSchema, bye],
    ] as const)
      expect(schema.parse(line)).toEqual(line);
  });

  it('has every fault, and whether it forfeits at once', () => {
    const rows = [...page.matchAll(/^\| `([a-z-]+)` \| .* \| (.*) \|$/gm)].map(([, code, when]) => [code, when]);
    expect(rows.map(([code]) => code).sort()).toEqual([...FAULT_CODES].sort());
    for (const [code, when] of rows) {
      const known = FAULT_CODES.find((c) => c === code) as (typeof FAULT_CODES)[number];
      const fatal = isFatal(fault(known, '')) ? /^at once$|^the arena does not begin$/ : /^at the third$/;
      expect(when, code).toMatch(fatal);
      expect(chinese).toContain(`\`${code}\``);
    }
    expect(page).toContain(`${LONGEST_NAME} letters`);
  });

  it.skipIf(spawnSync('python3', ['--version']).status !== 0)('begins with a program that plays', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'own-bot-'));
    for (const [text, name] of [
      [page, 'my first bot'],
      [chinese, '我的程序'],
    ]) {
      const file = join(folder, 'my.py');
      writeFileSync(file, blocks(text, 'python')[0]);
      const time = { start: 60, decision: 30 };
      const { json } = await checkBot({ command: `python3 "${file}"`, seed: 'page', time, say: () => {} });
      expect(json).toMatchObject({ name, sound: true, faults: {} });
    }
    rmSync(folder, { recursive: true });
  });
});
