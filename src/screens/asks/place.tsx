/** Placing influence, signing, and an event's targets: decisions that point at nations. Each step is done at once and can be undone. */
import type { ComponentChildren } from 'preact';
import { boardOf } from '../../../rules/board.ts';
import { CARDS } from '../../../rules/content/catalogue.ts';
import type { Move } from '../../../rules/moves.ts';
import type { Ask, Cause } from '../../../rules/state.ts';
import { type NationId, rivalOf, SUITS, type Suit } from '../../../rules/terms.ts';
import {
  beginsPart,
  bestPlace,
  enoughToLead,
  type NationInfo,
  onceItSigns,
  programmeInfo,
  regionInfo,
} from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { logText, telling } from '../log-words.ts';
import { called, commit, matterOf, type Seat } from '../match/ui.ts';
import { Foot } from '../parts/foot.tsx';
import { Flag, SuitMark } from '../parts/marks.tsx';
import { byNation, NationList } from '../parts/nations.tsx';
import { marginChange, StandNote } from '../parts/stand-note.tsx';
import { finishText, permanenceOf } from '../permanence.ts';
import { Traits } from '../terms/term.tsx';
import {
  blocMid,
  blocName,
  cardName,
  eventText,
  labelled,
  missionName,
  nationShort,
  programmeName,
  regionName,
  resolutionName,
  sentences,
  signed,
  suitName,
} from '../words.ts';
import { Head } from './head.tsx';

type Is<K extends Ask['ask']> = Extract<Ask, { ask: K }>;
type Typed<T extends Move['type']> = Extract<Move, { type: T }>;
const only = <T extends Move['type']>(seat: Seat, type: T) =>
  seat.state.legal.filter((m): m is Typed<T> => m.type === type);

/** Ends a decision of several steps. `main`: nothing better is left to do, so it may shine. */
export function Done(props: { seat: Seat; text: string; main?: boolean; children?: ComponentChildren }) {
  const { seat, text, main } = props;
  const open = seat.state.legal.some((m) => m.type === 'done');
  const preview = seat.preview({ type: 'done' });
  return (
    <Foot seat={seat}>
      {props.children}
      {open && permanenceOf(preview) !== 'undoable' && <p class="small soft">{finishText(preview, seat.view.phase)}</p>}
      {open && (
        <button type="button" class={main ? 'primary' : ''} onClick={() => commit(seat, { type: 'done' })}>
          {called(text)}
        </button>
      )}
    </Foot>
  );
}

/** What will be paid: points of the card first, tokens for the rest. */
function priceText(info: NationInfo, seat: Seat, ask: Is<'place'>, pay: Suit): string {
  const cost = info[seat.me].cost[pay];
  const points = pay === ask.suit ? Math.min(ask.points, cost) : 0;
  const parts: string[] = [];
  if (points > 0) parts.push(t('match:ask.place.points', { count: points }));
  if (cost > points) parts.push(t('match:ask.place.token', { count: cost - points, suit: suitName(pay) }));
  return parts.join(' + ');
}

/** What was placed in this play, after an event that came before it. */
export function placedSince({ state: { log }, me }: Pick<Seat, 'state' | 'me'>): ReadonlyMap<NationId, number> {
  const placed = new Map<NationId, number>();
  for (const e of log.slice(log.findLastIndex((e) => beginsPart(e) || e.is === 'event') + 1))
    if (e.is === 'influence' && e.bloc === me) placed.set(e.nation, (placed.get(e.nation) ?? 0) + e.n);
  return placed;
}

export function Place({ seat, ask }: { seat: Seat; ask: Is<'place'> }) {
  const rows = byNation(seat, only(seat, 'place'));
  const marks = new Map([...placedSince(seat)].map(([id, n]) => [id, t('match:ask.place.placed', { n: signed(n) })]));
  return (
    <>
      <Head
        term="outreach"
        title={t('match:ask.place.title')}
        why={t('match:ask.place.why')}
        known={seat.view.round > 1}
      />
      <p class="counter">
        <SuitMark suit={ask.suit} /> {t('match:ask.place.left', { count: ask.points, suit: suitName(ask.suit) })}
      </p>
      {ask.tokens > 0 && (
        <p class="small soft">
          {t('match:ask.place.tokens', { count: ask.tokens })}{' '}
          <span class="stock num">
            {SUITS.map((s) => (
              <span key={s}>
                <SuitMark suit={s} /> <span class="hidden">{suitName(s)}</span> {seat.view.blocs[seat.me].tokens[s]}
              </span>
            ))}
          </span>
        </p>
      )}
      <NationList
        seat={seat}
        label={t('match:ask.place.list')}
        during={[matterOf(seat.state), seat.view.play?.card].join(' ')}
        marks={marks}
        choices={rows.map(({ info, moves }) => {
          // As a press on the map: what costs least first.
          const first = bestPlace(seat.view, moves) as (typeof moves)[number];
          const others = moves.filter((m) => m !== first);
          const mine = info[seat.me];
          const short = info.autonomy - mine.margin;
          return {
            info,
            label: t('match:ask.place.place', { nation: nationShort(info.id) }),
            price: priceText(info, seat, ask, first.pay),
            note: <StandNote info={info} seat={seat} change={1} />,
            onClick: () => commit(seat, first),
            // What takes an Offer comes first, then what is nearest to a signature.
            rank: enoughToLead(seat.view, first) ? 0 : (mine.partner ? 10 : 0) + (short > 0 ? short : 20),
            more:
              others.length > 0 ? (
                <span class="more">
                  {others.map((m) => (
                    <button key={m.pay} type="button" onClick={() => commit(seat, m)}>
                      <span class="hidden">
                        {labelled(t('match:ask.place.place', { nation: nationShort(info.id) }), '')}
                      </span>
                      <SuitMark suit={m.pay} /> {t('match:ask.place.or', { price: priceText(info, seat, ask, m.pay) })}
                    </button>
                  ))}
                </span>
              ) : undefined,
          };
        })}
      />
      <Done
        seat={seat}
        main={ask.points === 0}
        text={ask.points > 0 ? t('match:ask.place.unspent', { count: ask.points }) : t('match:done.place')}
      />
    </>
  );
}

/** Below a nation's button, as links can't stand in one. */
const HasTraits = ({ info: { traits } }: { info: NationInfo }) =>
  traits.length > 0 && (
    <p class="has-traits small soft">
      {labelled(t('match:nation.traits'), '')}
      <Traits of={traits} />
    </p>
  );

/** What it brings to its region's balance, and whether the region would score more by it. */
function gainText({ view, me }: Seat, { id, weight }: NationInfo): string {
  const { region, moved, now, then } = onceItSigns(view, me, id);
  const same = now.bloc === then.bloc && now.n === then.n;
  const never = regionInfo(view, region).rounds.length === 0;
  return t('match:ask.sign.gain', {
    weight,
    gain: signed(moved),
    region: regionName(region),
    context: never ? 'never' : same ? 'same' : undefined,
    score: then.bloc ? t('aid:region.gain', { bloc: blocName(then.bloc), n: then.n }) : t('board:meter.even'),
  });
}

/** So many stand beside what ends a decision, where its list waits behind the map. */
const FEW = 5;

export function Sign({ seat, ask }: { seat: Seat; ask: Is<'sign'> }) {
  const rows = byNation(seat, only(seat, 'sign'));
  const left = Math.min(ask.left, 99);
  const { on } = boardOf(seat.view).scenario;
  return (
    <>
      <Head term="sign" title={t('match:ask.sign.title')} why={t('match:ask.sign.why')} />
      <p class="counter">
        {left > rows.length ? t('match:ask.sign.leftAny') : t('match:ask.sign.left', { count: left })}
      </p>
      <NationList
        seat={seat}
        label={t('match:ask.sign.title')}
        choices={rows.map(({ info, moves }) => {
          const rival = rivalOf(seat.me);
          const both = info[rival].partner && info.traits.includes('dual') && on.dual;
          return {
            info,
            label: t('match:ask.sign.sign', { nation: nationShort(info.id) }),
            does: t('match:ask.sign.do'),
            note: (
              <>
                {both ? t('match:ask.sign.both') : gainText(seat, info)}
                {info[rival].partner && !both && (
                  <b class="good"> {t('match:ask.sign.leaves', { programme: programmeName(rival) })}</b>
                )}
              </>
            ),
            onClick: () => commit(seat, moves[0]),
            more: <HasTraits info={info} />,
            rank: -info.weight,
          };
        })}
      />
      <Done seat={seat} text={t('match:done.sign')}>
        {rows.length <= FEW && (
          <fieldset class="few" aria-label={t('match:ask.sign.title')}>
            {rows.map(({ info, moves }) => (
              <button key={info.id} type="button" onClick={() => commit(seat, moves[0])}>
                <Flag id={info.id} /> {t('match:ask.sign.sign', { nation: nationShort(info.id) })}
              </button>
            ))}
          </fieldset>
        )}
      </Done>
    </>
  );
}

/** The name of what asks: a card, a motion or a world event. */
export function causeName(cause: Cause): string {
  if (cause.kind === 'resolution') return resolutionName(cause.id);
  if (cause.kind === 'world-event') return t(`world-events:${cause.id}.name`);
  return cause.id === 'constellation' ? t('match:terms.enterprise.constellation') : cardName(cause.id);
}

/** The text of what asks. */
export function causeText({ view, me }: Seat, cause: Cause): string {
  if (cause.kind === 'card') {
    if (cause.id === 'constellation') return t('match:ask.found.what.constellation');
    // A neutral card speaks to whoever plays it; the other side reads who that is.
    const by = view.play && view.play.bloc !== me && CARDS[cause.id].owner === 'neutral' ? view.play.bloc : null;
    return sentences([
      ...(by ? [t('match:ask.target.readAs', { blocMid: blocMid(by) })] : []),
      eventText(view, cause.id),
    ]);
  }
  return cause.kind === 'resolution' ? t(`resolutions:${cause.id}.motion`) : t(`world-events:${cause.id}.text`);
}

/** What choosing a nation does to influence there; null where it does something else, or not the same everywhere. */
function aimOf(
  seat: Seat,
  rows: readonly { info: NationInfo; moves: readonly Move[] }[],
): 'gain' | 'lose' | 'weaken' | 'help' | null {
  const kinds = rows.map(({ info, moves }) => {
    const met = seat.preview(moves[0]).happens.find((e) => e.is === 'influence' && e.nation === info.id);
    if (met?.is !== 'influence') return null;
    return met.bloc === seat.me ? (met.n > 0 ? 'gain' : 'lose') : met.n > 0 ? 'help' : 'weaken';
  });
  return kinds.every((kind) => kind === kinds[0]) ? (kinds[0] ?? null) : null;
}

type Side = NationInfo['us'];
const nearness = (info: NationInfo, mine: Side) => Math.abs(info.autonomy - mine.margin);
const lossRank = (info: NationInfo, mine: Side, loosens: boolean) =>
  info.weight + (mine.partner ? 5 : 0) + (loosens ? 20 : 0);

export function Target({ seat, ask }: { seat: Seat; ask: Is<'target'> }) {
  const rows = byNation(seat, only(seat, 'target'));
  const aim = aimOf(seat, rows);
  const left = t('match:ask.target.left', { count: ask.left });
  return (
    <>
      <Head
        title={t('match:ask.target.title', { source: causeName(ask.cause) })}
        why={t('match:ask.target.why', { text: causeText(seat, ask.cause) })}
      />
      <p class="counter">
        {sentences([aim ? t(`match:ask.target.aim.${aim}`, { rivalMid: blocMid(rivalOf(seat.me)) }) : '', left])}
      </p>
      <NationList
        seat={seat}
        label={t('match:ask.target.list')}
        choices={rows.map(({ info, moves, met }) => {
          const { happens } = seat.preview(moves[0]);
          const effects = telling(happens)
            // What the stock limit takes is the same wherever one chooses; what a Request brings stands on its own.
            .filter((e) => e.is !== 'token-full' && (!('nation' in e) || e.nation === info.id) && !met.includes(e))
            .slice(0, 3);
          const mine = info[seat.me];
          const theirs = info[rivalOf(seat.me)];
          // What the event changes here moves both margins, ours up or theirs down.
          const change = marginChange(happens, seat.me, info.id);
          const after = mine.margin + change;
          const opens = mine.margin < info.autonomy && after >= info.autonomy;
          const breaks = theirs.committed && theirs.margin - change < info.autonomy;
          const loosens = mine.committed && after < info.autonomy;
          return {
            info,
            met,
            label: t('match:ask.target.choose', { nation: nationShort(info.id) }),
            note: (
              <>
                {sentences([
                  ...effects.map((e) => logText(e)),
                  ...(breaks ? [t('match:ask.target.breaks')] : []),
                  ...(loosens ? [t('match:ask.target.loosens')] : []),
                ])}
                <span class="choice-note">
                  <StandNote info={info} seat={seat} change={change} />
                </span>
              </>
            ),
            onClick: () => commit(seat, moves[0]),
            // What is lost is lost first where it matters least.
            rank: change < 0 ? lossRank(info, mine, loosens) : nearness(info, mine) - (opens || breaks ? 20 : 0),
          };
        })}
      />
      <Foot seat={seat} />
    </>
  );
}

export function Contributor({ seat, ask }: { seat: Seat; ask: Is<'contributor'> }) {
  const rows = byNation(seat, only(seat, 'contributor'));
  const { next, odds } = programmeInfo(seat.view, seat.me);
  // A promise is due by the end of the next round: there is none.
  const last = seat.view.round === boardOf(seat.view).scenario.rounds;
  return (
    <>
      <Head
        title={t('match:ask.contributor.title', { mission: next ? missionName(next.id) : '' })}
        why={t('match:ask.contributor.why', { context: last ? 'open' : undefined })}
      />
      <p class="counter">
        {t('match:ask.contributor.left', { count: ask.left })} · {t('match:ask.launch.chance', { n: odds.chance })}
      </p>
      <NationList
        seat={seat}
        label={t('match:ask.contributor.title', { mission: next ? missionName(next.id) : '' })}
        choices={rows.map(({ info, moves, met }) => ({
          info,
          met,
          label: t('match:ask.contributor.choose', { nation: nationShort(info.id) }),
          note: t('match:ask.place.weight', { n: info.weight }),
          onClick: () => commit(seat, moves[0]),
          more: <HasTraits info={info} />,
          rank: -info.weight,
        }))}
      />
      <Done seat={seat} text={t('match:done.contributor')} />
    </>
  );
}
