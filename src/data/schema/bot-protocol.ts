/** The lines that the arena and a program of one's own say to each other (docs/own-bot.md): one message each. */
import { z } from 'zod';
import { fromArena, fromProgram } from '../../lab/programs/protocol.ts';

export const botProtocolFormat = z.union([...fromArena.options, ...fromProgram.options]).meta({
  title: 'A line of the arena',
  description: 'What the arena and a program that plays say to each other, a JSON object a line: docs/own-bot.md',
});
