import type { EffectiveEvent } from '@quanlian/contracts';
import { covers } from '../../reading/attribution';
import { decimal, text } from '../../reading/decimals';
import { firstFor } from '../../reading/first';
import { listedFor } from '../../reading/listed';
import { flatLoad } from '../xc10-flat-load/xc10-flat-load.rule';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const victimNotOperator = defineRule({
  code: 'XC17',
  slug: 'victim-not-operator',
  zh: '被控主机降级',
  en: 'Victim, not operator',
  question: {
    zh: '木马是否足以解释这些矿池流量?',
    en: 'Does malware explain the traffic, so that the owner is a victim?',
  },
  window: 'the window of the compromise report',
  severity: 'info, protective',
  basis: ['joint meeting of 2021-11-10 on state-owned premises', 'due process'],
  inputs: ['host-compromise.confirmed', 'pool-traffic.detected'],
  thresholds: { share: '0.80', miningGoods: ['asic-miner', 'gpu'] as readonly string[] },
  check: (view, { share, miningGoods }) => {
    const reports = view.of('host-compromise.confirmed');
    if (!reports.length) return [];
    const hasMachines =
      firstBought(view.of('equipment-purchase.recorded'), miningGoods) !== undefined ||
      firstRunning(view.of('inspection.conducted')) !== undefined ||
      !view.lacks('abnormal-load.detected') ||
      flatLoad.check(view).some(({ outcome }) => outcome === 'hit');
    return reports.map((report) => {
      const explained = decimal(report.facts.sessionsShare);
      const traffic = fromRange(view.of('pool-traffic.detected'), String(report.facts.ip));
      if (!explained || !traffic.length)
        return insufficient(report.id, [explained ? 'pool-traffic.detected' : 'sessionsShare'], { evidence: [report] });
      const reason = { evidence: [report], along: [traffic], numbers: { share: text(explained) } };
      return explained.gte(share) && !hasMachines ? hit(report.id, 'info', reason) : clear(report.id, reason);
    });
  },
  proves: 'removes grounds for measures against the owner',
  nextAction: 'site.cleared(malware-victim), clean-up notice; block surcharge/credit/listing',
  responsible: ['telecom', 'cac'],
  falsePositives: ['operator plants malware story; check wallet ownership'],
  resolvedBy: 'site.cleared',
});

const firstBought = firstFor(({ facts }: EffectiveEvent, goods: readonly string[]) => goods.includes(facts.category));
const firstRunning = firstFor(({ facts }: EffectiveEvent) => facts.result === 'mining-running');
const fromRange = listedFor((event: EffectiveEvent, range: string) => (covers(range, String(event.facts.srcIp)) ? event : undefined));
