/** The figures of docs/nations.md that count nations, between its `table:balance` marks. */
import { NATIONS } from '../../rules/content/nations/nations.ts';
import { REGIONS, type Region, SUITS } from '../../rules/terms.ts';

export const NATIONS_PAGE = 'docs/nations.md';

const NAMES: Record<Region, string> = {
  americas: 'Americas',
  europe: 'Europe',
  africa: 'Africa',
  mideast: 'Middle East and Central Asia',
  'asia-pacific': 'Asia-Pacific',
};

function balance(): string {
  const regions = REGIONS.map((region) => {
    const here = NATIONS.filter((n) => n.region === region);
    return `| ${NAMES[region]} | ${here.length} | ${here.reduce((sum, n) => sum + n.weight, 0)} |`;
  });
  const interests = SUITS.map((suit) => `${suit} ${NATIONS.filter((n) => n.interests.includes(suit)).length}`);
  const leaning = (lean: string | null) => NATIONS.filter((n) => n.lean === lean).length;
  return `| region | nations | weight |
| --- | --- | --- |
${regions.join('\n')}

Nations on the board: ${NATIONS.length}. Interests: ${interests.join(', ')}. Law lean: shared ${leaning('shared')}, licence ${leaning('licence')}, none ${leaning(null)}.`;
}

/** The page with the figures of the nations as they are. Throws where it has lost its marks. */
export function nationsPage(text: string): string {
  const block = /<!-- table:balance -->[\s\S]*?<!-- \/table -->/;
  if (!block.test(text)) throw new Error(`${NATIONS_PAGE} has no marks for its table of balance`);
  return text.replace(block, () => `<!-- table:balance -->\n\n${balance()}\n\n<!-- /table -->`);
}
