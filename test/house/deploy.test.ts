/** What runs a server agrees with what there is: files, scripts, settings, figures. Nothing here builds an image. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkNode } from '../../scripts/setup.mjs';
import type { Authority } from '../../src/server/authority/authority.ts';
import { readConfig } from '../../src/server/config.ts';
import { createMetrics } from '../../src/server/transport/metrics.ts';
import { trackedFiles } from './tracked.ts';

const read = (file: string): string => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const dockerfile = read('Dockerfile');
const lines = dockerfile.split('\n');
/** What is copied from here, not from another stage. */
const copied = lines.flatMap((line) => (/^COPY (?!--)(.*) \S+$/.exec(line)?.[1] ?? '').split(' ').filter(Boolean));
const tracked = trackedFiles();

describe('the Dockerfile', () => {
  it('copies what is in the repository and what .dockerignore lets through', () => {
    const allowed = read('.dockerignore').split('\n').filter(Boolean);
    expect(allowed[0]).toBe('*');
    const within = (place: string) => allowed.some((line) => `!${place}/`.startsWith(`${line}/`));
    expect(copied.length).toBeGreaterThan(10);
    for (const place of copied) {
      expect([place, tracked.some((file) => file === place || file.startsWith(`${place}/`))]).toEqual([place, true]);
      expect([place, within(place)]).toEqual([place, true]);
    }
    for (const line of allowed.slice(1)) expect([line, existsSync(line.slice(1))]).toEqual([line, true]);
  });

  it('copies all that the build reads, and all that the start imports', () => {
    const [, inputs] = /const buildInputs = \[([\s\S]*?)\]/.exec(read('scripts/setup.mjs')) ?? [];
    const inputsOf = [...(inputs ?? '').matchAll(/'([^']+)'/g)].map(([, place]) => place);
    expect(inputsOf.length).toBeGreaterThan(5);
    const isCopied = (place: string) => copied.some((one) => `${place}/`.startsWith(`${one}/`));
    expect([...inputsOf, 'rules', 'src', 'public'].filter((place) => !isCopied(place))).toEqual([]);
    const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));
    const there = new Set([...last.matchAll(/scripts\/[\w.-]+\.mjs(?= )/g)].map(([file]) => file));
    for (const file of there)
      for (const [, to] of read(file).matchAll(/from '\.\/([\w.-]+)'/g)) expect([...there]).toContain(`scripts/${to}`);
  });

  it('runs scripts that exist, with a Node that fits, not as root, and hears signals', () => {
    for (const [, name] of dockerfile.matchAll(/npm run ([\w-]+)/g)) expect(Object.keys(scripts)).toContain(name);
    const [, version] = /^ARG NODE=(\d+\.\d+\.\d+)$/m.exec(dockerfile) ?? [];
    expect(() => checkNode(version)).not.toThrow();
    expect(dockerfile).toMatch(/^USER [1-9]\d*:[1-9]\d*$/m);
    const [, command] = /^CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(command ?? '')).toEqual(['node', 'scripts/start.mjs', '--built']);
    const [, health] = /^HEALTHCHECK .* CMD (\[.*\])$/m.exec(dockerfile) ?? [];
    expect(JSON.parse(health ?? '')[2]).toContain('/api/health');
    const env = Object.fromEntries(
      [...(/^ENV (.*)$/m.exec(dockerfile)?.[1] ?? '').matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value]),
    );
    expect(readConfig(env, '.')).toMatchObject({ host: '0.0.0.0', port: 5180, data: '/data' });
  });
});

describe('the units and the proxies', () => {
  const units = ['deploy/soft-landing.service', 'deploy/soft-landing-backup.service'];

  it('start what there is, with settings that are some', () => {
    for (const unit of units) {
      const text = read(unit);
      const env = Object.fromEntries(
        [...text.matchAll(/^Environment=(\w+)=(.*)$/gm)].map(([, name, value]) => [name, value]),
      );
      expect(readConfig(env, '.').data).toBe('/var/lib/soft-landing');
      expect(text).toMatch(/^StateDirectory=soft-landing\b/m);
    }
    expect(read(units[0])).toMatch(/^ExecStart=\S+node scripts\/start\.mjs --built$/m);
    expect(read(units[1])).toContain('dist-server/tables.mjs backup');
    expect(read('scripts/server/vite.config.ts')).toContain("tables: 'scripts/tables.ts'");
  });

  it('pass on to the port that the server has, and hide its figures', () => {
    const { port } = readConfig({}, '.');
    for (const file of ['deploy/nginx.conf', 'deploy/Caddyfile']) {
      const text = read(file);
      expect(text).toContain(`127.0.0.1:${port}`);
      expect(text).toContain('/api/metrics');
      expect(text).toContain('Strict-Transport-Security');
    }
  });
});

describe('the balancer before several nodes', () => {
  it('leads to the port that a server has, each line of long polling to one node, and stands in for a part of nginx.conf', () => {
    const text = read('deploy/nginx-cluster.conf');
    const { port } = readConfig({}, '.');
    expect([...text.matchAll(/^ {2}server [\d.]+:(\d+) /gm)].map(([, at]) => Number(at))).toEqual([port, port, port]);
    expect(text).toMatch(/^ {2}hash \$remote_addr consistent;$/m);
    const [, name] = /^upstream (\w+) \{$/m.exec(text) ?? [];
    expect(read('deploy/nginx.conf')).toContain(`upstream ${name} {`);
    expect(read('deploy/nginx.conf')).toContain(`proxy_pass http://${name};`);
  });
});

describe('the page on running a server', () => {
  const page = read('docs/deploy.md');

  it('names files and scripts that exist', () => {
    const named = [...page.matchAll(/`?((?:deploy|docs|scripts|test)\/[\w./-]*\w)/g)].map(([, file]) => file);
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
    for (const [, name] of page.matchAll(/npm run ([a-z-]+)/g)) expect(Object.keys(scripts)).toContain(name);
  });

  it('names every figure of our own', async () => {
    const { registry } = createMetrics({ size: 0 } as Authority, { count: () => 0 });
    const own = (await registry.getMetricsAsJSON())
      .map(({ name }) => name)
      .filter((name) => /^soft_landing/.test(name));
    expect(own).toHaveLength(5);
    const rows = [...page.matchAll(/^\| `(soft_landing_\w+)` \|/gm)].map(([, name]) => name);
    expect(rows.sort()).toEqual(own.sort());
  });

  it('and that of settings name every setting', () => {
    const settings = [
      ...new Set([...read('src/server/config.ts').matchAll(/env\.([A-Z_]+)/g)].map(([, name]) => name)),
    ];
    expect(settings.length).toBeGreaterThan(6);
    const table = read('docs/server.md');
    expect(settings.filter((name) => !new RegExp(`^\\| \`${name}\``, 'm').test(table))).toEqual([]);
  });
});
