/** Paying for a mission, launching it, helping a crew, founding an enterprise, making an offer. */
import { useRef } from 'preact/hooks';
import { boardOf } from '../../../rules/board.ts';
import type { Move } from '../../../rules/moves.ts';
import { watchers } from '../../../rules/plays/distress.ts';
import { enterpriseBudget, enterpriseCost } from '../../../rules/plays/enterprise.ts';
import type { Ask } from '../../../rules/state.ts';
import { ENTERPRISES, rivalOf, SUITS } from '../../../rules/terms.ts';
import { metByFlight, odds, programmeInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { aboardText } from '../aboard.ts';
import { called, commit, foundKind, type Seat, together, weighed } from '../match/ui.ts';
import { Consequences } from '../parts/consequences.tsx';
import { Foot } from '../parts/foot.tsx';
import { Icon, SuitMark } from '../parts/marks.tsx';
import { byNation, NationList } from '../parts/nations.tsx';
import { PickOne } from '../parts/pick-one.tsx';
import { marginChange, StandNote } from '../parts/stand-note.tsx';
import { permanenceText } from '../permanence.ts';
import { whyNotFound } from '../why-not.ts';
import { blocMid, list, missionName, nationName, nationShort, plainly, sentences, signed, suitName } from '../words.ts';
import { Head } from './head.tsx';
import { Done } from './place.tsx';

type Is<K extends Ask['ask']> = Extract<Ask, { ask: K }>;

export function Pay({ seat }: { seat: Seat }) {
  const { next, paid, price, odds, standing } = programmeInfo(seat.view, seat.me);
  const { on } = boardOf(seat.view).scenario;
  const mission = next ? missionName(next.id) : '';
  const { tokens } = seat.view.blocs[seat.me];
  const { legal } = seat.state;
  return (
    <>
      <Head term="mission" title={t('match:ask.pay.title', { mission })} why={t('match:ask.pay.why')} />
      <p class="counter">{t('match:ask.pay.paid', { paid, cost: price })}</p>
      <p class="small">
        {t('aid:odds.pay', {
          n: odds.chance,
          standing: standing.withFirsts + metByFlight(seat.view, seat.me).standing,
        })}
      </p>
      <meter class="hidden" min={0} max={price} value={Math.min(paid, price)} aria-label={mission} />
      <div class="choices">
        {on.tokens &&
          SUITS.map((s) => {
            const open = legal.some((m) => m.type === 'pay' && m.suit === s);
            return (
              <button
                key={s}
                type="button"
                class="choice"
                aria-disabled={!open}
                onClick={() => open && commit(seat, { type: 'pay', suit: s })}
              >
                <span class="choice-name">
                  <SuitMark suit={s} /> {t('match:ask.pay.token', { suit: suitName(s) })}
                </span>
                <span class="choice-note">
                  {open
                    ? t('match:ask.pay.have', { n: tokens[s] })
                    : t(tokens[s] > 0 ? 'aid:why.paid' : 'aid:why.noToken', { suit: suitName(s) })}
                </span>
              </button>
            );
          })}
        {legal.some((m) => m.type === 'skip') && (
          <button type="button" class="choice" onClick={() => commit(seat, { type: 'skip' })}>
            <span class="choice-name">{t('match:ask.pay.skip')}</span>
            <span class="choice-note">{t('match:ask.pay.skipNote')}</span>
          </button>
        )}
      </div>
      <Done seat={seat} main={paid >= price} text={t('match:done.pay')} />
    </>
  );
}

/** The chance of a launch with what it is made of. */
export function OddsParts({ parts, chance }: { parts: { what: string; n: number }[]; chance: number }) {
  const sum = parts.reduce((all, { n }) => all + n, 0);
  return (
    <table class="sums small">
      <tbody>
        {parts.map((p) => (
          <tr key={p.what}>
            <th scope="row">{t(`match:ask.part.${p.what}`)}</th>
            <td class="num">{signed(p.n)}%</td>
          </tr>
        ))}
        <tr class="total">
          <th scope="row">{t('match:ending.total')}</th>
          <td class="num">{sum > chance ? t('match:ask.launch.most', { n: chance }) : `${chance}%`}</td>
        </tr>
      </tbody>
    </table>
  );
}

export function Launch({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const info = programmeInfo(view, me);
  const { on, numbers } = boardOf(view).scenario;
  const { next } = info;
  if (!next) return null;
  const firsts =
    info.firsts.length > 0
      ? t('match:ask.launch.firsts', {
          n: numbers.sharedFirst,
          what: list(info.firsts.map((f) => t(`match:terms.first.${f}`))),
        })
      : '';
  const met = metByFlight(view, me);
  const requests =
    met.nations.length > 0
      ? t('match:ask.launch.requests', {
          n: signed(met.standing),
          count: met.nations.length,
          nations: list(met.nations.map(nationName)),
        })
      : '';
  const preview = seat.preview({ type: 'launch' });
  return (
    <>
      <Head
        term="odds"
        title={t('match:ask.launch.title', { mission: missionName(next.id) })}
        why={t('match:ask.launch.why')}
      />
      <p class="chance">
        <b>{t('match:ask.launch.chance', { n: info.odds.chance })}</b>
      </p>
      <div class="row">
        <button type="button" class="primary" onClick={() => commit(seat, { type: 'launch' })}>
          <Icon name="launch" /> {called(t('match:ask.launch.go'))}
        </button>
        <button type="button" onClick={() => commit(seat, { type: 'done' })}>
          {t('match:done.launch')}
        </button>
      </div>
      <p class="small soft">{t(together.value?.proposes() ? 'match:preview.final' : 'match:ask.launch.once')}</p>
      {info.odds.parts.length > 1 && <OddsParts parts={info.odds.parts} chance={info.odds.chance} />}
      <ul class="sentences">
        <li>
          {sentences([
            t('match:ask.launch.success', { standing: signed(info.standing.now), firsts, requests }),
            aboardText(view, me, 'match:ask.launch.aboard'),
          ])}
        </li>
        <li>
          {sentences([
            t('match:ask.launch.failure', { pip: numbers.failurePip, retry: numbers.failureRetry }),
            on.homeSwings ? t('match:ask.launch.failureHome') : '',
          ])}
        </li>
        {next.crewed && <li>{t('match:ask.launch.failureCrew', { rivalMid: blocMid(rivalOf(me)) })}</li>}
        {preview.collision.after !== preview.collision.now && (
          <li>{t('match:preview.collision', preview.collision)}</li>
        )}
      </ul>
      <Foot seat={seat} />
    </>
  );
}

export function Help({ seat }: { seat: Seat }) {
  const { view, me } = seat;
  const rival = rivalOf(me);
  const { ids, scenario } = boardOf(view);
  const watch = watchers(view, me).map((i) => nationShort(ids[i]));
  const chance = odds(view).help;
  const rivalMid = blocMid(rival);
  return (
    <>
      <Head term="rescue" title={t('match:ask.help.title', { rivalMid })} why={t('match:ask.help.why')} />
      <PickOne
        seat={seat}
        label={t('match:ask.help.title', { rivalMid })}
        choices={[
          {
            move: { type: 'answer', yes: true },
            name: t('match:ask.help.yes'),
            unable: t('match:ask.help.unable'),
            note: sentences([
              t('match:ask.help.yesNote', { n: chance, rivalMid }),
              scenario.on.tokens ? t('match:ask.help.yesCost') : '',
            ]),
          },
          {
            move: { type: 'answer', yes: false },
            name: t('match:ask.help.no'),
            note:
              watch.length > 0 ? t('match:ask.help.noNote', { nations: list(watch) }) : t('match:ask.help.noNoteNone'),
          },
        ]}
      />
    </>
  );
}

type Found = Extract<Move, { type: 'found' }>;

export function FoundPanel({ seat, ask }: { seat: Seat; ask: Is<'found'> }) {
  const { view, me } = seat;
  // Known to the map as well: a press there says where.
  const kind = foundKind(seat.state);
  const where = useRef<HTMLHeadingElement>(null);
  const moves = seat.state.legal.filter((m): m is Found => m.type === 'found');
  const { on, numbers } = boardOf(view).scenario;
  const tokens = enterpriseBudget(view, me, ask.points) - ask.points;
  const mine = moves.filter((m) => m.kind === kind);
  const placed = mine.filter((m): m is Found & { nation: string } => m.nation !== undefined);
  return (
    <>
      <Head
        term="enterprise"
        title={t('match:ask.found.title')}
        why={t('match:ask.found.why', {
          count: ask.points,
          tokens: tokens > 0 ? t('match:ask.found.tokens', { count: tokens }) : '',
        })}
      />
      <fieldset class="choices" aria-label={t('match:ask.found.kinds')}>
        {ENTERPRISES.map((k) => {
          const open = moves.some((m) => m.kind === k);
          const refused = whyNotFound(seat, k, ask.points);
          if (
            !open &&
            ((k === 'company' && !on.companies) || (k !== 'company' && k !== 'constellation' && !on.networks))
          )
            return null;
          return (
            <button
              key={k}
              type="button"
              class="choice"
              data-kind={k}
              aria-pressed={kind === k}
              aria-disabled={!open}
              onClick={() => {
                if (open) {
                  weighed.value = k;
                  // Where it may stand is asked below: the list comes into sight.
                  setTimeout(() => where.current?.scrollIntoView({ block: 'start' }));
                }
              }}
            >
              <span class="choice-name">
                <Icon name={k} /> {t(`match:terms.enterprise.${k}`)}
                <span class="price">{t('match:ask.found.cost', { count: enterpriseCost(view, me, k) })}</span>
              </span>
              <span class="choice-note">
                {refused ?? t(`match:ask.found.what.${k}`, { context: plainly(view), payload: numbers.payload })}
              </span>
            </button>
          );
        })}
      </fieldset>
      {kind && placed.length > 0 && (
        <>
          <h3 ref={where}>{t('match:ask.found.where')}</h3>
          <NationList
            seat={seat}
            label={t('match:ask.found.where')}
            choices={byNation(seat, placed).map(({ info, moves: [move], met }) => ({
              info,
              met,
              label: t('match:ask.found.in', {
                kind: t(`match:terms.enterprise.${kind}`),
                nation: nationShort(info.id),
              }),
              note: (
                <StandNote info={info} seat={seat} change={marginChange(seat.preview(move).happens, me, info.id)} />
              ),
              onClick: () => commit(seat, move),
              rank: -info.weight,
            }))}
          />
        </>
      )}
      {kind && placed.length === 0 && mine[0] && (
        <div class="commit">
          <Consequences preview={seat.preview(mine[0])} />
          <p class="small soft">{permanenceText(seat.preview(mine[0]), seat.view.phase)}</p>
        </div>
      )}
      <Foot seat={seat}>
        {kind && placed.length === 0 && mine[0] && (
          <button type="button" class="primary" onClick={() => commit(seat, mine[0])}>
            {called(t('match:ask.found.just', { kind: t(`match:terms.enterprise.${kind}`) }))}
          </button>
        )}
        <button type="button" onClick={() => commit(seat, { type: 'done' })}>
          {t('match:done.found')}
        </button>
      </Foot>
    </>
  );
}
