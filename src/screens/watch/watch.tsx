/** `#/watch`: the list of matches to watch; `#/watch/<match>/<moves>`: one of them, at a position. */
import { t } from '../../text/text.ts';
import { Page } from '../parts/page.tsx';
import { route } from '../route.ts';
import { WatchList } from './list.tsx';
import { OpenRecord, useTexts } from './open.tsx';
import { Viewer } from './viewer.tsx';

export function Watch() {
  const ready = useTexts();
  const [, id, turn] = route.value.split('/');
  if (!ready) return <Page title={t('app:home.loading')}>{null}</Page>;
  if (!id) return <WatchList />;
  return (
    <OpenRecord key={id} id={id} turn={turn}>
      {(opened, at) => <Viewer opened={opened} at={at} />}
    </OpenRecord>
  );
}
