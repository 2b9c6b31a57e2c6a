import { text, total } from '../../reading/decimals';
import { Enterprise, enterprisesIn, sharedKinds } from '../../reading/enterprises';
import { days } from '../../reading/times';
import { unchanged } from '../../reading/unchanged';
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
    const { links } = enterprisesIn(view.events);
    if (links.all.length < members) return [insufficient(WHOLE_CASE, ['several enterprises'])];
    const linked = largestGroup(links, keys);
    if (linked.length < members) return [clear(WHOLE_CASE, { numbers: { linked: linked.length } })];
    const along = linked.map(({ events }) => events);
    const dates = linked.flatMap(({ registeredOn }) => registeredOn ?? []);
    if (dates.length < members) return [insufficient(WHOLE_CASE, ['enterprise-record.changed'], { along })];
    const together = dates.some((first) => dates.filter((date) => date >= first && date <= first + days(windowD)).length >= members);
    const loads = linked.flatMap(({ load }) => load ?? []);
    if (!loads.length) return [insufficient(WHOLE_CASE, ['load-profile.summarised'], { along })];
    const sum = total([...new Set(loads)].map(({ mean }) => mean));
    const reason = { along, numbers: () => ({ members: linked.length, meanKw: text(sum) }) };
    if (!together || sum.lt(minKw)) return [clear(WHOLE_CASE, reason)];
    return [hit(WHOLE_CASE, view.lacks('site.confirmed') ? 'medium' : 'high', reason)];
  },
  proves: 'common control',
  nextAction: 'merge.suggested(common-control) to a human',
  responsible: ['ndrc', 'samr'],
  falsePositives: ['registration agents', 'family firms', 'incubator address'],
  resolvedBy: 'corrected below the limit, un-merged, or cut; also site.cleared, or retraction of an event it needs',
});

/** Grows a group from each enterprise over pairs that share enough keys; the largest speaks. */
const largestGroup = unchanged(({ all }: { readonly all: readonly Enterprise[] }, keys: number): readonly Enterprise[] => {
  const groups = all.map((seed) => {
    const group = [seed];
    for (const member of group) group.push(...all.filter((other) => !group.includes(other) && sharedKinds(member, other) >= keys));
    return group;
  });
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
});
