import { text, total } from '../../reading/decimals';
import { Enterprise, enterprisesIn, sharedKinds } from '../../reading/enterprises';
import { cutAccounts } from '../../reading/site';
import { days } from '../../reading/times';
import type { Load } from '../../reading/load';
import { unchanged } from '../../reading/unchanged';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient, WHOLE_CASE } from '../../verdict';

export const shellCluster = defineRule({
  code: 'XC22',
  slug: 'shell-cluster',
  zh: '一人多壳',
  en: 'Shell cluster',
  question: {
    zh: '多家企业是否由同一人控制并共同用电?',
    en: 'Are several enterprises under one control and drawing together?',
  },
  window: 'registered within 180 days',
  severity: 'medium; high with a confirmed member',
  basis: ['notice 1283, art. 19'],
  inputs: ['enterprise-record.changed', 'load-profile.summarised', 'credit.revoked'],
  thresholds: { members: 3, keys: 2, windowD: 180, minKw: '500' },
  check: (view, { members, keys, windowD, minKw }) => {
    const enterprises = enterprisesIn(view, members);
    if (!enterprises.length) return [insufficient(WHOLE_CASE, ['several enterprises'])];
    const linked = largestGroup(keys, ...enterprises.map((one) => one.keys)).map((index) => enterprises[index]!);
    if (linked.length < members) return [clear(WHOLE_CASE, { numbers: { linked: linked.length } })];
    const along = linked.map(({ records }) => records);
    const dates = linked.flatMap(({ registeredOn }) => registeredOn ?? []);
    if (dates.length < members) return [insufficient(WHOLE_CASE, ['enterprise-record.changed'], { along })];
    const together = dates.some((first) => dates.filter((date) => date >= first && date <= first + days(windowD)).length >= members);
    const loads = linked.flatMap(({ load }) => load ?? []);
    if (!loads.length) return [insufficient(WHOLE_CASE, ['load-profile.summarised'], { along })];
    const sum = total(suppliedAmong(loads, cutAccounts(view)).map(({ mean }) => mean));
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
const largestGroup = unchanged((least: number, ...all: readonly Enterprise['keys'][]): readonly number[] => {
  const groups = all.map((_, seed) => {
    const group = [seed];
    for (const member of group)
      group.push(...all.flatMap((other, index) => (!group.includes(index) && sharedKinds(all[member]!, other) >= least ? index : [])));
    return group;
  });
  return groups.reduce((best, group) => (group.length > best.length ? group : best), []);
});

/** Each once, without those whose every account was cut: what they drew, they draw no longer. */
const suppliedAmong = (loads: readonly Load[], cut: ReadonlySet<string>): Load[] =>
  [...new Set(loads)].filter(({ accounts }) => accounts.length === 0 || accounts.some((account) => !cut.has(account)));
