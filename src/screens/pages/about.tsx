import { t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';

const PARTS = ['map', 'fonts', 'flags', 'icons', 'sounds', 'code'] as const;

/** What the game is, the statement on borders, and whose work it stands on. */
export function About() {
  return (
    <Page title={t('app:about.title')}>
      <p>{t('app:about.game')}</p>
      <h2>{t('app:about.neutralTitle')}</h2>
      <p>{t('app:about.neutral')}</p>
      <h2>{t('app:about.creditsTitle')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('app:about.what')}</th>
            <th scope="col">{t('app:about.from')}</th>
            <th scope="col">{t('app:about.licence')}</th>
          </tr>
        </thead>
        <tbody>
          {PARTS.map((part) => (
            <tr key={part}>
              <th scope="row">{t(`app:about.${part}`)}</th>
              <td>{t(`app:about.${part}From`)}</td>
              <td>{t(`app:about.${part}Licence`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
