/** What the server is to withstand: SECURITY.md says each at length, and a test holds both lists to one another. */
export const THREATS = {
  takeover: 'The state of a match is replaced, changed or spoken for from outside the rules.',
  seats: 'A seat is moved by somebody who does not hold it.',
  leaks: 'Somebody learns what they may not know: a hand, the deck, the seed, a secret choice, a secret.',
  rules: 'A move is made that the rules or the order of moves do not allow.',
  time: 'Somebody has more time than the rules give, or takes it from the rival.',
  talk: 'Something is said that nobody may say, by somebody who may not, or in the name of another.',
  teams: 'Somebody of a team commits, overhears or leads what is not theirs.',
  classroom: 'A class is led, seen, exported or erased by somebody who may not.',
  brought: 'A match that is taken online or back is another than was played, or tells what is hidden.',
  fairness: 'Chance is chosen, foreseen, changed afterwards or asked twice.',
  loss: 'What was acknowledged is gone, or what was told has never been stored.',
  crash: 'A message, a request or a connection ends the server or stops it for others.',
  quotas: 'One address or one socket takes what is there for all.',
  origins: 'A page of another origin acts through the browser of somebody who plays.',
  page: 'Foreign script runs in the page, or the page runs in a foreign frame.',
  prototypes: 'A key of a message reaches a prototype, and with it every object of the process.',
  paths: 'A path leads out of the folder of the page.',
  names: 'A name deceives whoever reads it, or is taken for markup.',
  storage: 'Whoever reads a file of the server, or is another user of its machine, takes a seat or learns a seed.',
  nodes: 'Whoever reaches the port at which nodes hear one another passes for one of them.',
  logs: 'Whoever reads the logs takes a seat or finds a table.',
} as const;

export type ThreatId = keyof typeof THREATS;
