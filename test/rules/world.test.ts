import { describe, expect, it } from 'vitest';
import { setup } from '../../rules/setup.ts';

const of = (seed: string) => setup('standard', {}, seed);
const brought = ({ resolution, nextResolution, secret }: ReturnType<typeof of>) => ({
  resolution,
  nextResolution,
  events: secret.worldEvents,
  resolutions: secret.resolutions,
  offers: secret.offers,
});

describe('a world that several matches share', () => {
  const [ada, bo] = [of('spring@ada'), of('spring@bo')];

  it('brings the same motions, world events and offers', () => {
    expect(brought(ada)).toEqual(brought(bo));
    expect(brought(ada)).not.toEqual(brought(of('autumn@ada')));
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
