/** What an operator watches: figures without names, for Prometheus. */
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Authority } from '../authority/authority.ts';
import { DAMAGED, type Damage } from '../damage.ts';

export interface Metrics {
  registry: Registry;
  /** A message was answered: `ok`, or the refusal's code. */
  answered(event: string, code: string, seconds: number): void;
  sockets(change: 1 | -1): void;
}

export function createMetrics(authority: Authority, damage: Pick<Damage, 'count'>): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  new Gauge({
    name: 'soft_landing_tables_in_memory',
    help: 'Tables that somebody looks at, or that are at work',
    registers,
    collect() {
      this.set(authority.size);
    },
  });
  new Gauge({
    name: 'soft_landing_damaged',
    help: 'Tables and classes that are stored and were found damaged since the start',
    labelNames: ['what'],
    registers,
    collect() {
      for (const what of DAMAGED) this.set({ what }, damage.count(what));
    },
  });
  const sockets = new Gauge({ name: 'soft_landing_sockets', help: 'Open sockets', registers });
  const answers = new Counter({
    name: 'soft_landing_answers_total',
    help: 'Messages of sockets by how they were answered',
    labelNames: ['event', 'code'],
    registers,
  });
  const time = new Histogram({
    name: 'soft_landing_answer_seconds',
    help: 'From a message to its answer, storing included',
    labelNames: ['event'],
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3],
    registers,
  });
  return {
    registry,
    answered(event, code, seconds) {
      answers.inc({ event, code });
      time.observe({ event }, seconds);
    },
    sockets: (change) => sockets.inc(change),
  };
}
