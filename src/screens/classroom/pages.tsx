/** `#/class...`: the set-up, the console of whoever leads a class, and the view for all. */
import '../../styles/classroom.css';
import '../../styles/lobby.css';
import '../../styles/online.css';
import { useEffect, useState } from 'preact/hooks';
import { loadTexts } from '../../text/text.ts';
import { route } from '../route.ts';
import { Console } from './lead/console.tsx';
import { SetUp } from './lead/set-up.tsx';
import { RoomScreen } from './projector/screen.tsx';

export function ClassPages() {
  const [ready, setReady] = useState(false);
  useEffect(() => void loadTexts('lead', 'errors', 'online', 'match', 'log').then(() => setReady(true)), []);
  if (!ready) return null;
  const [, which = '', id = ''] = route.value.split('/');
  if (which === 'lead' && id) return <Console key={id} />;
  if (which === 'screen' && id) return <RoomScreen key={id} />;
  return <SetUp />;
}
