/** What else could have been chosen, in Dialogues and Sessions, and what Wolf did: against the rules' own tables and steps. */
import { describe, expect, it } from 'vitest';
import { apply } from '../../../../rules/apply.ts';
import { DIALOGUE } from '../../../../rules/content/dialogue.ts';
import { copy } from '../../../../rules/copy.ts';
import { cellNow } from '../../../../rules/phases/dialogue.ts';
import { riseWith } from '../../../../rules/phases/session.ts';
import { BLOCS, DIALOGUE_CHOICES, rivalOf } from '../../../../rules/terms.ts';
import { accountOf } from '../../../../src/studies/account/index.ts';
import { play } from '../../../../src/studies/account/played.ts';
import { golden, NAMES } from './golden.ts';

const accounts = NAMES.map((name) => {
  const { record } = golden(name);
  return { account: accountOf(record), match: play(record) };
});
const dialogues = accounts.flatMap(({ account, match }) => account.dialogues.map((held) => ({ held, match })));
const votes = accounts.flatMap(({ account, match }) => account.votes.map((held) => ({ held, match })));

describe('a Dialogue', () => {
  it('every one of a match is told, with the choices that were made', () => {
    for (const { account, match } of accounts) {
      const told = match.told.flatMap(({ entry }) => (entry.is === 'dialogue' ? [[entry.us, entry.china]] : []));
      expect(account.dialogues.map(({ choice }) => [choice.us, choice.china])).toEqual(told);
    }
    expect(dialogues.length).toBeGreaterThan(30);
  });

  it('gives by each choice what the table of the rules gives, as the file stood', () => {
    // Where somebody asks for a cleaner orbit, what both clean together may also meet that Request.
    const plain = dialogues.filter(
      ({ held, match }) => !match.states[held.moves - 2].requests.some((r) => r.kind === 'cleaner-orbit'),
    );
    expect(plain.length).toBeGreaterThan(20);
    for (const { held, match } of plain)
      for (const bloc of BLOCS)
        for (const choice of DIALOGUE_CHOICES) {
          const lead = held.lead[bloc][choice];
          if (lead === null) continue;
          const cell = cellNow(match.states[held.moves - 2], choice, held.choice[rivalOf(bloc)]);
          expect(lead).toBe(cell.standing[0] - cell.standing[1]);
        }
  });

  it('leaves out what could not be chosen, and that alone', () => {
    let never = 0;
    for (const { held, match } of dialogues)
      for (const bloc of BLOCS) {
        const G = match.states[held.moves - 2];
        if (!G.awaiting.includes(bloc)) continue;
        for (const choice of DIALOGUE_CHOICES) {
          const { ok } = apply(copy(G), bloc, { type: 'dialogue', choice });
          expect(held.lead[bloc][choice] !== null).toBe(ok);
          if (!ok) never++;
        }
      }
    expect(never).toBeGreaterThan(0);
  });

  it('forgoes nothing by the best choice, and by another what it lacks', () => {
    for (const { held } of dialogues)
      for (const bloc of BLOCS) {
        const made = held.lead[bloc][held.choice[bloc]] as number;
        const open = DIALOGUE_CHOICES.filter((c) => !held.ends[bloc].includes(c)).flatMap(
          (c) => held.lead[bloc][c] ?? [],
        );
        expect(held.forgone[bloc]).toBe(Math.max(0, ...open.map((lead) => lead - made)));
      }
    expect(dialogues.some(({ held }) => held.forgone.us === 0)).toBe(true);
    expect(dialogues.some(({ held }) => held.forgone.us > 0)).toBe(true);
  });

  it('of two who cooperate leaves nothing to be had together', () => {
    const both = dialogues.filter(({ held }) => held.choice.us === 'cooperate' && held.choice.china === 'cooperate');
    expect(both.length).toBeGreaterThan(0);
    for (const { held } of both) expect(held.together).toEqual({ standing: 0, file: 0, tension: 0 });
    const neither = dialogues.filter(({ held }) => held.choice.us === 'exploit' && held.choice.china === 'exploit');
    for (const { held } of neither)
      if (held.together && held.ends.us.length === 0)
        expect(held.together.tension).toBeLessThanOrEqual(
          DIALOGUE.exploit.exploit.tension - DIALOGUE.cooperate.cooperate.tension,
        );
  });
});

describe('a vote', () => {
  it('has rises that are those of the rules with these ballots', () => {
    for (const { held, match } of votes)
      for (const bloc of BLOCS)
        expect(held.rise[bloc].all).toBe(
          riseWith(match.states[held.moves - 2], bloc, { side: held.backed[bloc], bid: held.bid[bloc] }),
        );
    expect(votes.length).toBeGreaterThan(30);
  });

  it('would have been won by the ballot that was missed: made in its place, it wins', () => {
    let found = 0;
    for (const { held, match } of votes)
      for (const bloc of BLOCS) {
        const ballot = held.missed[bloc];
        if (!ballot) continue;
        found++;
        expect(held.winner).not.toBe(bloc);
        const rival = rivalOf(bloc);
        const G = copy(match.states[held.moves - 2]);
        expect(apply(G, bloc, { type: 'vote', ...ballot }).ok).toBe(true);
        const last = apply(G, rival, { type: 'vote', side: held.backed[rival], bid: held.bid[rival] });
        expect(last.ok && last.log.find((e) => e.is === 'session')).toMatchObject({ winner: bloc });
      }
    expect(found).toBeGreaterThan(3);
  });
});

describe('the Wolf Amendment', () => {
  it('falls and comes back when the match says so, and stands at the Dialogues at which it stood', () => {
    for (const { account, match } of accounts) {
      const stood = account.dialogues.filter(({ moves }) => match.states[moves - 1].wolf);
      expect(account.wolf.rounds).toBe(stood.length);
      const fell = match.states.findLast((G, n) => G.wolf && match.states[n + 1]?.wolf === false);
      expect(account.wolf.repealed).toBe(fell?.round ?? null);
    }
    expect(accounts.some(({ account }) => account.wolf.repealed && account.wolf.renewed)).toBe(true);
    expect(accounts.some(({ account }) => !account.wolf.stood)).toBe(true);
  });

  it('costs the Home that was paid in Dialogues', () => {
    for (const { account, match } of accounts) {
      const paid = account.dialogues.map(({ moves }) => {
        const entries = match.logs[moves];
        const next = entries.findIndex((e) => e.is === 'phase');
        const own = next < 0 ? entries : entries.slice(0, next);
        return own.reduce((sum, e) => sum - (e.is === 'home' && e.bloc === 'us' ? e.n : 0), 0);
      });
      expect(account.wolf.homePaid).toBe(paid.reduce((a, b) => a + b, 0));
    }
    expect(accounts.some(({ account }) => account.wolf.homePaid > 0)).toBe(true);
  });

  it('keeps files down where the match says that it did, and Standing comes instead', () => {
    for (const { account, match } of accounts) {
      const told = match.told.filter(({ entry }) => entry.is === 'file-blocked' && entry.why === 'wolf').length;
      expect(account.wolf.filesBlocked).toBeGreaterThanOrEqual(told > 0 ? 1 : 0);
      expect(account.wolf.instead.us).toBe(account.wolf.instead.china);
    }
    expect(accounts.some(({ account }) => account.wolf.filesBlocked > 0)).toBe(true);
    expect(accounts.some(({ account }) => account.wolf.instead.us > 0)).toBe(true);
  });
});
