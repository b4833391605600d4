/** The remote control of a watched match: rounds, slider, steps, eyes, speed; and the way into playing on. */
import type { IconName } from '../../../assets/icons/icons.ts';
import type { Eyes, ReplayTable } from '../../table/replay.ts';
import { t } from '../../text/text.ts';
import { Icon } from '../parts/marks.tsx';
import { go } from '../route.ts';
import { type Player, SPEEDS, type Speed, type Step, target } from './player.ts';

const EYES: readonly Eyes[] = ['spectator', 'us', 'china', 'open'];
const BACK: [Step, IconName][] = [
  ['first', 'start'],
  ['playBack', 'rewind'],
  ['back', 'previous'],
];
const ON: [Step, IconName][] = [
  ['on', 'next'],
  ['playOn', 'forward'],
  ['last', 'end'],
];

/** One button for each round, as long as its round. */
function Rounds({ table, player }: { table: ReplayTable; player: Player }) {
  const at = table.at.value;
  const ends = [...table.rounds.slice(1), table.length];
  const now = table.rounds.findLastIndex((begin) => begin <= at);
  return (
    <div class="watch-rounds">
      {table.rounds.map((begin, i) => (
        <button
          key={begin}
          type="button"
          style={{ flexGrow: ends[i] - begin }}
          aria-current={i === now ? 'step' : undefined}
          aria-label={t('watch:story.toRound', { round: i + 1 })}
          onClick={() => player.go(begin)}
        >
          {t('watch:controls.round', { round: i + 1 })}
        </button>
      ))}
    </div>
  );
}

interface Props {
  id: string;
  table: ReplayTable;
  player: Player;
  /** Where the match stands, in words. */
  position: string;
}

export function Controls({ id, table, player, position }: Props) {
  const at = table.at.value;
  const { viewer, view, ending } = table.state.value;
  const stop = ([step, icon]: [Step, IconName]) => {
    const to = target(table, step);
    return (
      <button
        key={step}
        type="button"
        aria-label={t(`watch:controls.${step}`)}
        title={t(`watch:controls.${step}`)}
        aria-disabled={to === at}
        onClick={() => player.go(to)}
      >
        <Icon name={icon} />
      </button>
    );
  };
  const run = t(player.running ? 'watch:controls.pause' : 'watch:controls.run');
  return (
    <section class="watch-controls" aria-label={t('watch:controls.label')}>
      <Rounds table={table} player={player} />
      <input
        type="range"
        min={0}
        max={table.length}
        value={at}
        aria-label={t('watch:controls.slider')}
        aria-valuetext={position}
        onInput={(e) => player.go(e.currentTarget.valueAsNumber)}
      />
      <div class="watch-steps">
        {BACK.map(stop)}
        <button type="button" class="primary" aria-label={run} title={run} onClick={player.toggle}>
          <Icon name={player.running ? 'pause' : 'run'} />
        </button>
        {ON.map(stop)}
      </div>
      <div class="watch-choices">
        <label title={t('watch:controls.eyesNote')}>
          <span>{t('watch:controls.eyes')}</span>
          <select
            value={view.viewer === 'instructor' ? 'open' : (viewer ?? '')}
            onChange={(e) => table.look(e.currentTarget.value as Eyes)}
          >
            {EYES.map((eyes) => (
              <option key={eyes} value={eyes}>
                {t(`watch:controls.eyesOf.${eyes}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('watch:controls.speed')}</span>
          <select value={player.speed} onChange={(e) => player.setSpeed(e.currentTarget.value as Speed)}>
            {Object.keys(SPEEDS).map((speed) => (
              <option key={speed} value={speed}>
                {t(`watch:controls.speedOf.${speed}`)}
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          class="play-from"
          aria-disabled={ending !== null}
          title={ending ? t('watch:controls.over') : undefined}
          onClick={() => !ending && go(`play/${id}/${at}`)}
        >
          {t('watch:controls.playFrom')}
        </button>
      </div>
      <Keys />
    </section>
  );
}

function Keys() {
  const key = (name: string) => <kbd>{t(`watch:keys.${name}`)}</kbd>;
  const arrows = (
    <>
      <kbd>
        <Icon name="previous" />
        <span class="hidden">{t('watch:keys.left')}</span>
      </kbd>
      <kbd>
        <Icon name="next" />
        <span class="hidden">{t('watch:keys.right')}</span>
      </kbd>
    </>
  );
  return (
    <p class="watch-keys">
      <span class="hidden">{t('watch:keys.label')}</span>
      <span>
        {arrows} {t('watch:keys.move')}
      </span>
      <span>
        {key('shift')}
        {arrows} {t('watch:keys.play')}
      </span>
      <span>
        {key('page')} {t('watch:keys.round')}
      </span>
      <span>
        {key('home')}
        {key('end')} {t('watch:keys.ends')}
      </span>
      <span>
        {key('space')} {t('watch:keys.run')}
      </span>
    </p>
  );
}
