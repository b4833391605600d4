/** What came of a match, in a few lines that people can compare. */
import { boardOf } from '../../rules/board.ts';
import type { State } from '../../rules/state.ts';
import { BLOCS, FILES, REGIONS, SOURCES } from '../../rules/terms.ts';
import { isCommitted, isPartner } from '../../rules/tracks/influence.ts';

const MARK = '# ';

/** The lines of an outcome, without their mark. */
export function outcomeOf(G: State): string[] {
  const board = boardOf(G);
  const { ending } = G;
  const counted = (of: object) =>
    Object.entries(of)
      .filter(([, n]) => n !== 0)
      .map(([k, n]) => `${k} ${n}`)
      .join(', ') || 'none';
  return [
    ending
      ? `ending ${ending.kind}, winner ${ending.winner ?? 'nobody'}, round ${G.round}`
      : `goes on, round ${G.round}`,
    `tension ${G.tension}, law ${G.law}, debris us ${G.debris.us} china ${G.debris.china}, ${FILES.map((f) => `${f} ${G.files[f]}`).join(' ')}`,
    ...BLOCS.flatMap((bloc) => {
      const me = G.blocs[bloc];
      const partners = board.ids.filter((_, i) => isPartner(G, bloc, i));
      const committed = board.ids.filter((_, i) => isCommitted(G, board, bloc, i));
      return [
        `${bloc} standing ${me.standing}: ${counted(Object.fromEntries(SOURCES.map((s) => [s, me.from[s]])))}`,
        `${bloc} home ${me.home}, flown ${me.flown.join(' ') || 'none'}, named ${me.named.join(' ') || 'none'}`,
        `${bloc} partners ${partners.join(' ') || 'none'}; committed ${committed.length}`,
      ];
    }),
    `markers ${REGIONS.map((r) => `${r} ${G.markers[r]}`).join(', ')}`,
  ];
}

/** A record's text with an outcome behind it, as comments. */
export const withOutcome = (text: string, G: State): string =>
  `${text}\n${outcomeOf(G)
    .map((line) => MARK + line)
    .join('\n')}\n`;

/** The outcome that stands behind a record's last mark; empty where none was written yet. */
export function writtenOutcome(text: string): string[] {
  const lines = text.trimEnd().split('\n');
  const end = lines.findLastIndex((line) => line.startsWith('=='));
  return lines
    .slice(end + 1)
    .filter((line) => line.startsWith(MARK))
    .map((line) => line.slice(MARK.length));
}
