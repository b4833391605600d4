/** Playing a card: pick a card, weigh its five uses, confirm. */
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import { mayFound } from '../../../rules/effects/build.ts';
import { endangers } from '../../../rules/effects/inside.ts';
import type { Card } from '../../../rules/effects/types.ts';
import type { LogEntry } from '../../../rules/log.ts';
import type { Move } from '../../../rules/moves.ts';
import { enterpriseBudget } from '../../../rules/plays/enterprise.ts';
import { signLimit } from '../../../rules/plays/outreach.ts';
import { afterOf, eventOf, setsOff } from '../../../rules/plays/play.ts';
import { isTopic } from '../../../rules/plays/summit.ts';
import {
  type CardId,
  ENTERPRISES,
  type EnterpriseKind,
  rivalOf,
  TOPICS,
  USES,
  type Use,
} from '../../../rules/terms.ts';
import { modOf } from '../../../rules/tracks/policies.ts';
import { handOf, metByFlight, programmeInfo, stockInfo, turnInfo, usesOf } from '../../table/read.ts';
import { hasText, t } from '../../text/text.ts';
import { DeckButton } from '../info/deck.tsx';
import { telling } from '../log-words.ts';
import { openKey } from '../match/key.ts';
import {
  called,
  card as chosenCard,
  use as chosenUse,
  commit,
  order,
  problem,
  type Seat,
  together,
} from '../match/ui.ts';
import { CardFacts, Dilemma } from '../parts/card.tsx';
import { Certain, Consequences } from '../parts/consequences.tsx';
import { Foot } from '../parts/foot.tsx';
import { Hand } from '../parts/hand.tsx';
import { Icon } from '../parts/marks.tsx';
import { Now } from '../parts/now.tsx';
import { permanenceText } from '../permanence.ts';
import { Worded } from '../terms/term.tsx';
import { whyNotUse } from '../why-not.ts';
import { blocMid, cardName, eventText, list, missionName, nationShort, sentences, suitName } from '../words.ts';
import { Head } from './head.tsx';

export function Play({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const { playsLeft, plays, round, rounds } = turnInfo(view);
  const hand = handOf(view);
  const id = chosenCard.value;
  if (id && hand.includes(id)) return <Uses key={id} seat={seat} id={id} />;
  return (
    <>
      <Head
        title={t('match:ask.play.title')}
        why={sentences([
          t('match:ask.play.why', { count: hand.length, left: playsLeft[me], plays }),
          round < rounds ? t('match:ask.play.keep') : '',
        ])}
      />
      <Hand
        ids={hand}
        onPick={(c) => {
          problem.value = null;
          chosenUse.value = null;
          chosenCard.value = c;
        }}
      />
      <DeckButton />
      {view.round === 1 && (
        <button type="button" class="quiet small marks-link for-map" onClick={openKey}>
          <Icon name="info" /> {t('match:ask.play.marks')}
        </button>
      )}
      <Now seat={seat} />
      <Foot seat={seat} />
    </>
  );
}

/** Enterprises that yield something other than tokens at every Briefing. */
const ONCE: EnterpriseKind[] = ['constellation', 'launch-site'];

/** What this card can found: its purse, and a line for each kind that the purse pays for. */
function Founding({ seat, card }: { seat: Seat; card: Card }) {
  const { view, me } = seat;
  const points = enterpriseBudget(view, me, card.value);
  const { enterprises } = stockInfo(view, me);
  const open = ENTERPRISES.filter(
    (k) => enterprises[k] <= points && mayFound({ G: view as never, board: boardOf(view) }, me, k),
  );
  const tokens = points - card.value;
  return (
    <>
      {tokens > 0
        ? t('match:ask.play.enterpriseTokens', { points, value: card.value, count: tokens })
        : t('match:ask.play.enterprise', { count: points })}
      <span class="detail branches">
        {open.map((k) => {
          const yields = t(`match:ask.play.yield.${k}`);
          return (
            <span key={k}>
              {t('match:ask.play.enterpriseKind', {
                kind: t(`match:terms.enterprise.${k}`),
                cost: enterprises[k],
                yield: ONCE.includes(k) ? yields : t('match:ask.play.enterprisePer', { yield: yields }),
              })}
            </span>
          );
        })}
      </span>
    </>
  );
}

/** What an Outreach costs, and who may sign after it. */
function outreachTerms({ view, me }: Seat, card: Card): string {
  const { on, numbers } = boardOf(view).scenario;
  const limit = signLimit(view, me);
  return sentences([
    t('match:ask.play.outreachCost', {
      suit: suitName(card.suit),
      wanted: numbers.placeInterest,
      other: numbers.placeOther,
      rival: numbers.placeRival,
    }),
    on.tokens
      ? t('match:ask.play.outreachTokens', { tokens: numbers.tokensPerPlay + modOf(view, me, 'outreachTokens') })
      : '',
    signsText(limit),
  ]);
}

/** How many nations may sign after an Outreach. */
function signsText(limit: number): string {
  if (limit === 0) return t('match:ask.play.outreachSignLater');
  return limit > 20 ? t('match:ask.play.outreachSignAny') : t('match:ask.play.outreachSign', { count: limit });
}

/** One line on what a use of this card would come to; empty where the use has more to say than a line. */
function summary(seat: Seat, card: Card, use: Use): string {
  const { view, me } = seat;
  const { scenario } = boardOf(view);
  const { on, numbers } = scenario;
  switch (use) {
    case 'event':
      return '';
    case 'outreach':
      return t('match:ask.play.outreach', {
        count: card.value + modOf(view, me, 'outreachPoints'),
        suit: suitName(card.suit),
      });
    case 'mission': {
      const { next, paid, price, odds, standing, launches } = programmeInfo(view, me);
      if (!next) return '';
      const after = paid + card.value;
      const able = launches < (on.secondLaunch ? 2 : 1);
      const text = t('match:ask.play.mission', { mission: missionName(next.id), paid, cost: price, after });
      if (!able) return sentences([text, t('match:ask.play.missionNotNow')]);
      const gain = standing.withFirsts + metByFlight(view, me).standing;
      return after >= price
        ? sentences([text, t('match:ask.play.missionReady', { chance: odds.chance, standing: gain })])
        : sentences([text, t('match:ask.play.missionShort', { n: price - after })]);
    }
    case 'enterprise':
      return '';
    case 'summit': {
      const text = t('match:ask.play.summit', {
        count: numbers.summitSteps,
        topics: list(
          TOPICS.filter((topic) => isTopic(view, me, topic)).map((topic) => t(`match:terms.topic.${topic}`)),
        ),
      });
      return on.tokens ? sentences([text, t('match:ask.play.summitToken')]) : text;
    }
  }
}

/** The event's text; where it leaves a choice, what can be chosen. */
function EventNote({ seat, id }: { seat: Seat; id: CardId }) {
  const options: string[] = [];
  while (hasText(`cards:${id}.options.${options.length}`)) options.push(t(`cards:${id}.options.${options.length}`));
  const text = eventText(seat.view, id);
  const event = eventOf(seat.view, CARDS[id]);
  // A shorter event may leave no choice.
  if (event !== CARDS[id].event && !JSON.stringify(event).includes('"choose"')) return <>{text}</>;
  // Most texts name their branches themselves.
  const named = options.every((o) => text.toLowerCase().includes(o.toLowerCase().split(/[\s:,]/)[0]));
  return (
    <>
      {text}
      {options.length > 1 && !named && (
        <span class="branches">
          {options.map((o) => (
            <span key={o}>{o}</span>
          ))}
        </span>
      )}
    </>
  );
}

type PlayMove = Extract<Move, { type: 'play' }>;

/**
 * What a use does that also sets off the rival's event: first what was chosen, then what is certain of the event. That it
 * happens, and its text, stand in the warning beside the button.
 */
function UseFirst({ seat, move }: { seat: Seat; move: PlayMove }) {
  const alone = seat.preview({ ...move, order: 'after' });
  const { happens, loses, collision } = seat.preview(move);
  const eventAt = (list: readonly LogEntry[]) => list.findIndex((e) => e.is === 'event' || e.is === 'event-void');
  const [last, first] = [eventAt(alone.happens), eventAt(happens)];
  const use = last < 0 ? alone.happens : alone.happens.slice(0, last);
  const event = first < 0 ? [] : happens.slice(first).filter((e) => e.is !== 'event');
  return (
    <>
      <Consequences preview={{ ...alone, happens: use, collision, loses }} />
      {telling(event).length > 0 && (
        <>
          <h4>{t('match:ask.play.rivalBrings')}</h4>
          <Certain entries={event} />
        </>
      )}
    </>
  );
}

/** Of more nations the event's text says as much. */
const NAMED = 8;

/** Among which nations the rival would choose, if its event happened now. */
function RivalChooses({ seat, move }: { seat: Seat; move: PlayMove }) {
  const { among } = seat.preview({ ...move, order: 'before' });
  if (among.length === 0 || among.length > NAMED) return null;
  return (
    <>
      {t('app:join.sentences')}
      <b>
        {t('match:ask.play.rivalChooses', {
          ownerMid: blocMid(rivalOf(seat.me)),
          nations: list(among.map(nationShort)),
        })}
      </b>
    </>
  );
}

function Uses({ seat, id }: { seat: Seat; id: CardId }) {
  const { view, me } = seat;
  const card = CARDS[id];
  const uses = usesOf(seat.state.legal, id);
  const use = chosenUse.value;
  const rivals = setsOff(view, card, me);
  const after = afterOf(view, card);
  const warns = rivals && use && use !== 'mission';
  const move = use
    ? uses[use]?.find((m): m is PlayMove => m.type === 'play' && (!m.order || m.order === order.value))
    : undefined;
  return (
    <>
      <button
        type="button"
        class="quiet small back"
        onClick={() => {
          chosenCard.value = null;
          chosenUse.value = null;
        }}
      >
        <Icon name="previous" /> {t('match:ask.play.another')}
      </button>
      {/* It stays in sight while a use is weighed. */}
      <Head title={cardName(id)} why={use ? t('match:card.value', { n: card.value }) : ''} />
      {!use && <CardFacts id={id} view={view} />}
      <fieldset
        class={`choices uses ${use ? 'picked' : ''}`}
        aria-label={t('match:ask.play.uses', { card: cardName(id) })}
      >
        {USES.map((u) => {
          const first = uses[u]?.[0];
          const refused = first ? null : whyNotUse(seat, id, u);
          return (
            <button
              key={u}
              type="button"
              class="choice"
              data-use={u}
              aria-pressed={use === u}
              aria-disabled={!first}
              onClick={({ currentTarget }) => {
                if (!first) return;
                chosenUse.value = u;
                // What it does stands below: it comes into sight.
                setTimeout(() => currentTarget.scrollIntoView());
              }}
            >
              <span class="choice-name">
                <Icon name={u} /> {t(`match:terms.use.${u}`)}
              </span>
              <span class="choice-note">
                {u === 'event' && <EventNote seat={seat} id={id} />}
                {u === 'event' && refused && t('app:join.sentences')}
                {refused
                  ? refused
                  : u === 'enterprise'
                    ? first && <Founding seat={seat} card={card} />
                    : u !== 'event' && summary(seat, card, u)}
                {u === 'outreach' && !refused && (
                  <span class="detail">
                    {t('app:join.sentences')}
                    {outreachTerms(seat, card)}
                  </span>
                )}
                {u === 'event' && after !== 'discard' && (
                  <span class="soft">
                    {t('app:join.sentences')}
                    {t('match:ask.play.after', { what: t(`match:card.${after}`) })}
                  </span>
                )}
                {!refused && u === 'mission' && rivals && (
                  <b class="good">
                    {t('app:join.sentences')}
                    {t('match:ask.play.missionValve')}
                  </b>
                )}
              </span>
            </button>
          );
        })}
      </fieldset>
      {use && move && (
        <div class="commit">
          {warns ? (
            <UseFirst seat={seat} move={move} />
          ) : (
            <Consequences
              preview={seat.preview(move)}
              event={use === 'event' ? { card: id, text: eventText(view, id) } : undefined}
            />
          )}
          <p class="small soft">{permanenceText(seat.preview(move))}</p>
        </div>
      )}
      {/* The catch is the event's: beside another use it would mislead, or crowd what that use does. */}
      {(!use || use === 'event') && <Dilemma id={id} view={view} />}
      {/* Before a use is chosen there is nothing to confirm: all five have the room. */}
      {(use || together.value) && (
        <Foot seat={seat}>
          {/* Beside the button: nobody confirms what they have not seen. */}
          {move && warns && (
            <fieldset class="warning small" aria-label={t('match:ask.play.when')}>
              <p>
                <Icon name="warning" /> <b>{t('match:ask.play.rivalWarning', { ownerMid: blocMid(rivalOf(me)) })}</b>
                {t('app:join.sentences')}
                <Worded text={eventText(view, id)} />
                {endangers(eventOf(view, card)) && (
                  <>
                    {t('app:join.sentences')}
                    {t('match:ask.play.rivalCapped')}
                  </>
                )}
                <RivalChooses seat={seat} move={move} />
              </p>
              <div class="row">
                {t('match:ask.play.when')}
                {(['before', 'after'] as const).map((when) => (
                  <button
                    key={when}
                    type="button"
                    aria-pressed={order.value === when}
                    onClick={() => {
                      order.value = when;
                    }}
                  >
                    {t(`match:ask.play.order.${when}`)}
                  </button>
                ))}
              </div>
            </fieldset>
          )}
          {use && move && (
            <button type="button" class="primary" onClick={() => commit(seat, move)}>
              {called(t('match:ask.play.commit', { use: t(`match:terms.use.${use}`) }))}
            </button>
          )}
        </Foot>
      )}
    </>
  );
}
