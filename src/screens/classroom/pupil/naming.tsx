/** What a student wants to be called in a class: a made-up name, offered or written; with it, the place is taken. */
import { useRef, useState } from 'preact/hooks';
import { t } from '../../../text/text.ts';
import type { ClassInfo } from '../../../wire/classroom.ts';
import { drawnSecret } from '../../online/seats.ts';
import { go } from '../../route.ts';
import { sentence } from '../../session.ts';
import { enrol } from '../api.ts';
import { holdPlace, placeIn } from './held.ts';
import { NAME_MOST, nameOf, offers } from './names.ts';

/** Three names to press; the one that is taken looks so. */
function Offers({ name, onName }: { name: string; onName: (name: string) => void }) {
  const [drawn, setDrawn] = useState(() => offers());
  return (
    <fieldset class="name-offers">
      <legend class="small soft">{t('pupil:join.offers')}</legend>
      {drawn.map(({ first, second }) => {
        const one = nameOf(first, second);
        return (
          <button key={one} type="button" aria-pressed={one === name} onClick={() => onName(one)}>
            {one}
          </button>
        );
      })}
      <button type="button" class="quiet" onClick={() => setDrawn(offers())}>
        {t('pupil:join.others')}
      </button>
    </fieldset>
  );
}

export function Naming({ code, info, onOther }: { code: string; info: ClassInfo; onOther: () => void }) {
  const [name, setName] = useState('');
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  // Asked again because an answer was lost, the same secret opens the same place.
  const secret = useRef(drawnSecret());
  const held = placeIn(info.id);
  const join = async () => {
    const wanted = name.trim();
    if (!wanted) {
      setProblem(t('pupil:join.noName'));
      return;
    }
    setBusy(true);
    const done = await enrol(code, { name: wanted, secret: secret.current });
    setBusy(false);
    if (!done.ok) {
      setProblem(await sentence(done.error));
      return;
    }
    holdPlace({ class: done.class, code, name: done.name, secret: secret.current });
    go(`pupil/${done.class}`);
  };
  return (
    <>
      <p class="lead">{t('pupil:join.here', { count: info.students })}</p>
      {held && (
        <p>
          <a class="button primary" href={`#/pupil/${info.id}`}>
            {t('pupil:join.back', { code, name: held.name })}
          </a>
        </p>
      )}
      {info.full && !held && (
        <p class="alert" role="alert">
          {t('pupil:join.full')}
        </p>
      )}
      {!info.full && (
        <form
          class="stack"
          onSubmit={(e) => {
            e.preventDefault();
            if (!busy) void join();
          }}
        >
          <label>
            <span>
              {t('pupil:join.name')} <b class="warn">{t('pupil:join.nameNote')}</b>
            </span>
            <input
              type="text"
              maxLength={NAME_MOST}
              value={name}
              autocomplete="off"
              aria-describedby="name-note"
              onInput={(e) => {
                setName(e.currentTarget.value);
                setProblem('');
              }}
            />
          </label>
          <p id="name-note" class="small soft" role="status">
            {t('pupil:join.seen')} {name.length >= NAME_MOST && <b>{t('pupil:join.longest', { n: NAME_MOST })}</b>}
          </p>
          <Offers
            name={name}
            onName={(one) => {
              setName(one);
              setProblem('');
            }}
          />
          <p class="row">
            <button type="submit" class="primary big" aria-disabled={busy}>
              {t('pupil:join.go')}
            </button>
            <button type="button" class="quiet" onClick={onOther}>
              {t('pupil:join.otherCode')}
            </button>
          </p>
          {problem && (
            <p class="alert" role="alert">
              {problem}
            </p>
          )}
        </form>
      )}
    </>
  );
}
