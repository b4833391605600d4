import { afterEach, describe, expect, it } from 'vitest';
import { balanced, keepWhole, wrap } from '../../../src/board/paint/wrap.ts';
import { texts } from '../../rules/content/zh.ts';

/** Chinese letters one wide, everything else half. */
const widthOf = (text: string) => [...text].reduce((sum, c) => sum + (c < '\u0100' ? 0.5 : 1), 0);

describe('lines of a text', () => {
  const events = Object.entries({ ...texts('zh-CN', 'cards'), ...texts('zh-CN', 'missions') });

  it.each([7, 9, 14, 22])('in Chinese %i letters wide: whole, no wider, and none begins with a closing mark', (max) => {
    for (const [key, text] of events) {
      const lines = wrap(text, max, widthOf);
      expect(lines.join('').replaceAll(' ', ''), key).toBe(text.replaceAll(' ', ''));
      for (const line of lines) {
        expect(line, key).not.toMatch(/^[、。，；：！？）》”’%]/);
        expect(line, key).not.toMatch(/[（《“‘]$/);
        // A mark that must not begin a line may stand out by itself.
        expect(widthOf(line), `${key}: ${line}`).toBeLessThanOrEqual(max + 2);
      }
    }
  });

  it('keeps a sign with its figure', () => {
    expect(wrap('美国声望+12，紧张度-1', 6, widthOf)).not.toContainEqual(expect.stringMatching(/[+-]$/));
    // And both with the word whose figure they change.
    for (const [key, text] of events)
      expect(wrap(text, 9, widthOf).join('|'), key).not.toMatch(/[\u4e00-\u9fff]\|[+−]/);
  });

  describe('with the words of the game', () => {
    const words = texts('zh-CN', 'board.json').whole;
    afterEach(() => keepWhole(''));

    it.each([7, 9, 14])('never in the middle of one of them, %i letters wide', (max) => {
      keepWhole(words);
      for (const [key, text] of events) {
        const lines = wrap(text, max, widthOf);
        const count = (part: string, word: string) => part.split(word).length - 1;
        // As often in the lines, each taken by itself, as in all of them together.
        const cut = words
          .split('、')
          .filter((word) => lines.reduce((sum, line) => sum + count(line, word), 0) < count(lines.join(''), word));
        expect(cut, key).toEqual([]);
      }
    });

    it('a ship by its name, and words that only hold one of them as the dictionary has them', () => {
      keepWhole(words);
      expect(wrap('梦舟飞船首飞', 3, widthOf)).toEqual(['梦舟', '飞船', '首飞']);
      expect(wrap('向来影响力高', 4, widthOf)).toEqual(['向来', '影响力高']);
      expect(wrap('卫星互联网', 4, widthOf)).toEqual(['卫星', '互联网']);
    });
  });

  it('of a title all about as long, in no more of them', () => {
    expect(wrap('预算案里的两行字', 7, widthOf)).toEqual(['预算案里的两行', '字']);
    expect(balanced('预算案里的两行字', 7, widthOf)).toEqual(['预算案里', '的两行字']);
    expect(balanced('Rome Leaves the Road', 8, widthOf)).toEqual(['Rome Leaves', 'the Road']);
    expect(balanced('One Lander Wins', 8, widthOf)).toEqual(['One Lander Wins']);
    const titles = Object.entries({ ...texts('zh-CN', 'cards'), ...texts('en', 'cards') });
    for (const [key, text] of titles.filter(([k]) => k.endsWith('.name')))
      expect(balanced(text, 7, widthOf).length, key).toBe(wrap(text, 7, widthOf).length);
  });

  it('in English at blanks and after hyphens', () => {
    expect(wrap('a debris-sensitive nation', 5, widthOf)).toEqual(['a debris-', 'sensitive', 'nation']);
  });
});

describe('a language for a browser', () => {
  it('is the first of its preferences that the game speaks', async () => {
    const { fitting } = await import('../../../src/text/text.ts');
    expect(fitting(['zh-CN', 'en'])).toBe('zh-CN');
    expect(fitting(['zh-Hans-SG'])).toBe('zh-CN');
    expect(fitting(['zh'])).toBe('zh-CN');
    expect(fitting(['zh-TW', 'zh', 'en'])).toBe('zh-CN');
    expect(fitting(['zh-Hant-HK', 'en-HK'])).toBe('en');
    expect(fitting(['de-DE', 'en-US', 'zh-CN'])).toBe('en');
    expect(fitting([])).toBe('en');
  });
});
