/** The list of entries, and what it can be narrowed down by. All of that stands in the address. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { factsOf, searchable, summaryOf } from '../../gazetteer/article.ts';
import { type Item, itemsOf, KINDS, type Kind } from '../../gazetteer/items.ts';
import { nameOf, type Speech } from '../../gazetteer/speech.ts';
import { t } from '../../text/text.ts';
import { go, route } from '../route.ts';
import { addressOf, FACETS, type Facet, type Filter, facetsOf, filterOf, fitting } from './address.ts';
import { ItemMark } from './mark.tsx';

/** How long a reader pauses before the address follows what is typed, in ms. */
const PAUSE = 250;

interface Props {
  speech: Speech;
  filter: Filter;
  chosen: Item | null;
}

function Kinds({ filter }: { filter: Filter }) {
  const link = (kind: Kind | null, name: string, n: number) => (
    <li key={kind}>
      <a href={`#/${addressOf({ ...filter, kind })}`} aria-current={filter.kind === kind ? 'page' : undefined}>
        {name} <span class="num soft">{n}</span>
      </a>
    </li>
  );
  const all = KINDS.reduce((n, kind) => n + itemsOf(kind).length, 0);
  return (
    <nav class="gaz-kinds" aria-label={t('gazetteer:kinds')}>
      <ul class="scroll">
        {link(null, t('gazetteer:all'), all)}
        {KINDS.map((kind) => link(kind, t(`gazetteer:kind.${kind}`), itemsOf(kind).length))}
      </ul>
    </nav>
  );
}

/** What a value of a facet is called. */
const valueName = (facet: Facet, value: string) => t(`match:terms.${facet}.${value}`);

/** Goes where the reader is now, with another filter; back leads to the page before, not through every letter. */
const narrow = (filter: Filter, entry: Item | null) => {
  const now = addressOf(filter, entry ?? undefined);
  // An address that names no entry keeps naming it.
  go(entry || route.value === 'gazetteer' ? now : now.replace(/^gazetteer/, route.value), true);
};

function Search({ filter, chosen }: Omit<Props, 'speech'>) {
  const [text, setText] = useState(filter.q);
  useEffect(() => setText(filter.q), [filter.q]);
  useEffect(() => {
    if (text === filter.q) return;
    const timer = setTimeout(() => narrow({ ...filter, q: text }, chosen), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      type="search"
      aria-label={t('gazetteer:search')}
      placeholder={t('gazetteer:search')}
      value={text}
      onInput={(e) => setText(e.currentTarget.value)}
    />
  );
}

function Facets({ filter, chosen }: Omit<Props, 'speech'>) {
  return (
    <>
      {facetsOf(filter.kind).map((facet) => (
        <select
          key={facet}
          aria-label={t(`gazetteer:filter.${facet}`)}
          value={filter[facet] ?? ''}
          onChange={(e) => narrow({ ...filter, [facet]: e.currentTarget.value || null }, chosen)}
        >
          <option value="">{t('gazetteer:any', { filter: t(`gazetteer:filter.${facet}`) })}</option>
          {FACETS[facet].map((value) => (
            <option key={value} value={value}>
              {valueName(facet, value)}
            </option>
          ))}
        </select>
      ))}
    </>
  );
}

/** Nations by their names, as the language orders them; the rest as the content has it. */
const ordered = (speech: Speech, kind: Kind, items: readonly Item[]): readonly Item[] =>
  kind === 'nation' ? [...items].sort((a, b) => nameOf(speech, a).localeCompare(nameOf(speech, b), speech.tag)) : items;

const rowId = ({ kind, id }: Item) => `row-${kind}-${id}`;

function Row({ speech, item, filter, chosen }: Props & { item: Item }) {
  const on = chosen === item;
  return (
    <li>
      <a
        id={rowId(item)}
        href={`#/${addressOf(filter, item)}`}
        class={`gaz-row ${item.owner ?? ''}`}
        aria-current={on || undefined}
      >
        <ItemMark item={item} />
        <span>
          <b>{nameOf(speech, item)}</b>
          <small>{factsOf(speech, item)}</small>
          <span class="gaz-summary">{summaryOf(speech, item)}</span>
        </span>
      </a>
    </li>
  );
}

export function List(props: Props) {
  const { speech, filter, chosen } = props;
  const box = useRef<HTMLDivElement>(null);
  const texts = useMemo(() => new Map<Item, string>(), [speech.tag]);
  const textOf = (item: Item) => {
    const known = texts.get(item) ?? searchable(speech, item);
    texts.set(item, known);
    return known;
  };
  const found = fitting(filter, textOf);
  const count = found.reduce((n, [, items]) => n + items.length, 0);
  // Whoever comes back from an entry stands at its row, unless something else was chosen meanwhile.
  const last = useRef<Item | null>(null);
  useEffect(() => {
    const left = last.current;
    last.current = chosen;
    if (left && !chosen && document.activeElement === document.body) document.getElementById(rowId(left))?.focus();
  }, [chosen]);
  // The row of the entry that is read stays in sight, whichever way one came to it.
  useEffect(() => {
    const list = box.current;
    const on = list?.querySelector<HTMLElement>('[aria-current="true"]');
    if (!list || !on || list.scrollHeight <= list.clientHeight) return;
    const { top, bottom } = on.getBoundingClientRect();
    const frame = list.getBoundingClientRect();
    if (top < frame.top || bottom > frame.bottom) list.scrollTop += top - frame.top - frame.height / 3;
  }, [chosen]);
  return (
    <>
      <Kinds filter={filter} />
      <section class="gaz-list" aria-label={t('gazetteer:entries')}>
        <search class="gaz-filters" aria-label={t('gazetteer:filters')}>
          <Search filter={filter} chosen={chosen} />
          <Facets filter={filter} chosen={chosen} />
        </search>
        <p class="small soft" role="status">
          {count > 0 ? t('gazetteer:found', { count }) : t('gazetteer:foundNone')}
          {count === 0 && (
            <>
              {' '}
              <a href={`#/${addressOf({ ...filterOf(() => null), lang: filter.lang })}`}>{t('gazetteer:clear')}</a>
            </>
          )}
        </p>
        <div class="gaz-rows" ref={box}>
          {found.map(
            ([kind, items]) =>
              items.length > 0 && (
                <section key={kind} aria-label={t(`gazetteer:kind.${kind}`)}>
                  {filter.kind === null && <h2>{t(`gazetteer:kind.${kind}`)}</h2>}
                  <ul>
                    {ordered(speech, kind, items).map((item) => (
                      <Row key={item.id} {...props} item={item} />
                    ))}
                  </ul>
                </section>
              ),
          )}
        </div>
      </section>
    </>
  );
}
