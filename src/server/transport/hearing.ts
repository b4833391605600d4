/** How a socket is heard, and what it is answered where nothing is done. */
import type { Socket } from 'socket.io';
import type { ZodMiniType } from 'zod/mini';
import type { Answer, FromPage, FromServer } from '../../wire/messages.ts';
import { no } from '../authority/world.ts';

export type Wire = Socket<FromPage, FromServer>;

/** Hears one kind of message from now on: checked, counted and answered. */
export type Hear = <T, A extends object>(
  event: keyof FromPage,
  schema: ZodMiniType<T>,
  work: (message: T) => Promise<Answer<A>>,
) => void;

export const MALFORMED = no('malformed', 'This message is not well formed.');
export const TOO_FAST = no('too-many', 'Too many messages at once: wait a moment.');
export const NOWHERE = no('no-place', 'Take a place at a table first.');
export const BROKEN = no('server-error', 'Something went wrong on the server. Nothing was changed.');
