/** How a match went, by its moves: Standing, partners, Tension and Debris. From what was told. */
import { boardOf } from '../../../rules/board.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Shared } from '../../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf } from '../../../rules/terms.ts';
import { totalDebris } from '../../../rules/tracks/orbit.ts';
import type { Course, Step, Told } from '../account.ts';

/** Adds what happened to a figure; of several changes by one move the last counts. */
function put(steps: Step[], moves: number, change: number): void {
  const last = steps[steps.length - 1];
  if (change === 0) return;
  if (last.moves === moves) last.n += change;
  else steps.push({ moves, n: last.n + change });
}

/** Who was a partner of whom when the match began. */
function openingPartners(G: Shared): Record<Bloc, Set<string>> {
  const board = boardOf(G);
  const { signed, dual } = board.scenario.opening;
  const there = (ids: readonly string[]) => ids.filter((id) => board.ids.includes(id));
  const of = (bloc: Bloc) => new Set([...there(signed[bloc]), ...there(dual)]);
  return { us: of('us'), china: of('china') };
}

/** What one entry changes among the partners. */
function follow(partners: Record<Bloc, Set<string>>, entry: LogEntry): void {
  if (entry.is === 'signed') {
    partners[entry.bloc].add(entry.nation);
    if (entry.from) partners[rivalOf(entry.bloc)].delete(entry.nation);
  }
  if (entry.is === 'left') partners[entry.bloc].delete(entry.nation);
  if (entry.is === 'dual') for (const bloc of BLOCS) partners[bloc].add(entry.nation);
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
