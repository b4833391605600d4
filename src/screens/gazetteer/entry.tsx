/** An entry to be read: its own words in the components that matches show them in, then what follows from the content. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Article, articleOf, type Line } from '../../gazetteer/article.ts';
import { type Item, itemOf } from '../../gazetteer/items.ts';
import { openingOf } from '../../gazetteer/opening.ts';
import { nameOf, type Ref, type Speech, shortOf } from '../../gazetteer/speech.ts';
import { nationInfo } from '../../table/read/nations.ts';
import { t } from '../../text/text.ts';
import { NationFacts, NationWants } from '../info/nation.tsx';
import { CardText } from '../parts/card.tsx';
import { BlocMark, Flag } from '../parts/marks.tsx';
import { addressOf, type Filter } from './address.ts';
import { ItemMark } from './mark.tsx';

interface Props {
  speech: Speech;
  item: Item;
  filter: Filter;
}

/** @param fresh the entry opened after the page did: it takes the focus, which else the page's own heading has */
function Heading({ fresh, children }: { fresh: boolean; children: ComponentChildren }) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!fresh) return;
    ref.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, []);
  return (
    <h2 ref={ref} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** Other entries, each a link. */
function Refs({ speech, filter, refs }: { speech: Speech; filter: Filter; refs: readonly Ref[] }) {
  return (
    <ul class="gaz-refs">
      {refs.map((ref) => (
        <li key={`${ref.kind}/${ref.id}`}>
          <a href={`#/${addressOf(filter, ref)}`}>
            <ItemMark item={itemOf(ref.kind, ref.id) ?? ref} /> {shortOf(speech, ref)}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Lines({ speech, filter, lines }: Omit<Props, 'item'> & { lines: readonly Line[] }) {
  return (
    <dl class="facts">
      {lines.map(({ label, text, refs = [], english }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd lang={english && 'en'}>
            {refs.length > 0 && <Refs speech={speech} filter={filter} refs={refs} />}
            {text}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Nation({ speech, item, filter }: Props) {
  const n = nationInfo(openingOf('standard'), item.id);
  if (!n) return null;
  const links = n.links.map((id): Ref => ({ kind: 'nation', id }));
  return (
    <>
      <NationWants n={n} />
      <NationFacts
        n={n}
        linked={
          <>
            <Refs speech={speech} filter={filter} refs={links} />
            {n.homes.map((bloc) => (
              <span key={bloc} class="gaz-home">
                <BlocMark bloc={bloc} /> {t('match:nation.homeLink', { blocMid: t(`app:bloc.${bloc}.mid`) })}
              </span>
            ))}
          </>
        }
      />
    </>
  );
}

/** The entry's own words. */
function Words({ speech, item, filter, article }: Props & { article: Article }) {
  if (item.kind === 'card') return <CardText id={item.id} view={null} full />;
  if (item.kind === 'nation') return <Nation speech={speech} item={item} filter={filter} />;
  return (
    <>
      <p class="small soft">{article.facts}</p>
      <p class="gaz-lead">{article.summary}</p>
      {article.body.length > 0 && <Lines speech={speech} filter={filter} lines={article.body} />}
    </>
  );
}

export function Entry(props: Props & { fresh: boolean }) {
  const { speech, item, filter, fresh } = props;
  const article = articleOf(speech, item);
  return (
    <article class="gaz-entry">
      <p class="caps">{t(`gazetteer:one.${item.kind}`)}</p>
      <Heading fresh={fresh}>
        {item.kind === 'nation' && <Flag id={item.id} />} {nameOf(speech, item)}
      </Heading>
      <Words {...props} article={article} />
      {article.about.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <Lines speech={speech} filter={filter} lines={lines} />
        </section>
      ))}
      {item.kind === 'nation' && <p class="small soft">{t('gazetteer:record.note')}</p>}
    </article>
  );
}

/** What an address that names no entry shows. */
export function Missing({ address, fresh }: { address: string; fresh: boolean }) {
  return (
    <article class="gaz-entry">
      <Heading fresh={fresh}>{t('gazetteer:missing.title')}</Heading>
      <p role="alert">{t('gazetteer:missing.text', { address })}</p>
    </article>
  );
}
