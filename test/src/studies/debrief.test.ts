import { expect, it } from 'vitest';
import { goldens } from '../../../scripts/measure/golden.ts';
import { positionIn } from '../../../src/continuations/position.ts';
import { accountOf } from '../../../src/studies/account/index.ts';
import { debriefOf, type Looked, lookInto } from '../../../src/studies/debrief.ts';
import { luckAudit } from '../../../src/studies/luck.ts';
import { inlineEngine } from '../../../src/studies/perform.ts';
import { turningPoints } from '../../../src/studies/turning.ts';

const [{ record }] = goldens().filter(({ file }) => file === 'lesson-01.match');
const luck = { skill: 'random', dice: 2, deals: 2 } as const;
const turning = {
  judge: { level: 'minister', nodes: 8 },
  skill: 'random',
  candidates: 2,
  screen: 2,
  pairs: 2,
} as const;

it('a debrief is its parts, each told as soon as it is known', async () => {
  const told: Partial<Looked>[] = [];
  const looked = await lookInto(record, inlineEngine(), (part) => told.push(part), { luck, turning });
  expect(told.map((part) => Object.keys(part))).toEqual([['luck'], ['turning']]);
  expect(Object.assign({}, ...told)).toEqual(looked);
  const match = positionIn(record);
  expect(looked.luck).toEqual(await luckAudit(match, inlineEngine(), luck));
  expect(looked.turning).toEqual(await turningPoints(match, inlineEngine(), turning));
  const whole = await debriefOf(record, inlineEngine(), { luck, turning });
  expect(whole).toEqual({ account: accountOf(record), ...looked });
});
