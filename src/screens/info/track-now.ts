/** Where a track stands, in a few words. */
import type { View } from '../../../rules/state.ts';
import type { Bloc, FILES } from '../../../rules/terms.ts';
import { odds, orbitInfo, programmeInfo, sessionInfo } from '../../table/read.ts';
import { t } from '../../text/text.ts';
import { figure, lawPosition, missionName, resolutionName, suitName } from '../words.ts';

/** Tracks that both blocs share, or that say how both stand. */
export type SharedTrack =
  | 'tension'
  | 'law'
  | 'debris'
  | 'congestion'
  | (typeof FILES)[number]
  | 'wolf'
  | 'home'
  | 'plan'
  | 'standing'
  | 'session';

export function trackNow(view: View, id: SharedTrack): string {
  const { us, china } = view.blocs;
  switch (id) {
    case 'tension':
      return t('match:track.tension.now', { n: view.tension });
    case 'law':
      return t('match:track.law.now', { position: lawPosition(view.law) });
    case 'debris': {
      const { debris, total, kessler } = orbitInfo(view);
      return t('match:track.debris.now', { total, kessler, ...debris });
    }
    case 'congestion':
      return t('match:track.congestion.now', { ...orbitInfo(view).congestion, chance: odds(view).collision });
    case 'wolf':
      return t(view.wolf ? 'match:track.wolf.now_on' : 'match:track.wolf.now_off');
    case 'home':
      return t('match:track.home.now', { us: us.home, china: china.home });
    case 'plan':
      return china.plan ? t('match:track.plan.now', { suit: suitName(china.plan) }) : '';
    case 'standing':
      return t('match:track.standing.now', { us: figure(us.standing), china: figure(china.standing) });
    case 'session':
      return t('match:track.session.now', {
        resolution: resolutionName(view.resolution),
        ...sessionInfo(view).support,
      });
    default:
      return t(`match:track.${id}.now`, { n: view.files[id] });
  }
}

/** Where a programme stands: its next mission, what is paid and its odds. */
export function programmeNow(view: View, bloc: Bloc): string {
  const { next, paid, price, odds: launch } = programmeInfo(view, bloc);
  if (!next) return t('match:track.programme.done');
  const now = { mission: missionName(next.id), paid, cost: price, chance: launch.chance, more: price - next.cost };
  return t('match:track.programme.now', { ...now, context: now.more > 0 ? 'second' : undefined });
}
