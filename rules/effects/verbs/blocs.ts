/** Verbs that act on a bloc's own means. */
import { await_ } from '../../engine.ts';
import { its } from '../../terms.ts';
import { nextMission } from '../../tracks/programme.ts';
import { gainStanding } from '../../tracks/standing.ts';
import { changeHome, gainTokens, gainVotes } from '../../tracks/stock.ts';
import { cardEffect } from '../cards.ts';
import { type Doing, toBloc, whom } from './verb.ts';

export const token: Doing<'token'> = toBloc((x, who, e) => gainTokens(x, who, e.suit, e.n));

export const standing: Doing<'standing'> = toBloc((x, who, e) => gainStanding(x, who, e.n, 'events'));

export const home: Doing<'home'> = toBloc((x, who, e) => {
  changeHome(x, who, e.n);
});

export const votes: Doing<'votes'> = toBloc((x, who, { n }) => gainVotes(x, who, n));

export const mission: Doing<'mission'> = toBloc((x, who, { paid = 0, odds = 0, noFirst = false }) => {
  if (!nextMission(x.G, who)) return;
  const me = its(who, x.G.blocs);
  me.paid = Math.max(0, me.paid + paid);
  me.odds += odds;
  if (noFirst) me.noFirst = true;
  x.log?.push({ is: 'boost', bloc: who, paid, odds, noFirst });
});

export const plan: Doing<'plan'> = {
  run(x) {
    await_(x, { ask: 'plan', bloc: 'china' });
  },
};

export const policy: Doing<'policy'> = toBloc((x, who, e, cause) => {
  const until = e.until === 'round' ? x.G.round : null;
  x.G.policies.push({ card: cause.id, bloc: who, mods: e.mods ?? {}, each: e.each ?? [], until });
  x.log?.push({ is: 'policy', card: cause.id, bloc: who });
});

export const cards: Doing<'cards'> = {
  run(x, e, cause) {
    cardEffect(x, e, whom(x, e.who, cause), cause);
  },
};
