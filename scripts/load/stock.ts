/** boardgame.io's own server with the same game, its matches in memory. */
import { Server } from 'boardgame.io/server';
import { SoftLanding } from '../../rules/game.ts';
import { sayReady } from './child.ts';

const server = Server({ games: [SoftLanding as never], origins: [] });
const [port, , lobby] = process.argv.slice(2);
// Behind one port its lobby is not found: the koa-compose that is installed copies the list to which it is added later.
await server.run({ port: Number(port), lobbyConfig: { apiPort: Number(lobby) } });
sayReady();
