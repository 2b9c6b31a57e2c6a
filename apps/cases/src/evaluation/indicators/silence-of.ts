import { ALL_AGENCIES } from '@quanlian/evaluation';
import type { IndicatorLevel } from '@quanlian/evaluation';
import type { ReportingState } from '@quanlian/obligations';
import type { Silence } from './indicators.response';

/** How many cadences are kept and how many are past, under `region agency`; cadences are those of provinces and of the nation. */
export function silenceOf(states: readonly ReportingState[], level: IndicatorLevel): Map<string, Silence> {
  const found = new Map<string, Silence>();
  if (level !== 'province' && level !== 'nation') return found;
  for (const { region, organ, status } of states) {
    const wide = level === 'nation' ? '000000' : region;
    for (const agency of [ALL_AGENCIES, organ.split('/')[0]!]) {
      const { reporting, silent } = found.get(`${wide} ${agency}`) ?? { reporting: 0, silent: 0 };
      const isSilent = status === 'silent';
      found.set(`${wide} ${agency}`, { reporting: reporting + (isSilent ? 0 : 1), silent: silent + (isSilent ? 1 : 0) });
    }
  }
  return found;
}
