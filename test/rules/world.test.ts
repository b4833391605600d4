import { describe, expect, it } from 'vitest';
import { setup } from '../../rules/setup.ts';

const of = (seed: string) => setup('standard', {}, seed);
const brought = ({ resolution, nextResolution, secret }: ReturnType<typeof of>) => ({
  resolution,
  nextResolution,
  events: secret.worldEvents,
  resolutions: secret.resolutions,
});

describe('a world that several matches share', () => {
  const [ada, bo] = [of('spring@ada'), of('spring@bo')];

  it('brings the same motions and world events, and offers in the same order', () => {
    expect(brought(ada)).toEqual(brought(bo));
    expect(brought(ada)).not.toEqual(brought(of('autumn@ada')));
    // Which of them is made goes by the Requests of each match; their order is one.
    const [hers, his] = [ada.secret.offers, bo.secret.offers];
    const both = hers.filter((id) => his.includes(id));
    expect(both.length).toBeGreaterThanOrEqual(hers.length - 1);
    expect(his.filter((id) => hers.includes(id))).toEqual(both);
    expect(of('autumn@ada').secret.offers.filter((id) => both.includes(id))).not.toEqual(both);
  });

  it('deals other cards and throws other dice', () => {
    expect(ada.secret.hands).not.toEqual(bo.secret.hands);
    expect(ada.secret.deck).not.toEqual(bo.secret.deck);
    expect(ada.secret.rng).not.toEqual(bo.secret.rng);
  });

  it('is each match’s own where the seed names none', () => {
    expect(brought(of('ada'))).not.toEqual(brought(of('bo')));
  });

  it('is the same for a match that begins anew', () => {
    expect(of('spring@ada')).toEqual(ada);
  });
});
