/** Every nation is courted: reached by its links, persuaded in what it is interested in, signed, and counted. */
import { describe, expect, it } from 'vitest';
import { boardOf } from '../../../rules/board.ts';
import { CARD_LIST } from '../../../rules/content/catalogue.ts';
import { HOMES, NATIONS } from '../../../rules/content/nations/nations.ts';
import { BLOCS, type Bloc, type NationId, rivalOf, type Suit } from '../../../rules/terms.ts';
import { isCommitted, reachOf } from '../../../rules/tracks/influence.ts';
import { votesOf } from '../../../rules/tracks/partners.ts';
import { match } from '../../support/match.ts';

const board = boardOf('standard');
const every = NATIONS.map((n) => n.id);
const at = (id: NationId) => board.index[id];
const cardOf = (bloc: Bloc, suit: Suit) => {
  const card = CARD_LIST.find((c) => c.owner === bloc && c.suit === suit && c.value >= 2);
  if (!card) throw new Error(`${bloc} has no ${suit} card of value 2 or more`);
  return card.id;
};

/** A bloc with one influence in the nation places what it still wants for signing, and at least one; at most so many. */
function court(bloc: Bloc, id: NationId, most = 6) {
  const [suit] = board.interests[at(id)];
  const card = cardOf(bloc, suit);
  const missing = Math.min(most, Math.max(1, board.autonomy[at(id)] - 1));
  const m = match()
    .plain()
    .tokens({ [bloc]: { [suit]: 2 } })
    .with({ [bloc]: [card] })
    .influence(id, { [bloc]: 1 })
    .actions(bloc);
  m[bloc].outreach(card).place(suit, ...new Array<NationId>(missing).fill(id));
  if (m.G.ask?.ask === 'place') m.done();
  return { m, missing };
}

describe('every nation', () => {
  it.each(every)('%s is reached by each of its links', (id) => {
    for (const link of board.links[at(id)]) {
      const m = match().bare().influence(board.ids[link], { us: 1 });
      expect(reachOf(m.G, 'us')).toContain(at(id));
    }
    for (const { id: home, bloc } of Object.values(HOMES))
      expect(reachOf(match().bare().G, bloc).includes(at(id))).toBe(HOMES[home].links.includes(id));
  });

  it.each(every.filter((id) => !board.founder[at(id)]))(
    '%s signs with whoever persuades it, and votes in full',
    (id) => {
      for (const bloc of BLOCS) {
        const { m, missing } = court(bloc, id);
        m[bloc].sign(id);
        expect(m.told('signed')).toMatchObject([{ bloc, nation: id, committed: true }]);
        // A nation that joins the ILRS brings one influence more.
        expect(m.changes()).toMatchObject({ [`${bloc} ${id}`]: missing + (bloc === 'china' ? 1 : 0), [id]: bloc });
        expect(isCommitted(m.G, board, bloc, at(id))).toBe(true);
        expect(votesOf(m.G, board, bloc, at(id))).toBe(2 * board.weight[at(id)]);
      }
    },
  );

  it.each(every.filter((id) => board.founder[at(id)]))('%s is Committed to the bloc it founded alone', (id) => {
    const bloc = board.founder[at(id)] as Bloc;
    const { m } = court(bloc, id);
    expect(isCommitted(m.G, board, bloc, at(id))).toBe(true);
    expect(votesOf(m.G, board, bloc, at(id))).toBe(2 * board.weight[at(id)]);
    const courted = court(rivalOf(bloc), id, 1).m;
    expect(courted.told('influence')).not.toEqual([]);
    expect(courted.nations()).not.toContain(id);
  });
});
