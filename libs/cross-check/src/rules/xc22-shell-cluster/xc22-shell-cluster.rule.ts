import { Enterprise, enterprisesOf, sharedKinds } from '../../reading/enterprises';
import { text, total } from '../../reading/decimals';
import { days } from '../../reading/times';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const shellCluster = defineRule({
  code: 'XC22',
  slug: 'shell-cluster',
  zh: '一人多壳',
  en: 'Shell cluster',
  basis: ['notice 1283, art. 19'],
  inputs: ['enterprise-record.changed', 'load-profile.summarised', 'credit.revoked'],
  thresholds: { members: 3, keys: 2, windowD: 180, minKw: '500' },
  check: (view, { members, keys, windowD, minKw }) => {
    const enterprises = enterprisesOf(view.events);
    if (enterprises.length < members) return [insufficient(WHOLE_CASE, ['several enterprises'])];
    const linked = largestGroup(enterprises, keys);
    if (linked.length < members) return [clear(WHOLE_CASE, { numbers: { linked: linked.length } })];
    const evidence = linked.flatMap(({ events }) => events);
    const dates = linked.flatMap(({ registeredOn }) => registeredOn ?? []);
    if (dates.length < members) return [insufficient(WHOLE_CASE, ['enterprise-record.changed'], { evidence })];
    const together = dates.some((first) => dates.filter((date) => date >= first && date <= first + days(windowD)).length >= members);
    const loads = linked.flatMap(({ load }) => load ?? []);
    if (!loads.length) return [insufficient(WHOLE_CASE, ['load-profile.summarised'], { evidence })];
    const sum = total([...new Set(loads)].map(({ mean }) => mean));
    const reason = { evidence, numbers: { members: linked.length, meanKw: text(sum) } };
    const confirmed = view.of('site.confirmed').length > 0;
    return [together && sum.gte(minKw) ? hit(WHOLE_CASE, confirmed ? 'high' : 'medium', reason) : clear(WHOLE_CASE, reason)];
  },
  proves: 'common control',
  nextAction: 'merge.suggested(common-control) to a human',
  responsible: ['ndrc', 'samr'],
  falsePositives: ['registration agents', 'family firms', 'incubator address'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});

/** Grows a group from each enterprise over pairs that share enough keys; the largest speaks. */
function largestGroup(enterprises: readonly Enterprise[], keys: number): Enterprise[] {
  const groups = enterprises.map((seed) => {
    const group = [seed];
    for (const member of group) group.push(...enterprises.filter((other) => !group.includes(other) && sharedKinds(member, other) >= keys));
    return group;
  });
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
}
