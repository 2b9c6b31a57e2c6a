import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseStatus } from './case-file';

const BY_SITE: Readonly<Record<string, CaseStatus>> = { confirmed: 'confirmed', 'shut down': 'shut-down', cleared: 'cleared' };

/** A restarted site is what it was known to be before: confirmed, if anybody confirmed it. */
export function statusOf(site: string | undefined, of: (type: string) => readonly EffectiveEvent[]): CaseStatus {
  if (of('case.closed').length > 0) return 'closed';
  if (site === 'restarted') return of('site.confirmed').length > 0 ? 'confirmed' : 'suspected';
  return BY_SITE[site ?? ''] ?? 'suspected';
}
