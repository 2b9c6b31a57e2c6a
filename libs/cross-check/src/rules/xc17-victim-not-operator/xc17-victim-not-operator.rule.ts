import { decimal, text } from '../../reading/decimals';
import { flatLoad } from '../xc10-flat-load/xc10-flat-load.rule';
import { covers } from '../../reading/attribution';
import { trafficOf } from '../../reading/traffic';
import { defineRule } from '../../define-rule';
import { clear, hit, insufficient } from '../../verdict';

export const victimNotOperator = defineRule({
  code: 'XC17',
  slug: 'victim-not-operator',
  zh: '被控主机降级',
  en: 'Victim, not operator',
  basis: ['joint meeting of 2021-11-10 on state-owned premises', 'due process'],
  inputs: ['host-compromise.confirmed', 'pool-traffic.detected'],
  thresholds: { share: '0.80', miningGoods: ['asic-miner', 'gpu'] as readonly string[] },
  check: (view, { share, miningGoods }) =>
    view.of('host-compromise.confirmed').map((report) => {
      const explained = decimal(report.facts.sessionsShare);
      const traffic = trafficOf(view).filter(({ ip }) => covers(String(report.facts.ip), ip));
      if (!explained || !traffic.length)
        return insufficient(report.id, [explained ? 'pool-traffic.detected' : 'sessionsShare'], { evidence: [report] });
      const bought = view.of('equipment-purchase.recorded').some(({ facts }) => miningGoods.includes(facts.category));
      const found = view.of('inspection.conducted').some(({ facts }) => facts.result === 'mining-running');
      const loaded = view.of('abnormal-load.detected').length > 0 || flatLoad.check(view).some(({ outcome }) => outcome === 'hit');
      const reason = { evidence: [report, ...traffic.map(({ event }) => event)], numbers: { share: text(explained) } };
      return explained.gte(share) && !bought && !found && !loaded ? hit(report.id, 'info', reason) : clear(report.id, reason);
    }),
  proves: 'removes grounds for measures against the owner',
  nextAction: 'site.cleared(malware-victim), clean-up notice; block surcharge/credit/listing',
  responsible: ['telecom', 'cac'],
  falsePositives: ['operator plants malware story; check wallet ownership'],
  resolvedBy: 'site.cleared',
});
