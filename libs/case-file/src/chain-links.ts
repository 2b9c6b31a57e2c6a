import type { EffectiveEvent } from '@quanlian/contracts';

export interface Proof {
  type: string;
  when?(event: EffectiveEvent, of: (type: string) => readonly EffectiveEvent[]): boolean;
}

/** One link: proven by a measure's leg or by events; while unproven, due if a duty awaits one of these types. */
export interface LinkDefinition {
  link: string;
  zh: string;
  leg?: string;
  provenBy?: readonly Proof[];
  undoneBy?: readonly Proof[];
  awaits: readonly string[];
}

const types = (...names: string[]): Proof[] => names.map((type) => ({ type }));
const afterShutDown: Proof['when'] = (event, of) => of('site.shut-down').some((shut) => shut.occurredAt <= event.occurredAt);
const emptyVisit: Proof = { type: 'inspection.conducted', when: (event, of) => event.facts.result === 'no-mining' && afterShutDown(event, of) };
const witnessed: Proof = { type: 'site.shut-down', when: (event) => ['gov', 'grid', 'joint'].includes(event.facts.verifiedBy as string) };
const measure = (link: string, zh: string, type: string, leg = link): LinkDefinition => ({ link, zh, leg, awaits: [type] });

export const CHAIN: readonly LinkDefinition[] = [
  {
    link: 'clue',
    zh: '线索',
    awaits: [],
    provenBy: types(
      'site.reported',
      'pool-traffic.detected',
      'abnormal-load.detected',
      'generation-drop.detected',
      'load-profile.summarised',
      'egress-profile.summarised',
      'equipment-purchase.recorded',
      'promotion.flagged',
      'fund-flow.flagged',
      'illegal-supply.found',
    ),
  },
  {
    link: 'located',
    zh: '定位',
    provenBy: types('ip-attribution.resolved', 'site.identified'),
    awaits: ['ip-attribution.resolved', 'site.identified'],
  },
  { link: 'confirmed', zh: '查实', provenBy: types('site.confirmed'), undoneBy: types('site.cleared'), awaits: ['site.confirmed'] },
  measure('listed', '列入清单', 'project.listed', 'list'),
  measure('power', '停限电', 'power-supply.cut'),
  measure('surcharge', '加价电费', 'surcharge.imposed'),
  measure('market', '退出电力市场', 'market-access.cancelled'),
  measure('credit', '授信撤销', 'credit.revoked'),
  measure('payment', '支付停止', 'payment-service.stopped'),
  measure('tax', '税收优惠取消', 'tax-benefit.cancelled'),
  measure('subsidy', '补贴取消', 'subsidy.cancelled'),
  measure('network', '断网', 'network-access.blocked'),
  measure('credit-record', '信用记录', 'credit-restriction.imposed', 'restriction'),
  {
    link: 'verified',
    zh: '复核',
    provenBy: [emptyVisit, witnessed],
    undoneBy: types('site.restarted'),
    awaits: ['site.shut-down', 'evaluation.published'],
  },
  { link: 'closed', zh: '销号', provenBy: types('case.closed'), awaits: ['project.delisted'] },
];
