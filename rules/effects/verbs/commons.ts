/** Verbs that act on what both blocs share. */
import { type Ctx, enqueue, roll } from '../../engine.ts';
import type { Cause } from '../../state.ts';
import type { Bloc } from '../../terms.ts';
import { changeFile, setWolf } from '../../tracks/cooperation.ts';
import { changeLaw, SIDE } from '../../tracks/law.ts';
import { addDebris, cleanDebris, orbitCheck } from '../../tracks/orbit.ts';
import { modsOf } from '../../tracks/policies.ts';
import { changeTension } from '../../tracks/tension.ts';
import { type Doing, toBloc, whom } from './verb.ts';

/** Whose act it is: the player's of a card, nobody's otherwise. */
const author = (cause: Cause): Bloc | 'chance' => (cause.kind === 'card' ? cause.actor : 'chance');

/** A bloc that gave up tests raises no Debris by its own events; what others and chance do to it stays possible. */
const forsworn = ({ G }: Ctx, who: Bloc, cause: Cause): boolean =>
  cause.kind === 'card' && cause.serves === who && modsOf(G, who).noTests > 0;

export const tension: Doing<'tension'> = {
  run(x, { n }, cause) {
    changeTension(x, n, author(cause), cause.capped);
  },
};

export const debris: Doing<'debris'> = toBloc((x, who, { n }, cause) => {
  if (n < 0) cleanDebris(x, who, -n, who);
  else if (!forsworn(x, who, cause)) addDebris(x, who, n, author(cause), cause.capped);
});

export const orbitChecked: Doing<'orbit-check'> = {
  run(x, _e, cause) {
    orbitCheck(x, cause.capped);
  },
};

export const file: Doing<'file'> = {
  run(x, e) {
    changeFile(x, e.file, e.n);
  },
};

export const law: Doing<'law'> = {
  run(x, { n, toward }, cause) {
    if (!toward) changeLaw(x, n);
    else {
      const who = whom(x, toward, cause);
      if (who) changeLaw(x, n * SIDE[who]);
    }
  },
};

export const wolf: Doing<'wolf'> = {
  run(x, { stands }) {
    setWolf(x, stands);
  },
};

export const dialogue: Doing<'dialogue'> = toBloc((x, who, { op }) => {
  const next = x.G.dialogue;
  if (op === 'reveal') next.first = who;
  else if (op === 'double') next.multiply = 2;
  else if (!next.noExploit.includes(who)) next.noExploit.push(who);
  x.log?.push({ is: 'dialogue-mod', op, bloc: who });
});

export const distress: Doing<'distress'> = {
  run(x, e, cause) {
    if (e.who !== 'drawn') {
      const bloc = whom(x, e.who, cause);
      if (bloc) enqueue(x, { step: 'distress', bloc });
      return;
    }
    const drawn = roll(x, 50);
    if (drawn) enqueue(x, { step: 'distress', bloc: drawn.ok ? 'us' : 'china' });
  },
};
