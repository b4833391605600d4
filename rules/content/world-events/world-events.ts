/**
 * What the world asks of both blocs at once. Between rivals only the difference counts, and in a fair two-way choice
 * any fixed difference would make one pick the better one always. So the two sides of `ab` are worth about the same in
 * different coin, and the state decides: stocks near their limit, Home, who leads, who crowds the orbit, how high
 * Tension stands. Comments give each cell's worth in points as (United States, China); a point is a token, an influence
 * or 0.7 Standing. Numbers are starting values for the balance lab.
 */
import type { Effect } from '../../effects/types.ts';
import { each, mirror } from './fair.ts';
import type { Cell, WorldEvent } from './types.ts';

/** The four cells, written for the United States choosing `a` and China `b`; `ba` is the mirror of `ab`. */
const cells = (aa: Effect[], ab: Effect[], bb: Effect[]): Record<Cell, Effect[]> => ({ aa, ab, ba: mirror(ab), bb });

export const WORLD_EVENTS: readonly WorldEvent[] = [
  {
    // aa (1,1) and calm; ab (2,2); ba (2,2); bb (1,1). Best to differ: two givers share the thanks, two sellers the
    // market. Full Finance stocks or an open Diplomacy nation tip it; high Tension makes a second giver welcome.
    id: 'disaster-charter',
    source: ['disaster-charter', 'gps-harvest'],
    kind: 'choice',
    outcomes: cells(
      [...each((who) => [{ do: 'influence', who, n: 1, in: { interest: ['diplomacy'] } }]), { do: 'tension', n: -1 }],
      [
        { do: 'influence', who: 'us', n: 1, in: { interest: ['diplomacy'] }, pick: 2 },
        { do: 'token', who: 'china', suit: 'finance', n: 2 },
      ],
      each((who) => [{ do: 'token', who, suit: 'finance', n: 1 }]),
    ),
  },
  {
    // aa (1,1), 1 less for the crowded, Tension +1; ab (2,2); ba (2,2); bb Traffic +1, 1 more for the crowded. The
    // crowded bloc wants both to limit, the other wants both to file: neither pick is safe against the other.
    id: 'spectrum-rush',
    source: ['spectrum-rush', 'tiangong-note'],
    kind: 'choice',
    outcomes: cells(
      [
        ...each((who) => [{ do: 'token', who, suit: 'technology', n: 1 }]),
        { do: 'token', who: 'crowded', suit: 'finance', n: -1 },
        { do: 'tension', n: 1 },
      ],
      [
        { do: 'token', who: 'us', suit: 'technology', n: 2 },
        { do: 'influence', who: 'china', n: 1, in: { trait: ['debris-sensitive'] } },
        { do: 'votes', who: 'china', n: 2 },
      ],
      [
        { do: 'file', file: 'traffic', n: 1 },
        { do: 'token', who: 'crowded', suit: 'finance', n: 1 },
      ],
    ),
  },
  {
    // aa (1.5,1.5), Tension +2; ab (2.5,2.5), Tension +1; ba the same; bb (-1.5,-1.5), Tension -1. Building feeds Home,
    // worth most where it is low and nothing at 5; holding back wins the unaligned, and is the way out near Conflict.
    id: 'golden-dome',
    source: ['golden-dome', 'asat-moratorium'],
    kind: 'choice',
    outcomes: cells(
      [...each((who) => [{ do: 'home', who, n: 1 }]), { do: 'tension', n: 2 }],
      [
        { do: 'home', who: 'us', n: 1 },
        { do: 'token', who: 'us', suit: 'technology', n: 1 },
        { do: 'influence', who: 'china', n: 1, in: { partner: 'unaligned' }, pick: 2 },
        { do: 'votes', who: 'china', n: 1 },
        { do: 'tension', n: 1 },
      ],
      [...each((who) => [{ do: 'home', who, n: -1 }]), { do: 'tension', n: -1 }],
    ),
  },
  {
    // aa (1,1); ab (2,2); ba (2,2); bb (0.5,0.5). Best to differ: a lone keeper takes in the scientists whom the other
    // let go. A mission within two points of its price favours the cut, open Science nations the promise.
    id: 'viper-cancelled',
    source: ['viper-cancelled', 'gateway-paused'],
    kind: 'choice',
    outcomes: cells(
      each((who) => [{ do: 'mission', who, paid: 1 }]),
      [
        { do: 'mission', who: 'us', paid: 2 },
        { do: 'influence', who: 'china', n: 1, in: { interest: ['science'] }, pick: 2 },
      ],
      each((who) => [
        { do: 'influence', who, n: 1, in: { interest: ['science'] } },
        { do: 'mission', who, odds: -5 },
      ]),
    ),
  },
  {
    // aa Traffic +1, Tension -1; ab (2,2); ba (2,2); bb Tension +2. A game of chicken: waiting beats a caller in coin
    // that lasts, calling beats a waiter in the Session, and two who wait bring both nearer to Conflict.
    id: 'misread-collision',
    source: ['misread-collision', 'continuity-hotline'],
    kind: 'choice',
    outcomes: cells(
      [
        { do: 'file', file: 'traffic', n: 1 },
        { do: 'tension', n: -1 },
      ],
      [
        { do: 'standing', who: 'us', n: 1 },
        { do: 'votes', who: 'us', n: 1 },
        { do: 'token', who: 'china', suit: 'technology', n: 2 },
      ],
      [{ do: 'tension', n: 2 }],
    ),
  },
  {
    // aa (2.4,2.4), Tension +1; ab (2.4,2.5); ba (2.5,2.4); bb (1,1), Tension -1. Terminals count for good but jam each
    // other; open gateways win more friends beside a rival's terminals than beside its gateways.
    id: 'cyclone-internet',
    source: ['satellite-internet-150m', 'brazil-spacesail'],
    kind: 'choice',
    outcomes: cells(
      [...each((who) => [{ do: 'connect', who, n: 1 }]), { do: 'tension', n: 1 }],
      [
        { do: 'connect', who: 'us', n: 1 },
        { do: 'influence', who: 'china', n: 1, in: { unserved: true }, pick: 2 },
        { do: 'votes', who: 'china', n: 1 },
      ],
      [...each((who) => [{ do: 'token', who, suit: 'diplomacy', n: 1 }]), { do: 'tension', n: -1 }],
    ),
  },
  {
    // Same site: 2 for the leader, Tension +1. Different sites: (1,1), and 2 more for the one behind. The leader wants
    // to meet, the other to part (matching pennies): no pick is safe, and Technology or Science breaks the evenness.
    // On equal Standing nobody gains from meeting.
    id: 'polar-sites',
    source: ['plan-two-bases', 'no-lunar-regime'],
    kind: 'choice',
    outcomes: cells(
      [
        { do: 'token', who: 'leading', suit: 'technology', n: 2 },
        { do: 'tension', n: 1 },
      ],
      [
        { do: 'token', who: 'us', suit: 'technology', n: 1 },
        { do: 'token', who: 'china', suit: 'science', n: 1 },
        { do: 'mission', who: 'trailing', paid: 2 },
      ],
      [
        { do: 'token', who: 'leading', suit: 'science', n: 2 },
        { do: 'tension', n: 1 },
      ],
    ),
  },
  {
    // aa (1,1); ab (2,2); ba (2,2); bb (1.5,1.5), Tension +1. Parts lists win customers and fresh ideas, closed ones
    // keep Congress and the ministries content; a lone closer also learns from the open shelf.
    id: 'export-desk',
    source: ['tech-transfer', 'cox-report'],
    kind: 'choice',
    outcomes: cells(
      each((who) => [{ do: 'cards', who, op: 'draw', n: 1 }]),
      [
        { do: 'cards', who: 'us', op: 'draw', n: 1 },
        { do: 'influence', who: 'us', n: 1, in: { interest: ['technology'] } },
        { do: 'token', who: 'china', suit: 'technology', n: 2 },
      ],
      [...each((who) => [{ do: 'home', who, n: 1 }]), { do: 'tension', n: 1 }],
    ),
  },
  {
    // aa an orbit check; ab (1,1), Tension -1; ba the same; bb even odds of a pip each, else Tension +1. Both want one
    // to move and one to hold; who holds more of the sky fears the check, who holds more pips fears the crash.
    id: 'hold-still',
    source: ['cnsa-calls-nasa', 'aeolus-dodge'],
    kind: 'choice',
    outcomes: cells(
      [{ do: 'orbit-check' }],
      [
        { do: 'influence', who: 'us', n: 1, in: { trait: ['debris-sensitive'] } },
        { do: 'token', who: 'china', suit: 'finance', n: 1 },
        { do: 'tension', n: -1 },
      ],
      [
        {
          do: 'roll',
          p: 50,
          then: each((who) => [{ do: 'debris', who, n: 1 }]),
          else: [{ do: 'tension', n: 1 }],
        },
      ],
    ),
  },
  {
    // Worth 4 (three influence and two votes) for one to three Science: one to bid high for where Africa scores soon,
    // and to leave where the rival's stock shows that it can outbid.
    id: 'african-space-agency',
    source: ['african-space-agency', 'africa-signs'],
    kind: 'bid',
    suit: 'science',
    win: [
      { do: 'influence', who: 'actor', n: 1, in: { region: ['africa'] }, pick: 3 },
      { do: 'votes', who: 'actor', n: 2 },
    ],
    none: [{ do: 'tension', n: -1 }],
  },
  {
    // A network for good and one surer launch: worth most to a bloc short of reach in the Americas, little to one that
    // has a ground station; and Finance is what enterprises cost. If nobody outbids, both launch without the antennas.
    id: 'venezuela-stations',
    source: ['venezuela-joins', 'ground-station-worries'],
    kind: 'bid',
    suit: 'finance',
    win: [
      { do: 'build', who: 'actor', kind: 'ground-station', in: { region: ['americas'], trait: ['ground-station'] } },
      { do: 'mission', who: 'actor', odds: 5 },
    ],
    none: [{ do: 'mission', who: 'both', odds: -5 }],
  },
  {
    // A network and a friend in a wide region against the Technology that Dialogue and rescues ask for; who has a
    // navigation network already bids for the friend alone, or to keep the other out.
    id: 'navigation-tender',
    source: ['beidou-complete', 'selective-availability'],
    kind: 'bid',
    suit: 'technology',
    win: [
      { do: 'build', who: 'actor', kind: 'navigation', in: { region: ['asia-pacific'] } },
      { do: 'influence', who: 'actor', n: 1, in: { region: ['asia-pacific'] } },
    ],
    none: [{ do: 'file', file: 'traffic', n: 1 }],
  },
];
