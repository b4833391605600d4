/** One server, as it is, in a process of its own, as `startChild` starts it. It ends with whoever started it. */
import type { Setup } from './attack.ts';
import { startHere } from './target.ts';

const [port, folder, setup] = process.argv.slice(2);
process.stdin.on('end', () => process.exit()).resume();
const asked: Setup = { ...JSON.parse(setup), disk: true };
await startHere(asked, null, folder, Number(port));
process.stdout.write(`ready ${port}\n`);
