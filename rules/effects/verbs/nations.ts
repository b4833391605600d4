/** Verbs that act on nations. */
import { enqueue } from '../../engine.ts';
import { once } from '../../once.ts';
import { SPOTS } from '../../places.ts';
import { type Bloc, DUAL, its } from '../../terms.ts';
import { changeInfluence, isPartner } from '../../tracks/influence.ts';
import { leave, makeDual } from '../../tracks/partners.ts';
import { makePromise, nextMission } from '../../tracks/programme.ts';
import { buildFree, connectFree, mayFound } from '../build.ts';
import { select } from '../select.ts';
import type { Selector } from '../types.ts';
import { aim, type Doing, type EffectOf, toBloc } from './verb.ts';

export const influence: Doing<'influence'> = {
  ...toBloc((x, who, e, cause) => aim(influence, x, e, who, e.pick ?? 1, cause)),
  among({ G, board }, { n }, who, selection) {
    const have = its(who, G.influence);
    const { maxInfluence } = board.scenario.numbers;
    const least = n > 0 ? 0 : 1;
    const most = n > 0 ? maxInfluence - 1 : maxInfluence;
    let fit = 0;
    for (let i = 0; i < selection.length; i++) {
      const at = selection[i];
      if (have[at] >= least && have[at] <= most) SPOTS[fit++] = at;
    }
    return fit === selection.length ? selection : SPOTS.slice(0, fit);
  },
  lacks: (_x, { n }) => (n > 0 ? 'full' : 'empty'),
  hit(x, { n }, who, at) {
    changeInfluence(x, who, at, n);
  },
  own: ({ n }) => n > 0,
};

export const sign: Doing<'sign'> = toBloc((x, who, e, cause) => {
  const pool = [...select(x.G, e.in, cause)];
  enqueue(x, { step: 'signing', bloc: who, left: e.max ?? 99, pool, waive: e.waive ?? 0 });
});

export const status: Doing<'status'> = {
  ...toBloc((x, who, e, cause) => aim(status, x, e, who, 1, cause)),
  among({ G, board }, { to }, who, selection) {
    return selection.filter((at) => {
      if (!isPartner(G, who, at) || board.founder[at] === who) return false;
      return to === 'leave' || (G.status[at] !== DUAL && !board.founder[at] && board.scenario.on.dual);
    });
  },
  lacks({ G }, { to }, who, at) {
    if (!isPartner(G, who, at)) return 'partner';
    return to === 'leave' ? 'founder' : 'no-dual';
  },
  hit(x, { to }, who, at) {
    if (to === 'leave') leave(x, who, at);
    else makeDual(x, at);
  },
};

export const promise: Doing<'promise'> = {
  ...toBloc((x, who, e, cause) => {
    if (x.board.scenario.on.promises && nextMission(x.G, who)) aim(promise, x, e, who, 1, cause);
  }),
  among({ G, board }, _e, who, selection) {
    const { promises } = its(who, G.blocs);
    return selection.filter((at) => !promises.some((p) => p.nation === board.ids[at]));
  },
  lacks: () => 'promised',
  hit(x, _e, who, at) {
    makePromise(x, who, x.board.ids[at]);
  },
  own: () => true,
};

const REACH: Record<Bloc, Selector> = { us: { reach: 'us' }, china: { reach: 'china' } };

export const build: Doing<'build'> = {
  ...toBloc((x, who, e, cause) => {
    // Where the limit is reached nobody is asked for a site.
    if (!mayFound(x, who, e.kind)) return;
    if (e.kind === 'company' || e.kind === 'constellation') buildFree(x, who, e.kind, null);
    else aim(build, x, e.in ? e : { ...e, in: its(who, REACH) }, who, 1, cause);
  }),
  among({ G, board }, _e, who, selection) {
    const { networks } = its(who, G.blocs);
    return selection.filter((at) => !networks.some((n) => n.nation === board.ids[at]));
  },
  lacks: () => 'built',
  hit(x, { kind }, who, at) {
    buildFree(x, who, kind, at);
  },
};

const unservedOf = once((e: EffectOf<'connect'>) => ({ ...e, in: { ...e.in, unserved: true as const } }));

export const connect: Doing<'connect'> = {
  ...toBloc((x, who, e, cause) => aim(connect, x, unservedOf(e), who, e.n, cause)),
  hit(x, _e, who, at) {
    connectFree(x, who, at);
  },
  own: () => true,
};
