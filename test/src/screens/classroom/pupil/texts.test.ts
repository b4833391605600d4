/** What students read: the briefing's length, the rules check's texts, and names that are offered. */
import { describe, expect, it } from 'vitest';
import { ROLES } from '../../../../../src/classroom/roles.ts';
import { ANSWERS, MODES, QUESTIONS } from '../../../../../src/classroom/terms.ts';
import { PARTS } from '../../../../../src/screens/classroom/pupil/brief.tsx';
import { CHOICES, countOf, rightOf } from '../../../../../src/screens/classroom/pupil/check.tsx';
import { DISCUSSED } from '../../../../../src/screens/classroom/pupil/debrief/debrief.tsx';
import { sureWord } from '../../../../../src/screens/classroom/pupil/forecast.tsx';
import { NAME_MOST, OFFERED, offers, WORDS } from '../../../../../src/screens/classroom/pupil/names.ts';
import { seen } from '../../../../../src/wire/fields.ts';
import { texts } from '../../../../rules/content/zh.ts';

describe.each(['en', 'zh-CN'])('in %s', (language) => {
  const all = texts(language, 'pupil.json');
  const has = (keys: string[]) => expect(keys.filter((key) => !all[key]?.trim())).toEqual([]);

  it('has a question, three answers that differ, and an explanation for each of the check', () => {
    for (const question of QUESTIONS) {
      has([`check.${question}.ask`, `check.${question}.why`]);
      const answers = CHOICES.map((answer) => all[`check.${question}.answer.${answer}`]);
      expect(answers.every(Boolean), question).toBe(true);
      expect(new Set(answers).size, question).toBe(3);
      expect(all[`check.${question}.answer.3`], question).toBeUndefined();
    }
  });

  it('has each part of the briefing at both reading levels, and each way of playing', () => {
    has(PARTS.flatMap((part) => [`brief.${part}`, `brief.full.${part}`, `brief.plain.${part}`]));
    has(MODES.map((mode) => `brief.mode.${mode}`));
    has(ROLES.flatMap((role) => [`role.${role}`, `roles.what.${role}`]));
    has(DISCUSSED.map((question) => `debrief.ask.${question}`));
  });

  it('offers names of two words within what a name may have, each its own', () => {
    const list = (part: string) => Array.from({ length: WORDS }, (_, n) => all[`name.${part}.${n}`]);
    const [first, second] = [list('first'), list('second')];
    expect(all[`name.first.${WORDS}`] ?? all[`name.second.${WORDS}`]).toBeUndefined();
    expect(new Set(first).size).toBe(WORDS);
    expect(new Set(second).size).toBe(WORDS);
    for (const one of first)
      for (const other of second) {
        const name = all['name.both'].replace('{{first}}', one).replace('{{second}}', other);
        expect(name.length, name).toBeLessThanOrEqual(NAME_MOST);
        expect(seen(NAME_MOST).safeParse(name).success, name).toBe(true);
      }
  });

  it('offers names without a side: no bloc, no nation, no colour of either', () => {
    const words = Object.entries(all).flatMap(([key, text]) => (/^name\.(first|second)\./.test(key) ? [text] : []));
    const sided =
      /america|accord|china|chinese|artemis|star|red|blue|eagle|dragon|panda|liberty|美|中国|星条|红|蓝|鹰|龙|熊猫/i;
    expect(words.filter((word) => sided.test(word))).toEqual([]);
  });
});

describe('the English briefing', () => {
  const all = texts('en', 'pupil.json');
  const words = (level: string) =>
    PARTS.reduce((sum, part) => sum + all[`brief.${level}.${part}`].split(/\s+/).length, 0);

  it('is as long as a class has time for', () => {
    expect(words('full')).toBeGreaterThanOrEqual(250);
    expect(words('full')).toBeLessThanOrEqual(350);
    expect(words('plain')).toBeGreaterThanOrEqual(150);
    expect(words('plain')).toBeLessThanOrEqual(210);
  });

  it('has no sentence in the plain one that a young reader would get lost in', () => {
    const sentences = PARTS.flatMap((part) => all[`brief.plain.${part}`].split(/(?<=[.!?])\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 26)).toEqual([]);
  });
});

describe('the rules check', () => {
  it('counts what is right', () => {
    expect(countOf(rightOf(ANSWERS))).toBe(5);
    expect(countOf(rightOf({}))).toBe(0);
    expect(rightOf({ ...ANSWERS, goal: 0 })).toEqual({
      goal: false,
      'rival-event': true,
      commons: true,
      partners: true,
      dialogue: true,
    });
  });
});

describe('names that are offered', () => {
  it('are three, and no two share a word', () => {
    for (const chance of [() => 0, () => 0.999999, Math.random]) {
      const drawn = offers(chance);
      expect(drawn.length).toBe(OFFERED);
      expect(new Set(drawn.map(({ first }) => first)).size).toBe(OFFERED);
      expect(new Set(drawn.map(({ second }) => second)).size).toBe(OFFERED);
      for (const { first, second } of drawn) {
        expect(first).toBeLessThan(WORDS);
        expect(second).toBeLessThan(WORDS);
      }
    }
  });
});

describe('how sure a forecast is, in words', () => {
  it('has a text for each, from a guess to certainty', () => {
    const all = texts('en', 'pupil.json');
    const said = Array.from({ length: 67 }, (_, i) => sureWord(34 + i));
    expect([...new Set(said)]).toEqual(['guess', 'lean', 'likely', 'very', 'certain']);
    for (const word of said) expect(all[`forecast.words.${word}`]).toBeTruthy();
  });
});
