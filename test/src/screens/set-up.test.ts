/** What a page sends for a new table, and what it remembers of it. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  bodyOf,
  botOf,
  type Choice,
  confirms,
  keepChoice,
  lastChoice,
  talkOf,
  withScenario,
} from '../../../src/screens/online/choice.ts';
import { createBody, type HouseInfo } from '../../../src/wire/messages.ts';

const house: HouseInfo = { bots: ['attache', 'envoy'], talk: 'free' };
const plain: Choice = { scenario: 'lesson', side: 'drawn', rival: 'person', listed: false, pace: '', options: {} };
const sent = (choice: Partial<Choice>, drawn = true, at = house) => {
  const body = bodyOf({ ...plain, ...choice }, at, 'Ada', drawn);
  expect(createBody.safeParse(body).success).toBe(true);
  return body;
};

describe('what is sent for a new table', () => {
  it('says no more than was chosen', () => {
    expect(sent({})).toEqual({ chosen: { scenario: 'lesson' }, listed: false, name: 'Ada', talk: 'free' });
  });

  it('names the pace, and the switches that are on', () => {
    const { chosen, pace } = sent({ pace: '30+20', options: { noWar: true, wolfRepealed: undefined } });
    expect(chosen).toEqual({ scenario: 'lesson', options: { noWar: true } });
    expect(pace).toEqual({ bank: 1800, plus: 20 });
    expect(sent({ pace: '7d' }).pace).toEqual({ hours: 168 });
  });

  it('looks at strangers first, and lets them say fixed phrases; whoever wants it otherwise has it so', () => {
    expect(sent({ listed: true })).toMatchObject({ confirm: true, talk: 'phrases' });
    expect(sent({ listed: true, confirm: false, talk: 'free' })).toMatchObject({ talk: 'free' });
    expect(confirms({ ...plain, listed: true, confirm: false })).toBe(false);
    expect(sent({ confirm: true }).confirm).toBe(true);
  });

  it('never says more than the server lets', () => {
    expect(talkOf(plain, { ...house, talk: 'phrases' })).toBe('phrases');
    expect(talkOf({ ...plain, talk: 'free' }, { ...house, talk: 'off' })).toBe('off');
  });

  it('seats a bot opposite, whichever side was drawn', () => {
    const beside = { rival: 'envoy', listed: true };
    expect(sent({ ...beside, side: 'china' })).toMatchObject({ player: '1', bots: { '0': 'envoy' }, talk: 'off' });
    expect(sent(beside, true)).toMatchObject({ player: '0', bots: { '1': 'envoy' } });
    expect(sent(beside, false)).toMatchObject({ player: '1', bots: { '0': 'envoy' } });
    expect(sent(beside)).not.toHaveProperty('confirm');
    expect(botOf({ ...plain, rival: 'architect' }, house)).toBeNull();
  });

  it('takes the live clock that suits another scenario, and leaves the others as they are', () => {
    expect(withScenario({ ...plain, pace: '15+10' }, 'founding').pace).toBe('60+30');
    expect(withScenario({ ...plain, pace: '3d' }, 'founding').pace).toBe('3d');
    expect(withScenario(plain, 'founding').pace).toBe('');
  });
});

describe('what is remembered', () => {
  let kept: Record<string, string> = {};
  beforeEach(() => {
    kept = {};
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept[key] ?? null,
      setItem: (key: string, text: string) => {
        kept[key] = text;
      },
    });
  });

  it('is the last choice, without what changes the rules', () => {
    const choice: Choice = {
      ...plain,
      scenario: 'today',
      side: 'china',
      rival: 'envoy',
      listed: true,
      confirm: false,
      talk: 'off',
      pace: '1d',
      options: { noWar: true },
    };
    keepChoice(choice);
    expect(lastChoice()).toEqual({ ...choice, options: {} });
  });

  it('is as at first where nothing is kept, or nothing that is a choice', () => {
    expect(lastChoice()).toEqual(plain);
    for (const text of ['nonsense', 'null', '[1]', '{"scenario":"chess","pace":"1s","side":4,"talk":"shouting"}']) {
      kept = { 'soft-landing:set-up:v1': text };
      expect(lastChoice()).toEqual(plain);
    }
  });
});
