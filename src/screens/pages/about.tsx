import { t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';

const PARTS = ['map', 'fonts', 'flags', 'icons', 'sounds', 'code'] as const;

/** What the game is, the statement on borders, and whose work it stands on. */
export function About() {
  return (
    <Page title={t('about:title')}>
      <p>{t('about:game')}</p>
      <h2>{t('about:neutralTitle')}</h2>
      <p>{t('about:neutral')}</p>
      <h2>{t('about:creditsTitle')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('about:what')}</th>
            <th scope="col">{t('about:from')}</th>
            <th scope="col">{t('about:licence')}</th>
          </tr>
        </thead>
        <tbody>
          {PARTS.map((part) => (
            <tr key={part}>
              <th scope="row">{t(`about:parts.${part}`)}</th>
              <td>{t(`about:parts.${part}From`)}</td>
              <td>{t(`about:parts.${part}Licence`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Page>
  );
}
