/**
 * The ceiling: what socket.io does with two clients a table and a disk, where no rules are asked and nothing is kept but
 * bytes. A message is appended to a file with those that came meanwhile, the file is synced, and only then the sender is
 * answered and the other client is told.
 */
import { open } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { Server } from 'socket.io';
import { sayReady } from './child.ts';

const [port, folder] = process.argv.slice(2);
const file = await open(join(folder, 'echoed'), 'a');
let waiting: { text: string; tell: () => void }[] = [];
let running = false;

async function run(): Promise<void> {
  running = true;
  while (waiting.length > 0) {
    // As our server does: what the network has brought meanwhile joins.
    await new Promise((go) => setImmediate(go));
    const group = waiting;
    waiting = [];
    await file.appendFile(group.map(({ text }) => text).join('\n'));
    await file.datasync();
    for (const { tell } of group) tell();
  }
  running = false;
}

const http = createServer();
const io = new Server(http, { serveClient: false });
io.on('connection', (socket) => {
  const pair = String(socket.handshake.auth.pair);
  socket.join(pair);
  socket.on('move', (message: unknown, answer: (message: unknown) => void) => {
    const tell = () => {
      answer(message);
      socket.to(pair).emit('news', message);
    };
    waiting.push({ text: JSON.stringify(message), tell });
    if (!running) void run();
  });
});
http.listen(Number(port), '127.0.0.1', sayReady);
