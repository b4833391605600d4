/** A Summit: what it is about, and the answer to a rival's offer. */
import { boardOf } from '../../../rules/board.ts';
import type { Move } from '../../../rules/moves.ts';
import { isTopic } from '../../../rules/plays/summit.ts';
import type { Ask } from '../../../rules/state.ts';
import { rivalOf, TOPICS, type Topic } from '../../../rules/terms.ts';
import { t } from '../../text/text.ts';
import type { Seat } from '../match/ui.ts';
import { PickOne } from '../parts/pick-one.tsx';
import { Asked, meeting } from '../parts/stand-note.tsx';
import { blocMid, blocStart, nationName } from '../words.ts';
import { Head } from './head.tsx';

/** What a Summit may be about here: what is on offer now, and what could be at another time. */
const topicsOf = ({ state, view, me }: Seat): Topic[] =>
  TOPICS.filter(
    (topic) => isTopic(view, me, topic) || state.legal.some((m) => m.type === 'offer' && m.topic === topic),
  );

/** The Requests that a choice would be the first to meet: by whom, and what that brings. */
function Met({ seat, move }: { seat: Seat; move: Move }) {
  const { happens } = seat.preview(move);
  const nations = happens.flatMap((e) => (e.is === 'request-met' && e.bloc === seat.me ? [e.nation] : []));
  return nations.map((id) => <Asked key={id} met={meeting(happens, seat.me, id)} by={nationName(id)} />);
}

/** Where a choice would take a track at once. */
function Moved({ seat, move }: { seat: Seat; move: Move }) {
  const to = seat.preview(move).happens.find((e) => e.is === 'tension' || e.is === 'home');
  return to ? (
    <span class="price">
      {to.level - to.n} → {to.level}
    </span>
  ) : null;
}

/** A Summit's topic. */
export function Offer({ seat, ask }: { seat: Seat; ask: Extract<Ask, { ask: 'offer' }> }) {
  const { on } = boardOf(seat.view).scenario;
  return (
    <>
      <Head
        term="summit"
        title={t('match:ask.offer.title')}
        why={t(on.tokens ? 'match:ask.offer.why' : 'match:ask.offer.whyPlain', { count: ask.steps })}
      />
      <PickOne
        seat={seat}
        label={t('match:ask.offer.title')}
        choices={topicsOf(seat).map((topic) => {
          const move: Move = { type: 'offer', topic };
          return {
            move,
            name: t(`match:terms.topic.${topic}`),
            figures: <Moved seat={seat} move={move} />,
            note: (
              <>
                {t(`match:ask.offer.note.${topic}`)} {seat.whyNot(move) === null && <Met seat={seat} move={move} />}
              </>
            ),
            unable: t(`aid:why.offer.${topic}`),
          };
        })}
      />
    </>
  );
}

/** The answer to a rival's offer on Tension. */
export function MatchOffer({ seat }: { seat: Seat }) {
  const rival = rivalOf(seat.me);
  const names = { rival: blocStart(rival), rivalMid: blocMid(rival) };
  return (
    <>
      <Head term="summit" title={t('match:ask.match.title', names)} why={t('match:ask.match.why', names)} />
      <PickOne
        seat={seat}
        label={t('match:ask.match.title', names)}
        open
        choices={[
          {
            move: { type: 'answer', yes: true },
            name: t('match:ask.match.yes'),
            unable: t('match:ask.match.unable'),
          },
          { move: { type: 'answer', yes: false }, name: t('match:ask.match.no') },
        ]}
      />
    </>
  );
}
