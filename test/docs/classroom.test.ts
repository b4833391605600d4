/** docs/classroom.md names every column of every export, in order, and the room's program says what it should. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classroomSettings, greeting } from '../../scripts/classroom.mjs';
import { refusal } from '../../scripts/serve.mjs';
import { COLUMNS, EXPORTS } from '../../src/server/classroom/results/exports.ts';
import { ledOf } from '../../src/server/classroom/results/led.ts';
import { readConfig } from '../../src/server/config.ts';
import { CLASSROOM_LIMITS, LIMITS } from '../../src/server/transport/limits.ts';

const page = readFileSync('docs/classroom.md', 'utf8');

describe('the page on classes', () => {
  it.each(Object.entries(COLUMNS))('has the columns of %s as they are', (file, columns) => {
    const [, section] = new RegExp(`### ${file}\\n([\\s\\S]*?)\\n(?:###|\`results)`).exec(page) ?? [];
    const named = [...(section ?? '').matchAll(/^\| `(\w+)` \|/gm)].map(([, name]) => name);
    expect(named).toEqual([...columns]);
  });

  it('has the keys of what whoever leads did as they are, and every kind of it', async () => {
    const [, section] = /### lead\n([\s\S]*?)\n##/.exec(page) ?? [];
    const rows = [...(section ?? '').matchAll(/^\| `(\w+)` \| (.*) \|/gm)];
    const log = [{ at: 0, what: { what: 'stage', to: 0, by: null } }];
    const [led] = ledOf({ students: [], tables: [] } as never, log);
    expect(rows.map(([, name]) => name)).toEqual(Object.keys(led));
    const kinds = [...(rows.find(([, name]) => name === 'what')?.[2] ?? '').matchAll(/`([\w-]+)`/g)].map(
      ([, one]) => one,
    );
    const source = readFileSync('src/server/classroom/log.ts', 'utf8');
    const all = [...source.matchAll(/\{ what: '([\w-]+)'/g)].map(([, one]) => one);
    // Those of students and of bots stand elsewhere.
    const ofOthers = ['enrol', 'answers', 'forecast', 'help', 'stand-in'];
    expect(kinds.sort()).toEqual(all.filter((one) => !ofOthers.includes(one)).sort());
  });

  it('names every file', () => {
    expect(EXPORTS).toHaveLength(4);
    for (const { name } of EXPORTS) expect(page).toContain(name);
  });
});

describe('the program for one room', () => {
  it('says who goes where, and what is erased when', () => {
    const kept = [{ code: 'ABC234', erased: Date.UTC(2026, 4, 3, 12) }];
    const said = greeting({ port: 5180, addresses: ['192.168.1.20'], data: 'data/classroom', kept });
    expect(said).toContain('http://localhost:5180/#/class');
    expect(said).toContain('http://192.168.1.20:5180/#/join');
    expect(said).toContain('class ABC234 is erased on 2026-05-03 12:00 UTC');
    expect(said).toContain('data/classroom');
    expect(greeting({ port: 1, addresses: [], data: '', kept: [] })).toContain('on no network');
  });

  it('listens to the network, keeps classes apart from other tables, and longer than others', () => {
    const config = readConfig(classroomSettings({}, 5180), '/srv');
    expect(config).toMatchObject({ host: '0.0.0.0', data: '/srv/data/classroom', keepDays: 180, port: 5180 });
    expect(readConfig(classroomSettings({ HOST: '127.0.0.1', DATA: '/x' }, 1), '/')).toMatchObject({ data: '/x' });
    for (const key of ['requests', 'enrolments', 'sockets', 'connections'] as const)
      expect(CLASSROOM_LIMITS[key]).toBeGreaterThan(LIMITS[key]);
    expect(CLASSROOM_LIMITS.bytes).toBe(LIMITS.bytes);
  });

  it('says in a sentence that the port is busy, and how to take another', () => {
    const busy = Object.assign(new Error('x'), { code: 'EADDRINUSE' });
    expect(refusal(busy, 5180, { command: 'npm run classroom' }).message).toMatch(
      /Port 5180 is busy.*npm run classroom -- --port 5181/,
    );
  });

  it('says in a sentence that the address is none of this computer, and blames the port for nothing else', () => {
    const thrown = (code: string, syscall: string) => refusal(Object.assign(new Error('x'), { code, syscall }), 5180);
    for (const error of [thrown('EADDRNOTAVAIL', 'listen'), thrown('ENOTFOUND', 'getaddrinfo')])
      expect(error.message).toMatch(/^HOST is no address/);
    expect(thrown('EACCES', 'listen').message).toMatch(/^Port 5180 is not allowed/);
    expect(thrown('EACCES', 'mkdir').message).toBe('x');
  });

  it('refuses a port that is none before it builds anything', async () => {
    const child = spawn(process.execPath, ['scripts/classroom.mjs', '--port', 'x'], { stdio: 'pipe' });
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    const [code] = await once(child, 'exit');
    expect([code, said]).toEqual([1, expect.stringContaining('whole number from 1 to 65535')]);
  });
});
