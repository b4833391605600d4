import { describe, expect, it } from 'vitest';
import { match } from './match.ts';

describe('the test helper', () => {
  it('puts hands together, jumps to the Actions and reads as play', () => {
    const m = match('standard')
      .with({ us: ['artemis-accords', 'blue-ghost'], china: ['apsco'] })
      .actions('us');
    expect(m.G.round).toBe(3);
    expect(m.G.secret.hands).toEqual({ us: ['artemis-accords', 'blue-ghost'], china: ['apsco'] });
    m.bare().tension(8).influence('KEN', { us: 2 }).dice(true);
    expect(m.us.event('blue-ghost').changes()).toEqual({
      'us standing': 3,
      'us science': 2,
      discarded: ['blue-ghost'],
    });
    m.expectRefused('not-in-hand', { type: 'play', card: 'blue-ghost', use: 'event' }, 'china');
    m.china.outreach('apsco').done();
    expect(m.G.ask).toEqual({ ask: 'play', bloc: 'us' });
    expect(() => m.us.event('apsco')).toThrow('not-in-hand');
  });

  it('refuses to arrange a state that breaks a law', () => {
    expect(() => match().tension(11)).toThrow('tension-range');
    expect(() => match().partner('JPN', 'none')).toThrow('founders-stay');
    expect(() => match('lesson').partner('THA', 'dual')).toThrow('dual-only-where-on');
  });
});
