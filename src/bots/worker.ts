/** The web worker in which bots think: nothing but a desk behind its messages. */
import { createDesk, type Told } from './desk.ts';

// A message to itself comes after those that wait already, and sooner than any timer.
const { port1, port2 } = new MessageChannel();
let next = () => {};
port1.onmessage = () => next();

const desk = createDesk(
  (said) => postMessage(said),
  (work) => {
    next = work;
    port2.postMessage(null);
  },
);

addEventListener('message', ({ data }: MessageEvent<Told>) => desk(data));
