/** What people may type: one line that can be seen, in every script. */
import { expect, it } from 'vitest';
import { seen } from '../../../src/wire/fields.ts';

const takes = (text: string) => seen(40).safeParse(text).success;

it('takes names of every script, with the marks and joiners that they are written with', () => {
  // Vietnamese by single marks, Hindi and Persian with joiners, Thai, pointed Hebrew, Tibetan, emoji of several parts.
  const names = [
    'Nguye\u0302\u0303n',
    'क्\u200dष',
    'می\u200cخواهم',
    'น้ำ',
    'שִׁמְעוֹן',
    'བསྒྲུབས',
    '👩\u200d🚀',
    '❤\ufe0f',
    '1\ufe0f\u20e3',
    '欧阳娜娜',
    "O'Neil-Ó",
  ];
  for (const name of names) expect(takes(name), JSON.stringify(name)).toBe(true);
});

it('refuses what makes one name look like another, or covers other lines', () => {
  const hidden = ['\u00ad', '\u034f', '\u180e', '\u200b', '\u200d', '\u200c', '\ufe0f', '\u2060', '\u{e0041}'];
  for (const one of hidden) expect(takes(`An${one}na`), JSON.stringify(one)).toBe(false);
  expect(takes(`h${'\u0336'.repeat(6)}`)).toBe(false);
});
