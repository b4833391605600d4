import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { setup } from '../../../rules/setup.ts';
import { whoDecides } from '../../../src/screens/match/header.tsx';
import { fullNames } from '../../../src/screens/pages/players.tsx';
import { keptMatch, place } from '../../../src/screens/session.ts';
import { createHotSeat } from '../../../src/table/hot-seat.ts';
import { lonePerson, type Players, writePlayers } from '../../../src/table/players.ts';
import type { TableState } from '../../../src/table/types.ts';
import { loadTexts, MATCH_TEXTS } from '../../../src/text/text.ts';

const ALONE: Players = { us: 'envoy', china: 'person' };
const TWO: Players = { us: 'person', china: 'person' };
const NOBODY = { us: '', china: '' };

beforeAll(() => loadTexts('app', ...MATCH_TEXTS));
afterEach(() => {
  vi.unstubAllGlobals();
  place.value = 'match';
});

it('knows the only person', () => {
  expect(lonePerson(ALONE)).toBe('china');
  expect(lonePerson({ us: 'person', china: 'attache' })).toBe('us');
  expect(lonePerson(TWO)).toBeNull();
  expect(lonePerson({ us: 'envoy', china: 'attache' })).toBeNull();
});

it('numbers two people without names, and gives whoever plays alone none', () => {
  expect(fullNames(NOBODY, TWO)).toEqual({ us: 'Player 1', china: 'Player 2' });
  expect(fullNames(NOBODY, ALONE)).toEqual({ us: 'Envoy', china: '' });
  expect(fullNames({ us: '', china: ' Li Wei ' }, ALONE)).toEqual({ us: 'Envoy', china: 'Li Wei' });
});

it('says whose turn it is to whoever plays alone at this screen', () => {
  const at = (next: 'us' | 'china', names: TableState['names'], players: Players) =>
    whoDecides({ view: setup('lesson', {}, 'turn'), next, names, players, waits: null } as unknown as TableState);
  expect(at('china', fullNames(NOBODY, ALONE), ALONE)).toBe('Your turn (China)');
  expect(at('us', fullNames(NOBODY, ALONE), ALONE)).toBe('Envoy thinks…');
  expect(at('china', { us: 'Envoy', china: 'Li Wei' }, ALONE)).toBe('Li Wei decides');
  expect(at('china', NOBODY, TWO)).toBe('China decides');
  // Who looks on at an online table is not the one who plays there.
  place.value = 'table';
  expect(at('china', fullNames(NOBODY, ALONE), ALONE)).toBe('China decides');
});

it.each([
  [NOBODY, ALONE, { us: 'You', china: 'Envoy' }],
  [NOBODY, { us: 'person', china: 'attache' } as const, { us: 'You', china: 'Attaché' }],
  [{ us: '', china: 'Li Wei' }, ALONE, { us: 'Envoy', china: 'Li Wei' }],
  [{ us: 'Ada', china: '' }, TWO, { us: 'Ada', china: 'Player 2' }],
])('says of a kept match who met whom: %j, %j', async (given, players, called) => {
  const names = fullNames(given, players);
  const saved = createHotSeat({ scenario: 'lesson', options: {}, seed: 'kept', names }).save();
  vi.stubGlobal('localStorage', { getItem: () => writePlayers(saved, players) });
  expect(await keptMatch()).toMatchObject({ scenario: 'lesson', names: called, over: false });
});
