/** How a match went, by its moves: Standing, partners, Tension and Debris. From what was told. */
import type { LogEntry } from '../../../rules/log.ts';
import type { Shared } from '../../../rules/state.ts';
import { BLOCS, type Bloc } from '../../../rules/terms.ts';
import { totalDebris } from '../../../rules/tracks/orbit.ts';
import type { Course, Step, Told } from '../account.ts';
import { follow, openingPartners } from './partners.ts';

/** Adds what happened to a figure; of several changes by one move the last counts. */
function put(steps: Step[], moves: number, change: number): void {
  const last = steps[steps.length - 1];
  if (change === 0) return;
  if (last.moves === moves) last.n += change;
  else steps.push({ moves, n: last.n + change });
}

/** @param G the match as it stands after all that was told @param moves made in all */
export function courseOf(G: Shared, told: readonly Told[], moves: number): Course {
  const partners = openingPartners(G);
  const from = (n: number): Step[] => [{ moves: 0, n }];
  const sum = (take: (entry: LogEntry) => number) => told.reduce((total, { entry }) => total + take(entry), 0);
  const begun = (bloc: Bloc) => G.blocs[bloc].standing - sum((e) => (e.is === 'standing' && e.bloc === bloc ? e.n : 0));
  const course: Course = {
    standing: { us: from(begun('us')), china: from(begun('china')) },
    partners: { us: from(partners.us.size), china: from(partners.china.size) },
    tension: from(G.tension - sum((e) => (e.is === 'tension' ? e.n : 0))),
    debris: from(totalDebris(G) - sum((e) => (e.is === 'debris' ? e.n : 0))),
    rounds: [],
    moves,
  };
  for (const { moves: at, entry } of told) {
    if (entry.is === 'round') course.rounds.push(at);
    if (entry.is === 'standing') put(course.standing[entry.bloc], at, entry.n);
    if (entry.is === 'tension') put(course.tension, at, entry.n);
    if (entry.is === 'debris') put(course.debris, at, entry.n);
    const before = { us: partners.us.size, china: partners.china.size };
    follow(partners, entry);
    for (const bloc of BLOCS) put(course.partners[bloc], at, partners[bloc].size - before[bloc]);
  }
  return course;
}

/** A figure after so many moves. */
export const after = (steps: readonly Step[], moves: number): number =>
  (steps.findLast((step) => step.moves <= moves) ?? steps[0]).n;
