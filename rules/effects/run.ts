/** Works off effects one by one; whatever needs a decision asks, and the rest waits in the queue. */
import { await_, type Ctx, enqueue, roll } from '../engine.ts';
import type { Cause, Step } from '../state.ts';
import type { Bloc } from '../terms.ts';
import { changeFile, setWolf } from '../tracks/cooperation.ts';
import { changeInfluence } from '../tracks/influence.ts';
import { changeLaw, SIDE } from '../tracks/law.ts';
import { addDebris, cleanDebris, orbitCheck } from '../tracks/orbit.ts';
import { canSign, leave, makeDual } from '../tracks/partners.ts';
import { modOf } from '../tracks/policies.ts';
import { makePromise, nextMission } from '../tracks/programme.ts';
import { gainStanding } from '../tracks/standing.ts';
import { changeHome, gainTokens } from '../tracks/stock.ts';
import { changeTension } from '../tracks/tension.ts';
import { buildFree, connectFree, mayFound } from './build.ts';
import { cardEffect } from './cards.ts';
import { holds } from './conditions.ts';
import { blocsOf, select } from './select.ts';
import type { Effect } from './types.ts';

type EffectsStep = Extract<Step, { step: 'effects' }>;

/** Does the next effect of a list and puts the rest back on the queue. */
export function runEffects(x: Ctx, step: EffectsStep): void {
  const { list, at, cause } = step;
  if (at >= list.length) return;
  if (at + 1 < list.length) enqueue(x, { ...step, at: at + 1 });
  const effect = list[at];
  if ('who' in effect && effect.who === 'both') {
    const us = { ...effect, who: 'us' } as Effect;
    const china = { ...effect, who: 'china' } as Effect;
    // A choice of both is made one bloc at a time, the United States first; the rest of the list waits.
    enqueue(x, { step: 'effects', list: [us, china], at: 0, cause });
    return;
  }
  runEffect(x, effect, cause);
}

function one(x: Ctx, effect: { who: Parameters<typeof blocsOf>[1] }, cause: Cause): Bloc | null {
  return blocsOf(x.G, effect.who, cause)[0] ?? null;
}

/** The bloc that picks a target: the one the event serves; where a choice is `who`'s own, that one. */
function chooser(cause: Cause, effect: Effect, who: Bloc): Bloc {
  if (effect.do === 'influence' && effect.n > 0) return who;
  if (effect.do === 'sign' || effect.do === 'promise') return who;
  return cause.serves;
}

/** Positions that a targeting effect can act on now. */
export function targetsOf(x: Pick<Ctx, 'G' | 'board'>, effect: Effect, cause: Cause): number[] {
  const { G, board } = x;
  if (!('in' in effect) || !effect.in) return [];
  const who = blocsOf(G, effect.who, cause)[0];
  if (!who) return [];
  const list = select(G, effect.in, cause);
  switch (effect.do) {
    case 'influence':
      return effect.n > 0
        ? list.filter((i) => G.influence[who][i] < board.scenario.numbers.maxInfluence)
        : list.filter((i) => G.influence[who][i] > 0);
    case 'sign':
      return list.filter((i) => canSign(G, board, who, i, effect.waive ?? 0));
    case 'status':
      return list.filter((i) => {
        if (!((G.status[i] & (who === 'us' ? 1 : 2)) !== 0) || board.founder[i] === who) return false;
        return effect.to === 'leave' || (G.status[i] !== 3 && !board.founder[i] && board.scenario.on.dual);
      });
    case 'promise':
      return list.filter((i) => !G.blocs[who].promises.some((p) => p.nation === board.ids[i]));
    case 'build':
      return list.filter((i) => !G.blocs[who].networks.some((n) => n.nation === board.ids[i]));
    default:
      return list;
  }
}

/** Acts on one chosen target. */
export function hit(x: Ctx, effect: Effect, at: number, cause: Cause): void {
  const who = blocsOf(x.G, 'who' in effect ? (effect.who as Bloc) : cause.actor, cause)[0];
  if (!who) return;
  switch (effect.do) {
    case 'influence':
      changeInfluence(x, who, at, effect.n);
      return;
    case 'status':
      if (effect.to === 'leave') leave(x, who, at);
      else makeDual(x, at);
      return;
    case 'promise':
      makePromise(x, who, x.board.ids[at]);
      return;
    case 'build':
      buildFree(x, who, effect.kind, at);
      return;
    case 'connect':
      connectFree(x, who, at);
      return;
    default:
      return;
  }
}

/** Asks for targets, unless every candidate is taken anyway. */
function aim(x: Ctx, effect: Effect, who: Bloc, picks: number | 'all', cause: Cause): void {
  const candidates = targetsOf(x, effect, cause);
  if (candidates.length === 0) return;
  if (picks === 'all' || picks >= candidates.length) {
    for (const at of candidates) hit(x, effect, at, cause);
    return;
  }
  await_(x, { ask: 'target', bloc: chooser(cause, effect, who), effect, left: picks, taken: [], cause });
}

/** A bloc that gave up tests raises no Debris by its own events; what others and chance do to it stays possible. */
function forsworn({ G }: Ctx, who: Bloc, cause: Cause): boolean {
  return cause.kind === 'card' && cause.serves === who && modOf(G, who, 'noTests') > 0;
}

function runEffect(x: Ctx, effect: Effect, cause: Cause): void {
  const { G, board } = x;
  const by = cause.kind === 'card' ? cause.actor : 'chance';
  switch (effect.do) {
    case 'influence': {
      const who = one(x, effect, cause);
      if (who) aim(x, effect, who, effect.pick ?? 1, cause);
      return;
    }
    case 'status':
    case 'promise': {
      const who = one(x, effect, cause);
      if (who && (effect.do !== 'promise' || (board.scenario.on.promises && nextMission(G, who))))
        aim(x, effect, who, 1, cause);
      return;
    }
    case 'sign': {
      const who = one(x, effect, cause);
      if (!who) return;
      const pool = select(G, effect.in, cause);
      enqueue(x, { step: 'signing', bloc: who, left: effect.max ?? 99, pool, waive: effect.waive ?? 0 });
      return;
    }
    case 'build': {
      const who = one(x, effect, cause);
      // Where the limit is reached nobody is asked for a site.
      if (!who || !mayFound(x, who, effect.kind)) return;
      if (effect.kind === 'company' || effect.kind === 'constellation') buildFree(x, who, effect.kind, null);
      else aim(x, { ...effect, in: effect.in ?? { reach: who } }, who, 1, cause);
      return;
    }
    case 'connect': {
      const who = one(x, effect, cause);
      if (!who) return;
      const aimed: Effect = { ...effect, in: { ...effect.in, unserved: true } };
      const list = targetsOf(x, aimed, cause);
      if (list.length === 0) return;
      if (effect.n >= list.length) for (const at of list) connectFree(x, who, at);
      else await_(x, { ask: 'target', bloc: who, effect: aimed, left: effect.n, taken: [], cause });
      return;
    }
    case 'token': {
      const who = one(x, effect, cause);
      if (who) gainTokens(x, who, effect.suit, effect.n);
      return;
    }
    case 'standing': {
      const who = one(x, effect, cause);
      if (who) gainStanding(x, who, effect.n, 'events');
      return;
    }
    case 'home': {
      const who = one(x, effect, cause);
      if (who) changeHome(x, who, effect.n);
      return;
    }
    case 'tension':
      changeTension(x, effect.n, by, cause.capped);
      return;
    case 'debris': {
      const who = one(x, effect, cause);
      if (!who) return;
      if (effect.n < 0) cleanDebris(x, who, -effect.n, who);
      else if (!forsworn(x, who, cause)) addDebris(x, who, effect.n, by, cause.capped);
      return;
    }
    case 'orbit-check':
      orbitCheck(x, cause.capped);
      return;
    case 'file':
      changeFile(x, effect.file, effect.n);
      return;
    case 'law': {
      const who = effect.toward ? blocsOf(G, effect.toward, cause)[0] : null;
      if (effect.toward && !who) return;
      changeLaw(x, who ? effect.n * SIDE[who] : effect.n);
      return;
    }
    case 'votes': {
      const who = one(x, effect, cause);
      if (!who) return;
      G.blocs[who].votes += effect.n;
      x.log?.push({ is: 'votes', bloc: who, n: effect.n });
      return;
    }
    case 'mission': {
      const who = one(x, effect, cause);
      if (!who || !nextMission(G, who)) return;
      const me = G.blocs[who];
      me.paid = Math.max(0, me.paid + (effect.paid ?? 0));
      me.odds += effect.odds ?? 0;
      if (effect.noFirst) me.noFirst = true;
      x.log?.push({
        is: 'boost',
        bloc: who,
        paid: effect.paid ?? 0,
        odds: effect.odds ?? 0,
        noFirst: !!effect.noFirst,
      });
      return;
    }
    case 'roll': {
      const result = roll(x, effect.p);
      if (!result) return;
      x.log?.push({ is: 'roll', p: effect.p, roll: result.roll, ok: result.ok });
      const list = result.ok ? effect.then : effect.else;
      if (list?.length) enqueue(x, { step: 'effects', list, at: 0, cause });
      return;
    }
    case 'choose': {
      const who = one(x, effect, cause);
      if (who) await_(x, { ask: 'option', bloc: who, options: effect.options, cause });
      return;
    }
    case 'when': {
      const list = holds(G, effect.if, cause) ? effect.then : effect.else;
      if (list?.length) enqueue(x, { step: 'effects', list, at: 0, cause });
      return;
    }
    case 'policy': {
      const who = one(x, effect, cause);
      if (!who) return;
      const until = effect.until === 'round' ? G.round : null;
      G.policies.push({ card: cause.id, bloc: who, mods: effect.mods ?? {}, each: effect.each ?? [], until });
      x.log?.push({ is: 'policy', card: cause.id, bloc: who });
      return;
    }
    case 'cards':
      cardEffect(x, effect, one(x, effect, cause), cause);
      return;
    case 'dialogue': {
      const who = one(x, effect, cause);
      if (!who) return;
      if (effect.op === 'reveal') G.dialogue.first = who;
      else if (effect.op === 'double') G.dialogue.multiply = 2;
      else if (!G.dialogue.noExploit.includes(who)) G.dialogue.noExploit.push(who);
      x.log?.push({ is: 'dialogue-mod', op: effect.op, bloc: who });
      return;
    }
    case 'distress': {
      if (effect.who !== 'drawn') {
        const who = one(x, { who: effect.who }, cause);
        if (who) enqueue(x, { step: 'distress', bloc: who });
        return;
      }
      const result = roll(x, 50);
      if (result) enqueue(x, { step: 'distress', bloc: result.ok ? 'us' : 'china' });
      return;
    }
    case 'wolf':
      setWolf(x, effect.stands);
      return;
    case 'plan':
      await_(x, { ask: 'plan', bloc: 'china' });
      return;
  }
}
