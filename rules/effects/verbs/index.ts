/** The table of verbs: the whole vocabulary of cards, resolutions, world events and Offers, an entry each. */
import { table } from '../../table.ts';
import * as blocs from './blocs.ts';
import * as commons from './commons.ts';
import * as flow from './flow.ts';
import * as nations from './nations.ts';
import type { Doing, Verb } from './verb.ts';

export const VERBS = table<{ [V in Verb]: Doing<V> }>({
  influence: nations.influence,
  sign: nations.sign,
  status: nations.status,
  promise: nations.promise,
  build: nations.build,
  connect: nations.connect,
  token: blocs.token,
  standing: blocs.standing,
  home: blocs.home,
  votes: blocs.votes,
  mission: blocs.mission,
  plan: blocs.plan,
  policy: blocs.policy,
  cards: blocs.cards,
  tension: commons.tension,
  debris: commons.debris,
  'orbit-check': commons.orbitChecked,
  file: commons.file,
  law: commons.law,
  wolf: commons.wolf,
  dialogue: commons.dialogue,
  distress: commons.distress,
  roll: flow.rolled,
  choose: flow.choose,
  when: flow.when,
});
