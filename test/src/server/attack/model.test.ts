/** The threat model of SECURITY.md and the attacks hold to one another; the fuzzer finds nothing, and can find something. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { seeded } from '../../../../rules/random.ts';
import { ATTACKS } from '../../../../scripts/attack/attacks/all.ts';
import { alive, wait } from '../../../../scripts/attack/client.ts';
import { fuzz } from '../../../../scripts/attack/fuzz/fuzz.ts';
import { createTraffic } from '../../../../scripts/attack/fuzz/traffic.ts';
import { listed } from '../../../../scripts/attack/listed.ts';
import { leaveAll, match } from '../../../../scripts/attack/people.ts';
import { start } from '../../../../scripts/attack/target.ts';
import { THREATS, type ThreatId } from '../../../../scripts/attack/threats.ts';
import { WEAKNESSES } from '../../../../scripts/attack/weak/weaknesses.ts';

const page = readFileSync('SECURITY.md', 'utf8');
const threats = Object.keys(THREATS) as ThreatId[];

describe('the threat model', () => {
  it.each(threats)('names the threat %s, says what it is, and lists its attacks as they are', (threat) => {
    expect(page).toContain(`### ${threat}\n\n${THREATS[threat]}`);
    expect(page).toContain(`\n\n${listed(threat)}\n`);
  });

  it('names no other threats and attacks', () => {
    expect([...page.matchAll(/^### (\S+)$/gm)].map(([, id]) => id)).toEqual(threats);
    const named = [...page.matchAll(/^- `([\w-]+)`: /gm)].map(([, id]) => id);
    expect(named.sort()).toEqual(ATTACKS.map(({ id }) => id).sort());
  });

  it('has at least 60 attacks, no two of one name, and no weakness that lets none succeed', () => {
    expect(new Set(ATTACKS.map(({ id }) => id)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
    const used = new Set<string>(ATTACKS.map(({ weakness }) => weakness));
    expect(Object.keys(WEAKNESSES).filter((id) => !used.has(id))).toEqual([]);
  });
});

describe('the server written in an hour', () => {
  it('stands as long as everybody behaves: an attack that ends it has done so itself', async () => {
    const t = await start({}, 'fragile');
    const m = await match(t);
    expect(await m.ada.ask('move', { version: 0, type: 'done', args: ['x', { a: [1] }] })).toMatchObject({ ok: true });
    expect(await m.bo.ask('undo', { version: 1 })).toMatchObject({ ok: true });
    leaveAll(m);
    await wait(50);
    expect(await alive(t)).toBe(true);
    await t.close();
  });

  it('is ended by the fuzzer', async () => {
    const t = await start({}, 'fragile');
    const traffic = createTraffic(t, { mine: 't1', secret: 'A'.repeat(22), theirs: 't2' });
    const rng = seeded('fragile');
    for (let n = 0; n < 40 && (await alive(t)); n++) await traffic.round(rng);
    traffic.end();
    expect(await alive(t)).toBe(false);
    await t.close();
  });
});

it('a match comes to no harm while whatever nobody should send is sent', async () => {
  expect(await fuzz('test', 150)).toBeNull();
});
