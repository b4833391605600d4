/** A folder of tables is one server's at a time. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openArchive } from '../../../../src/server/archive.ts';
import { openStore } from '../../../../src/server/main.ts';
import { holdFolder } from '../../../../src/server/storage/sole.ts';
import { folder } from './storages.ts';

const HOLDER = `
  const { holdFolder } = await import('./src/server/storage/sole.ts');
  holdFolder(process.argv[1]);
  console.log('held');
  setInterval(() => {}, 1000);
`;

it('is refused to a second server, and free once the first has ended', async () => {
  const data = join(folder(), 'data');
  const first = await openStore(data);
  expect(() => holdFolder(data, 50)).toThrow(/data can not be used: another server runs on it$/);
  expect(statSync(join(data, 'server.lock')).mode & 0o777).toBe(0o600);
  await first.close();
  await first.close();
  const second = await openStore(data);
  await second.close();
});

it('is free once the process that held it was killed', async () => {
  const data = folder();
  const holder = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', HOLDER, data], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void holder.kill('SIGKILL'));
  await once(holder.stdout, 'data');
  expect(() => holdFolder(data, 50)).toThrow(/another server runs on it/);
  holder.kill('SIGKILL');
  await once(holder, 'close');
  holdFolder(data)();
}, 30_000);

it('says what is wrong with a folder that can not be made, as the archive does', async () => {
  const file = join(folder(), 'file');
  writeFileSync(file, '');
  expect(() => holdFolder(join(file, 'data'))).toThrow(/file\/data can not be used: ENOTDIR/);
  const refused = { code: 'failed', message: expect.stringMatching(/file\/archive can not be used: ENOTDIR/) };
  await expect(openArchive(join(file, 'archive'))).rejects.toMatchObject(refused);
});
