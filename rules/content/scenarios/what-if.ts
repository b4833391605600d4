/**
 * What-if switches. Each changes the data that a scenario is made of, never a rule, so that any of them combines with
 * any scenario and with the others. A facilitator's own set of nations works the same way.
 */

import type { Refusal } from '../../moves.ts';
import { entriesOf, fieldsOf } from '../../plain.ts';
import { refuse } from '../../plays/decision.ts';
import type { Options } from '../../state.ts';
import { BLOCS, type NationId, NETWORKS } from '../../terms.ts';
import { CARDS, OFFERS } from '../catalogue.ts';
import { NATIONS } from '../nations/nations.ts';
import type { Nation } from '../nations/types.ts';
import type { Scenario } from './types.ts';

/** The switches, in the order in which they are offered. */
export const WHAT_IFS = ['wolfRepealed', 'noCorridor', 'debrisTreaty', 'moonTreaty', 'dualForAll', 'noWar'] as const;
export type WhatIf = (typeof WHAT_IFS)[number];

/** A set of one's own needs this many nations, for every region to be worth a contest. */
export const FEWEST_NATIONS = 12;

/** Cards that tell of what a switch takes away. */
const LEFT_OUT: Partial<Record<WhatIf, readonly string[]>> = {
  noCorridor: ['spatial-information-corridor'],
  moonTreaty: ['us-resource-law', 'luxembourg-law', 'eo-13914'],
};

/** How far toward shared rules the law starts where the Moon Treaty is revived. */
const MOON_TREATY_LAW = 3;

/** The scenario as the switches make it. */
export function withOptions(scenario: Scenario, options: Options): Scenario {
  let s = scenario;
  const out = WHAT_IFS.flatMap((w) => (options[w] ? (LEFT_OUT[w] ?? []) : []));
  if (out.length > 0 || options.noWar)
    s = { ...s, cards: s.cards.filter((id) => !out.includes(id) && !(options.noWar && CARDS[id].war)) };
  if (options.wolfRepealed) s = { ...s, opening: { ...s.opening, wolf: false } };
  if (options.noCorridor) s = { ...s, networks: NETWORKS.filter((kind) => kind !== 'corridor-node') };
  if (options.debrisTreaty) {
    const treaty = BLOCS.map((bloc) => ({
      id: 'debris-treaty',
      bloc,
      mods: { noTests: 1 as const },
      each: [{ do: 'debris' as const, who: bloc, n: -1 }],
    }));
    s = { ...s, opening: { ...s.opening, policies: [...s.opening.policies, ...treaty] } };
  }
  if (options.moonTreaty) {
    const { law, files } = s.opening;
    const framework = Math.min(3, files.framework + 1);
    s = {
      ...s,
      opening: { ...s.opening, law: Math.max(-5, law - MOON_TREATY_LAW), files: { ...files, framework } },
    };
  }
  if (options.dualForAll) s = { ...s, on: { ...s.on, dual: true } };
  if (options.nations) s = { ...s, nations: options.nations };
  return onBoard(s);
}

/** The opening without nations that have no space in this scenario. */
export function onBoard(s: Scenario): Scenario {
  const here = (ids: NationId[]) => ids.filter((id) => s.nations.includes(id));
  const { signed, dual, influence } = s.opening;
  return {
    ...s,
    offers: s.offers.filter((id) => s.nations.includes(OFFERS[id].nation)),
    opening: {
      ...s.opening,
      signed: { us: here(signed.us), china: here(signed.china) },
      dual: s.on.dual ? here(dual) : [],
      influence: influence.filter((i) => s.nations.includes(i.nation)),
    },
  };
}

/** A nation as the switches make it. */
export function nationWith(nation: Nation, options: Options): Nation {
  let n = nation;
  if (options.noCorridor && n.traits.includes('corridor-node'))
    n = { ...n, traits: n.traits.filter((t) => t !== 'corridor-node') };
  if (options.moonTreaty && n.lean === null) n = { ...n, lean: 'shared' };
  if (options.dualForAll && !n.traits.includes('founder') && !n.traits.includes('dual'))
    n = { ...n, traits: [...n.traits, 'dual'] };
  return n;
}

/** Does any of these change the board? A match without them shares the scenario's own. */
export const isPlain = (options: Options): boolean => !options.nations && !WHAT_IFS.some((w) => options[w]);

/** Equal for equal options, whatever the order of their keys. */
export function keyOf(options: Options): string {
  const on = WHAT_IFS.filter((w) => options[w]).join('+');
  return options.nations ? `${on}/${options.nations.join('')}` : on;
}

const ORDER = NATIONS.map((n) => n.id);

/**
 * Checks options that came from outside and puts them into their one form: switches that are on, and nations in board
 * order. Errors: `bad-options`, `unknown-nation`, `too-few-nations`.
 */
export function readOptions(data: unknown): { ok: true; options: Options } | { ok: false; error: Refusal } {
  const no = (code: string, message: string, params?: Refusal['params']) =>
    ({ ok: false, error: refuse(code, message, params) }) as const;
  const given = fieldsOf(data);
  if (!given) return no('bad-options', 'Options are switches, and perhaps a list of nations.');
  const options: Options = {};
  for (const [key, value] of Object.entries(given)) {
    if (key === 'nations') continue;
    if (!(WHAT_IFS as readonly string[]).includes(key) || typeof value !== 'boolean')
      return no('bad-options', `Options are switches, on or off: ${WHAT_IFS.join(', ')}.`);
    if (value) options[key as WhatIf] = true;
  }
  if (given.nations === undefined) return { ok: true, options };
  // One more than there are: such a list names one twice, or one unknown.
  const nations = entriesOf(given.nations, ORDER.length + 1);
  if (!nations) return no('bad-options', 'The nations of a set of your own are a list of ids, each once.');
  for (const id of nations)
    if (typeof id !== 'string' || !ORDER.includes(id)) {
      const nation = typeof id === 'string' ? id.slice(0, 20) : `of type ${typeof id}`;
      return no('unknown-nation', `There is no nation ${nation} among the spaces of this game.`, { nation });
    }
  const set = ORDER.filter((id) => nations.includes(id));
  if (set.length !== nations.length) return no('bad-options', 'A set of your own names each nation once.');
  if (set.length < FEWEST_NATIONS)
    return no(
      'too-few-nations',
      `A set of your own needs at least ${FEWEST_NATIONS} nations; this one has ${set.length}.`,
      {
        least: FEWEST_NATIONS,
        have: set.length,
      },
    );
  return { ok: true, options: { ...options, nations: set } };
}
