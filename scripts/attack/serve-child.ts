/** One server in a process of its own, as `startChild` starts it. It ends with whoever started it. */
import type { Setup } from './attack.ts';
import { startHere } from './target.ts';
import { WEAKNESSES, type WeaknessId } from './weak/weaknesses.ts';

const [port, folder, setup, weak] = process.argv.slice(2);
process.stdin.on('end', () => process.exit()).resume();
const asked: Setup = { ...JSON.parse(setup), disk: true };
await startHere(asked, weak ? WEAKNESSES[weak as WeaknessId] : null, folder, Number(port));
process.stdout.write(`ready ${port}\n`);
