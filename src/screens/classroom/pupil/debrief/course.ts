/** How a match went, by its moves: Standing, partners, Tension and Debris; and who caused what. From what was told. */
import { boardOf } from '../../../../../rules/board.ts';
import type { Author, LogEntry } from '../../../../../rules/log.ts';
import type { View } from '../../../../../rules/state.ts';
import { BLOCS, type Bloc, rivalOf } from '../../../../../rules/terms.ts';
import { totalDebris } from '../../../../../rules/tracks/orbit.ts';

/** Something that was told, and the number of moves after which it stands. */
export interface Told {
  moves: number;
  entry: LogEntry;
}

/** A figure from a move on, until the next step. */
export interface Step {
  moves: number;
  n: number;
}

export interface Course {
  standing: Record<Bloc, Step[]>;
  partners: Record<Bloc, Step[]>;
  tension: Step[];
  /** Pips in orbit, of both together. */
  debris: Step[];
  /** Moves before each round, from the first. */
  rounds: number[];
  /** Moves in all. */
  moves: number;
}

/** Adds what happened to a figure; of several changes by one move the last counts. */
function put(steps: Step[], moves: number, change: number): void {
  const last = steps[steps.length - 1];
  if (change === 0) return;
  if (last.moves === moves) last.n += change;
  else steps.push({ moves, n: last.n + change });
}

/** Who was a partner of whom when the match began. */
function openingPartners(view: View): Record<Bloc, Set<string>> {
  const board = boardOf(view);
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

/** @param view the match as it stands after all that was told @param moves made in all */
export function courseOf(view: View, told: readonly Told[], moves: number): Course {
  const partners = openingPartners(view);
  const from = (n: number): Step[] => [{ moves: 0, n }];
  const sum = (take: (entry: LogEntry) => number) => told.reduce((total, { entry }) => total + take(entry), 0);
  const begun = (bloc: Bloc) =>
    view.blocs[bloc].standing - sum((e) => (e.is === 'standing' && e.bloc === bloc ? e.n : 0));
  const course: Course = {
    standing: { us: from(begun('us')), china: from(begun('china')) },
    partners: { us: from(partners.us.size), china: from(partners.china.size) },
    tension: from(view.tension - sum((e) => (e.is === 'tension' ? e.n : 0))),
    debris: from(totalDebris(view) - sum((e) => (e.is === 'debris' ? e.n : 0))),
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

/** What one author has done to what is shared: caused, and undone. */
export interface Caused {
  tension: { more: number; less: number };
  debris: { more: number; less: number };
}
export const AUTHORS = ['us', 'china', 'both', 'chance'] as const satisfies readonly Author[];

export function causedBy(told: readonly Told[]): Record<Author, Caused> {
  const none = (): Caused => ({ tension: { more: 0, less: 0 }, debris: { more: 0, less: 0 } });
  const all: Record<Author, Caused> = { us: none(), china: none(), both: none(), chance: none() };
  for (const { entry } of told) {
    if (entry.is !== 'tension' && entry.is !== 'debris') continue;
    const part = all[entry.by][entry.is];
    if (entry.n > 0) part.more += entry.n;
    else part.less -= entry.n;
  }
  return all;
}

/** Requests by who met them. */
export function requestsMet(told: readonly Told[]): Record<Bloc | 'both' | 'none', number> {
  const met = { us: 0, china: 0, both: 0, none: 0 };
  for (const { entry } of told) {
    if (entry.is === 'request-met') met[entry.bloc]++;
    if (entry.is === 'request-unmet') met.none++;
  }
  return met;
}
