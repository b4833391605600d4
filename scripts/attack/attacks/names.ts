/** Names that deceive whoever reads them. */
import { against, type Target } from '../attack.ts';
import { get, post } from '../client.ts';
import { OFFER, waiting } from '../people.ts';

const attack = against('names');

/** Is one of these names taken? */
const taken = (names: string[]) => async (t: Target) => {
  for (const name of names) {
    const { json } = await post(t, '/api/tables', { ...OFFER, name });
    if (json?.ok === true) return true;
    const { table } = await waiting(t);
    if ((await post(t, `/api/tables/${table.id}/join`, { name })).json?.ok === true) return true;
  }
  return false;
};

export const names = [
  attack(
    'turned-name',
    'naive',
    'A name turns the direction of the text after it.',
    taken(['a\u202eb', '\u2066x', 'x\u200f']),
  ),
  attack(
    'control-name',
    'naive',
    'A name holds characters that steer a terminal or end a line.',
    taken(['a\u0000', '\u001b[31m', 'a\nb', 'a\u2028b']),
  ),
  attack('empty-name', 'naive', 'A name is empty, or of spaces alone.', taken(['', ' ', '\u3000\u00a0'])),
  attack(
    'unseen-name',
    'naive',
    'A name is of characters that nobody sees.',
    taken([
      '\u200b',
      'A\u200bda',
      '\u00ad',
      'A\u00adda',
      'A\u034fda',
      'A\u200dda',
      '\ufeff',
      '\u3164',
      '\u2800',
      '\uffa0',
    ]),
  ),
  attack(
    'long-name',
    'naive',
    'A name fills the screen.',
    taken(['x'.repeat(41), 'x'.repeat(5000), `h${'\u0336'.repeat(39)}`]),
  ),
  attack('markup-name', 'naive', 'A name is markup, and the answer is taken for a page.', async (t) => {
    const { table } = await waiting(t, { name: '<img src=x onerror=alert(1)>' });
    const { headers, text } = await get(t, `/api/tables/${table.id}`);
    const safe = /json/.test(String(headers['content-type'])) && headers['x-content-type-options'] === 'nosniff';
    return text.includes('<img') && !safe;
  }),
];
