/** What a seat asks for beside moves: who answers it, and where whoever leads a class does in its place. */
import type { AskMessage } from '../../wire/messages.ts';
import { begin, fill, quit, sendAway } from './before.ts';
import { pause, standIn, takeBack } from './meanwhile.ts';
import { propose, support } from './proposing.ts';
import { type Done, LEAD_ALONE, NO_BOTS } from './refusals.ts';
import type { Match } from './room.ts';
import type { Sitter } from './seats.ts';

export async function asked<G>(match: Match<G>, sitter: Sitter, message: AskMessage): Promise<Done> {
  const { player } = sitter;
  if (message.what === 'propose') return propose(match, sitter, message);
  if (message.what === 'support') return support(match, sitter, message);
  if (match.about.group !== null) return LEAD_ALONE;
  switch (message.what) {
    case 'begin':
      return begin(match, player);
    case 'send-away':
      return sendAway(match, player);
    case 'fill':
      return match.minds?.levels.includes(message.level) ? fill(match, player, message.level) : NO_BOTS;
    case 'quit':
      return quit(match, player);
    case 'pause':
      return pause(match, player, message.on);
    case 'stand-in':
      return standIn(match, player);
    case 'take-back':
      return takeBack(match, player, message.on);
  }
}
