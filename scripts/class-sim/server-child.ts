/** The server as it is, with its own limits, in a process of its own; it answers whatever it is sent with the time it used. */
import { readConfig, startServer } from '../../src/server/main.ts';

const [port, folder] = process.argv.slice(2);
// Whoever started it has ended: nobody waits for it any more.
process.on('disconnect', () => process.exit(1));
await startServer(readConfig({ PORT: port, HOST: '127.0.0.1', DATA: folder, LOG_LEVEL: 'error' }, folder), {
  page: null,
});
process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({ spent: (user + system) / 1e6 });
});
process.send?.({ ready: true });
