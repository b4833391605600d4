/** The rulebook's contents, and the search in it. */
import { useMemo } from 'preact/hooks';
import { t } from '../../text/text.ts';
import type { Section } from './book.ts';

/** Headings deeper than this are listed only when they were searched for. */
const LISTED = 3;

function find(sections: readonly Section[], needle: string): Section[] {
  const wanted = needle.trim().toLowerCase();
  if (!wanted) return sections.filter((s) => s.level <= LISTED);
  const hits = sections.filter((s) => s.text.toLowerCase().includes(wanted));
  // What is called so comes before what only speaks of it.
  const named = (s: Section) => s.title.toLowerCase().includes(wanted);
  return [...hits.filter(named), ...hits.filter((s) => !named(s))];
}

export function Contents(props: {
  sections: readonly Section[];
  lang: string;
  needle: string;
  /** What is searched; left out: the rulebook. */
  search?: string;
  onSearch: (needle: string) => void;
  onShow: (section: Section) => void;
}) {
  const { sections, needle, search = t('reading:search') } = props;
  const found = useMemo(() => find(sections, needle), [sections, needle]);
  const searching = needle.trim().length > 0;
  return (
    <nav aria-label={t('reading:contents')}>
      <input
        type="search"
        aria-label={search}
        placeholder={search}
        value={needle}
        onInput={(e) => props.onSearch(e.currentTarget.value)}
      />
      <p class="small soft" role="status">
        {searching && (found.length > 0 ? t('reading:found', { count: found.length }) : t('reading:foundNone'))}
      </p>
      <ul lang={props.lang}>
        {found.map((s) => (
          <li key={s.id}>
            <button type="button" class={`quiet level-${s.level}`} onClick={() => props.onShow(s)}>
              {s.title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
