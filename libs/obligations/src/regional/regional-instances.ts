import { NATION } from '@quanlian/contracts';
import type { ObligationPolicy } from '../policy';
import { readOnce } from '../read-once';
import type { RegionalInstance } from './regional-duty';

const isRegional = ({ scope, status, requiredActionEvent }: ObligationPolicy): boolean =>
  (scope === 'jurisdiction' || scope === 'national') && status !== 'watch' && Boolean(requiredActionEvent?.length);

/** Of a list of policies, those that regions or the nation are to meet; invariants and watched ones are none. */
export const regionalPolicies = readOnce((policies: readonly ObligationPolicy[]): readonly ObligationPolicy[] => policies.filter(isRegional));

/** Types of event that open or meet such a duty. */
export const regionalTypes = readOnce(
  (policies: readonly ObligationPolicy[]): ReadonlySet<string> =>
    new Set(
      regionalPolicies(policies).flatMap(({ triggerEvent, requiredActionEvent }) => [
        ...(triggerEvent ? [triggerEvent.type] : []),
        ...requiredActionEvent!.map(({ type }) => type),
      ]),
    ),
);

/** One instance for each province that the notice is for, for each addressee, or for the nation. `provinces` are codes of 6 digits. */
export function instancesOf(policy: ObligationPolicy, provinces: readonly string[]): RegionalInstance[] {
  if (policy.scope === 'national') return [{ policy, level: 'national', region: NATION }];
  const prefix = policy.jurisdiction ?? '';
  if (policy.per === 'addressee') {
    const region = prefix.padEnd(NATION.length, '0');
    return (policy.addressees ?? []).map((addressee) => ({ policy, level: 'jurisdiction', region, addressee }));
  }
  return provinces.filter((code) => code.startsWith(prefix.slice(0, 2))).map((region) => ({ policy, level: 'jurisdiction', region }));
}
