/** `#/teach`: the guides for whoever leads a class; `#/teach/<id>`: one of them, to be read or printed. */
import '../../styles/rulebook.css';
import '../../styles/print.css';
import '../../styles/teach.css';
import { t } from '../../text/text.ts';
import { Languages } from '../parts/languages.tsx';
import { BackButton, PageTitle } from '../parts/page.tsx';
import { route } from '../route.ts';
import { bookLanguage, readIn } from '../rulebook/language.ts';
import { useReading } from '../rulebook/reading.ts';
import { DOCUMENTS, isDocument } from './documents.ts';
import { Guide } from './guide.tsx';

/** What else a class needs: its address, by the name of its texts. */
const BESIDE = { rulebook: '#/rulebook?print=lesson', network: '#/network' } as const;

function Entry({ to, name }: { to: string; name: string }) {
  return (
    <li>
      <a href={to}>
        <b>{t(`teach:doc.${name}.name`)}</b>
        <span class="small soft">{t(`teach:doc.${name}.what`)}</span>
      </a>
    </li>
  );
}

function Overview({ spoken }: { spoken: string }) {
  return (
    <main class="page teach-list" lang={spoken}>
      <header>
        <BackButton />
        <PageTitle>{t('teach:title')}</PageTitle>
        <Languages now={bookLanguage()} label={t('teach:language')} onChoose={readIn} />
      </header>
      <p>{t('teach:lead')}</p>
      <ul>
        {DOCUMENTS.map((id) => (
          <Entry key={id} to={`#/teach/${id}`} name={id} />
        ))}
        {Object.entries(BESIDE).map(([name, to]) => (
          <Entry key={name} to={to} name={name} />
        ))}
      </ul>
    </main>
  );
}

export function Teach() {
  const spoken = useReading('teach', 'reading');
  const [, id = ''] = route.value.split('/');
  // Nothing is said before there are words.
  if (spoken === null) return <main class="page">{t('app:home.loading')}</main>;
  return isDocument(id) ? <Guide key={id} id={id} spoken={spoken} /> : <Overview spoken={spoken} />;
}
