/** The tables of docs/lab.md: the dials as they are, and what counts as no change. */
import { SCENARIO_IDS, SCENARIOS } from '../../rules/content/scenarios/index.ts';
import { actsIn, DIAL_IDS, DIALS, type DialId } from '../../src/continuations/dials.ts';
import { FIGURE_WORDS } from '../../src/lab/figures/whatif.ts';
import { FIGURES } from '../../src/studies/kinds.ts';
import { MARGIN } from '../../src/studies/lab/verdict.ts';
import { SHARES } from '../../src/studies/outcomes.ts';

export const LAB_PAGE = 'docs/lab.md';

/** The value of each scenario: once where all have the same. */
function owns(id: DialId): string {
  const acting = SCENARIO_IDS.filter((scenario) => actsIn(id, SCENARIOS[scenario]));
  const values = acting.map((scenario) => DIALS[id].own(SCENARIOS[scenario]));
  const all = new Set(values).size === 1 ? `${values[0]}` : acting.map((s, i) => `${s} ${values[i]}`).join(', ');
  const without = SCENARIO_IDS.filter((scenario) => !acting.includes(scenario));
  return without.length > 0 ? `${all}; not in ${without.join(', ')}` : all;
}

const dials = (): string => `| dial | what it turns | values | as it is | rule | why this range |
| --- | --- | --- | --- | --- | --- |
${DIAL_IDS.map((id) => {
  const { words, unit, from, to, step, rule, basis, why, sources } = DIALS[id];
  const cited = sources.length > 0 ? ` Facts: ${sources.map((source) => `\`${source}\``).join(', ')}.` : '';
  return `| \`${id}\` | ${words} | ${from} to ${to} ${unit}, by ${step} | ${owns(id)} | ${rule} | ${basis === 'record' ? 'Record' : 'Judgement'}. ${why}${cited} |`;
}).join('\n')}`;

const margins = (): string => `| figure | \`--figure\` | less than this counts as no change |
| --- | --- | --- |
${FIGURES.map((figure) => `| ${FIGURE_WORDS[figure]} | \`${figure}\` | ${SHARES.includes(figure) ? `${MARGIN[figure] * 100} percentage points` : MARGIN[figure]} |`).join('\n')}`;

/** The page with its tables as they are now. Throws where it has lost its marks. */
export function labPage(text: string): string {
  let after = text;
  for (const [name, table] of Object.entries({ dials: dials(), margins: margins() })) {
    const block = new RegExp(`<!-- table:${name} -->[\\s\\S]*?<!-- /table -->`);
    if (!block.test(after)) throw new Error(`${LAB_PAGE} has no marks for its table of ${name}`);
    after = after.replace(block, () => `<!-- table:${name} -->\n\n${table}\n\n<!-- /table -->`);
  }
  return after;
}
