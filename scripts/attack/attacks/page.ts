/** The page in the browser: whose script runs in it, and in whose frame it runs. */
import { against, type Target } from '../attack.ts';
import { get } from '../client.ts';

const attack = against('page');

/** The sources of one directive of the page's policy; null where there is none. */
async function sources(t: Target, name: string): Promise<string[] | null> {
  const policy = String((await get(t, '/')).headers['content-security-policy'] ?? '');
  const found = policy.split(';').find((directive) => directive.trim().startsWith(`${name} `));
  return found ? found.trim().split(/\s+/).slice(1) : null;
}

const header = async (t: Target, path: string, name: string) => (await get(t, path)).headers[name];
const PLACES = ['/', '/assets/a-1234.js', '/api/tables', '/nothing'];

export const page = [
  attack('inline-script', 'bare', 'Script that found its way into the page’s text is run.', async (t) => {
    const allowed = await sources(t, 'script-src');
    return allowed === null || allowed.some((source) => /unsafe-inline|unsafe-eval|nonce|data:|blob:/.test(source));
  }),
  attack('foreign-script', 'bare', 'Script from elsewhere is loaded into the page.', async (t) => {
    const allowed = await sources(t, 'script-src');
    return allowed === null || allowed.some((source) => source !== "'self'");
  }),
  attack('foreign-base', 'bare', 'A base or a plug-in that was slipped in bends the page’s addresses.', async (t) => {
    const all = [await sources(t, 'base-uri'), await sources(t, 'object-src')];
    return all.some((allowed) => allowed?.join() !== "'none'");
  }),
  attack(
    'foreign-target',
    'bare',
    'A form that was slipped in sends what is typed elsewhere.',
    async (t) => (await sources(t, 'form-action'))?.join() !== "'self'",
  ),
  attack(
    'framed-page',
    'bare',
    'The page is shown in a foreign frame, and its player clicks what they do not see.',
    async (t) => (await sources(t, 'frame-ancestors'))?.join() !== "'none'",
  ),
  attack('guessed-type', 'bare', 'A browser takes an answer for another type than it has.', async (t) => {
    for (const path of PLACES) if ((await header(t, path, 'x-content-type-options')) !== 'nosniff') return true;
    return false;
  }),
  attack(
    'told-address',
    'bare',
    'The address of a table reaches other sites as the referrer.',
    async (t) => (await header(t, '/', 'referrer-policy')) !== 'no-referrer',
  ),
  attack(
    'embedded-answer',
    'bare',
    'A foreign page embeds what the server answers.',
    async (t) => (await header(t, '/api/tables', 'cross-origin-resource-policy')) !== 'same-origin',
  ),
  attack('told-software', 'bare', 'A stranger reads in the headers what runs here.', async (t) => {
    for (const path of PLACES)
      for (const name of ['x-powered-by', 'server']) if ((await header(t, path, name)) !== undefined) return true;
    return false;
  }),
  attack('reflected-address', 'echoing', 'A link to what is not there puts its markup into the page.', async (t) => {
    const { text, headers } = await get(t, '/%3Cscript%3Ealert(1)%3C/script%3E');
    return text.includes('<script>') && String(headers['content-type']).includes('html');
  }),
];
