/** What happened, in order: typed entries that screens put into words and the board animates. Never part of the state. */
import type {
  Bloc,
  CardId,
  DialogueChoice,
  EndingKind,
  EnterpriseKind,
  FileId,
  MissionId,
  NationId,
  OfferId,
  Region,
  RequestKind,
  ResolutionId,
  StandingSource,
  Suit,
  Topic,
  Use,
  WorldEventId,
} from './terms.ts';

/** Who caused a change of what is shared. */
export type Author = Bloc | 'both' | 'chance';

export type Happening =
  | { is: 'round'; round: number }
  | { is: 'phase'; phase: string }
  | { is: 'token'; bloc: Bloc; suit: Suit; n: number }
  /** What the stock limit has no room for. */
  | { is: 'token-full'; bloc: Bloc; suit: Suit; n: number; limit: number }
  | { is: 'dealt'; bloc: Bloc; n: number }
  | { is: 'era'; era: string }
  | { is: 'reshuffled' }
  | { is: 'request'; nation: NationId; kind: RequestKind; side: 'for' | 'against' | null }
  | { is: 'request-met'; nation: NationId; bloc: Bloc | 'both'; kind: RequestKind }
  | { is: 'request-unmet'; nation: NationId; kind: RequestKind }
  | { is: 'offer'; nation: NationId; id: OfferId }
  | { is: 'offer-taken'; bloc: Bloc; nation: NationId; id: OfferId }
  | { is: 'offer-lapsed'; nation: NationId; id: OfferId }
  | { is: 'world-event'; id: WorldEventId; us: 'a' | 'b' | number; china: 'a' | 'b' | number }
  | { is: 'chose'; bloc: Bloc }
  | { is: 'dialogue'; file: FileId; us: DialogueChoice; china: DialogueChoice }
  | { is: 'dialogue-shown'; bloc: Bloc; choice: DialogueChoice }
  | { is: 'file'; file: FileId; n: number; level: number }
  | { is: 'file-blocked'; file: FileId; why: 'wolf' | 'full' }
  | { is: 'tension'; n: number; level: number; by: Author; capped?: boolean }
  | { is: 'debris'; bloc: Bloc; n: number; total: number; by: Author; capped?: boolean }
  | { is: 'law'; n: number; level: number }
  | { is: 'standing'; bloc: Bloc; n: number; total: number; source: StandingSource }
  | { is: 'home'; bloc: Bloc; n: number; level: number }
  | { is: 'plan'; suit: Suit }
  | { is: 'wolf'; stands: boolean }
  | { is: 'play'; bloc: Bloc; card: CardId; use: Use }
  | { is: 'event'; card: CardId; actor: Bloc }
  | { is: 'event-void'; card: CardId }
  | { is: 'influence'; bloc: Bloc; nation: NationId; n: number; total: number }
  | { is: 'signed'; bloc: Bloc; nation: NationId; from: Bloc | null; dual: boolean; committed: boolean }
  | { is: 'project'; bloc: Bloc; nation: NationId }
  | { is: 'dual'; nation: NationId }
  | { is: 'left'; bloc: Bloc; nation: NationId }
  | { is: 'wavers'; bloc: Bloc; nation: NationId }
  | { is: 'restored'; bloc: Bloc; nation: NationId }
  | { is: 'paid'; bloc: Bloc; mission: MissionId; n: number; total: number; cost: number }
  | { is: 'skipped'; bloc: Bloc; mission: MissionId }
  /** `open`: the round of `due` lies beyond the last, so it can't come late. */
  | { is: 'promise'; bloc: Bloc; nation: NationId; mission: MissionId; due: number; open?: boolean }
  | { is: 'promise-kept'; bloc: Bloc; nation: NationId }
  | { is: 'promise-broken'; bloc: Bloc; nation: NationId }
  /** A company carries one for a partner at a mission that has flown. */
  | { is: 'payload'; bloc: Bloc; nation: NationId }
  | { is: 'launch'; bloc: Bloc; mission: MissionId; chance: number; roll: number; ok: boolean }
  | { is: 'flown'; bloc: Bloc; mission: MissionId; first: boolean }
  | { is: 'shared-first'; bloc: Bloc; what: string }
  | { is: 'failed'; bloc: Bloc; mission: MissionId }
  | { is: 'distress'; bloc: Bloc }
  | { is: 'help'; bloc: Bloc; chance: number; roll: number; ok: boolean }
  | { is: 'stood-by'; bloc: Bloc }
  | { is: 'founded'; bloc: Bloc; kind: EnterpriseKind; nation: NationId | null; name: string }
  | { is: 'connected'; bloc: Bloc; nation: NationId }
  | { is: 'summit'; bloc: Bloc; topic: Topic }
  | { is: 'matched'; bloc: Bloc }
  | { is: 'declined'; bloc: Bloc }
  | { is: 'votes'; bloc: Bloc; n: number }
  /** A bloc's ballot, and its rise of support: its own, and what the caucus adds. */
  | { is: 'backed'; bloc: Bloc; side: 'for' | 'against'; bid: number; own: number; caucus: number }
  /** The new markers of support, and the whole rises. */
  | { is: 'support'; us: number; china: number; usRise: number; chinaRise: number; winner: Bloc | null }
  /** `agreed`: both backed one side; else the winner's side prevailed, or nobody's, and the motion failed. */
  | { is: 'session'; resolution: ResolutionId; passed: boolean; agreed: boolean; winner: Bloc | null }
  | { is: 'orbit-check'; chance: number; roll: number; hit: boolean }
  | { is: 'misread' }
  | { is: 'scored'; region: Region; before: number; now: number; bloc: Bloc | null; n: number }
  | { is: 'roll'; p: number; roll: number; ok: boolean }
  | { is: 'policy'; card: CardId; bloc: Bloc }
  | { is: 'policy-over'; card: CardId }
  | { is: 'drew'; bloc: Bloc; n: number }
  | { is: 'discarded'; bloc: Bloc; card: CardId }
  | { is: 'removed'; card: CardId }
  | { is: 'retrieved'; bloc: Bloc; card: CardId }
  | { is: 'saw'; bloc: Bloc; cards: CardId[] }
  | { is: 'kept'; bloc: Bloc; card: CardId }
  | { is: 'boost'; bloc: Bloc; paid: number; odds: number; noFirst: boolean }
  | { is: 'dialogue-mod'; op: 'reveal' | 'double' | 'no-exploit'; bloc: Bloc }
  | { is: 'ending'; kind: EndingKind; winner: Bloc | null; by: Author | null };

/** An entry; `only`: private to that bloc. */
export type LogEntry = Happening & { only?: Bloc };

/** The entries that a viewer may read. */
export function logFor(entries: readonly LogEntry[], viewer: Bloc | 'spectator' | 'instructor'): LogEntry[] {
  return entries.filter((e) => !e.only || e.only === viewer || viewer === 'instructor');
}
