/** What a debrief is called: who played, or which scenario. */
import type { Account } from '../../studies/account.ts';
import { t } from '../../text/text.ts';

export function titleOf({ names, scenario }: Pick<Account, 'names' | 'scenario'>): string {
  const params = { us: names.us, china: names.china, scenario: t(`match:terms.scenario.${scenario}`) };
  return t(names.us && names.china ? 'debrief:titleOf' : 'debrief:titlePlain', params);
}
