import type { Role } from '../actors/role';

/** Who proposes an act that binds somebody, and who else must agree. */
export interface ActInfo {
  zh: string;
  /** approvers needed beside the proposer, each another named officer */
  approvers: 1 | 2;
  proposedBy: readonly Role[];
  approvedBy: readonly Role[];
}

const LEAD: readonly Role[] = ['provincial-lead'];
const LOCAL: readonly Role[] = ['county-liaison', 'provincial-lead'];
const ENERGY: readonly Role[] = ['energy-officer', 'provincial-lead'];
const ANY_AGENCY: readonly Role[] = ['county-liaison', 'energy-officer', 'finance-officer', 'telecom-officer', 'tax-officer', 'provincial-lead'];

/** Acts that one person alone never decides (domain reference, part e). */
export const ACTS = {
  confirm: { zh: '查实认定', approvers: 1, proposedBy: LOCAL, approvedBy: LEAD },
  list: { zh: '列入清单', approvers: 1, proposedBy: LOCAL, approvedBy: LEAD },
  cut: { zh: '停限电', approvers: 1, proposedBy: ENERGY, approvedBy: ENERGY },
  surcharge: { zh: '加价电费', approvers: 1, proposedBy: ENERGY, approvedBy: ENERGY },
  restriction: { zh: '失信约束', approvers: 1, proposedBy: LOCAL, approvedBy: LEAD },
  referral: { zh: '移送', approvers: 1, proposedBy: ANY_AGENCY, approvedBy: LEAD },
  merge: { zh: '主体合并', approvers: 1, proposedBy: LOCAL, approvedBy: LEAD },
  'un-merge': { zh: '主体拆分', approvers: 2, proposedBy: LOCAL, approvedBy: LEAD },
  'lift-verdict': { zh: '撤销不同主体判定', approvers: 2, proposedBy: LOCAL, approvedBy: LEAD },
  clearing: { zh: '排除澄清', approvers: 1, proposedBy: LOCAL, approvedBy: LEAD },
  waiver: { zh: '责任豁免', approvers: 1, proposedBy: LOCAL, approvedBy: LEAD },
  dismissal: { zh: '发现不予采纳', approvers: 1, proposedBy: ANY_AGENCY, approvedBy: LEAD },
  disclosure: { zh: '对外披露', approvers: 1, proposedBy: LOCAL, approvedBy: LEAD },
  unmask: { zh: '去除遮蔽', approvers: 2, proposedBy: LEAD, approvedBy: LEAD },
  erasure: { zh: '删除内容', approvers: 2, proposedBy: LEAD, approvedBy: LEAD },
} as const satisfies Record<string, ActInfo>;

export type Act = keyof typeof ACTS;
/** All acts that need a second person. */
export const ACT_NAMES = Object.keys(ACTS) as Act[];
/** Reads an act from outside: false for any other text. */
export const isAct = (text: unknown): text is Act => typeof text === 'string' && Object.hasOwn(ACTS, text);
/** Who may propose and approve it. */
export const actInfo = (act: Act): ActInfo => ACTS[act];
