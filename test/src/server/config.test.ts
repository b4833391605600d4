import { describe, expect, it } from 'vitest';
import { classroomSettings } from '../../../scripts/classroom.mjs';
import { ConfigError, readConfig } from '../../../src/server/config.ts';

const read = (env: Record<string, string>) => readConfig(env, '/srv').database;

describe('the database that is set', () => {
  it('is none, or one of PostgreSQL with so many connections', () => {
    expect([read({}), read({ DATABASE_URL: '' })]).toEqual([null, null]);
    for (const url of [
      'postgres://me@127.0.0.1/games',
      'postgresql://me:p%40ss@db.example.org:5433/games?sslmode=verify-full',
      'postgres:///games?host=/run/postgresql',
    ])
      expect(read({ DATABASE_URL: url })).toEqual({ url, pool: 10 });
    expect(read({ DATABASE_URL: 'postgres://a/b', DATABASE_POOL: '25' })?.pool).toBe(25);
  });

  it('is refused with a sentence that repeats no password', () => {
    for (const url of [
      'mysql://me:a-secret-word@db/games',
      'postgres://me:a-secret-word@db',
      'postgres://me:a-secret-word@db/',
      'me:a-secret-word@db/games',
      'postgres://me:a-secret-word@db:port/games',
    ]) {
      const refused = () => read({ DATABASE_URL: url });
      expect(refused).toThrow(ConfigError);
      expect(refused).toThrow(/^(?!.*a-secret-word)DATABASE_URL names a database as postgres:/);
    }
    for (const pool of ['0', '-1', '1.5', '1001', 'many', ' '])
      expect(() => read({ DATABASE_URL: 'postgres://a/b', DATABASE_POOL: pool })).toThrow(/^DATABASE_POOL is a whole/);
  });

  it('is not for a class on a teacher’s computer', () => {
    expect(read(classroomSettings({ DATABASE_URL: 'postgres://a/b' }, 5180) as Record<string, string>)).toBeNull();
  });
});
