/** What the lesson plans have whoever leads say, stage by stage: read from the guide itself. */
import type { PlanId } from '../../classroom/plans.ts';

const texts = import.meta.glob<string>('../../../docs/teach/plans*.md', { query: '?raw', import: 'default' });

/** Without marks of Markdown: links keep their words. */
const plain = (markdown: string): string => markdown.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '');

/** One text for each stage of the plan, in their order; none where the guide has no such plan. */
export function saysOf(markdown: string, plan: PlanId): string[] {
  const part = markdown.split(/<!-- part:/).find((one) => one.startsWith(`plan-${plan} `)) ?? '';
  return [...part.matchAll(/^- \*\*[^*]+\*\*\s*(.+)$/gm)].map(([, text]) => plain(text));
}

/** The same in a language. Throws where it can't be had. */
export async function loadSays(plan: PlanId, tag: string): Promise<string[]> {
  const text = texts[`../../../docs/teach/plans${tag === 'en' ? '' : `.${tag}`}.md`];
  return text ? saysOf(await text(), plan) : [];
}
