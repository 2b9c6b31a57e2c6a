/** What is said of a role beside its policy. */
export interface RoleInfo {
  zh: string;
  /** Nobody sees of others' data what the role above may not see; what only some need to know is apart from rank. */
  under?: Role;
  /** changes nothing on any route; an evaluator writes down an evaluation, which nobody else works with */
  readOnly?: true;
}

/** The last two are those of systems, which act for their organ and not for a person. */
export const ROLE_NAMES = [
  'viewer',
  'county-liaison',
  'intake-officer',
  'energy-officer',
  'finance-officer',
  'telecom-officer',
  'tax-officer',
  'provincial-lead',
  'centre',
  'evaluator',
  'administrator',
  'organ-system',
  'evaluation-system',
] as const;
export type Role = (typeof ROLE_NAMES)[number];

/** By name; who may do what stands in the policy table. */
export const ROLES: Readonly<Record<Role, RoleInfo>> = {
  viewer: { zh: '查阅人员', under: 'county-liaison', readOnly: true },
  'county-liaison': { zh: '县级联络员', under: 'provincial-lead' },
  'intake-officer': { zh: '举报受理人员', under: 'provincial-lead' },
  'energy-officer': { zh: '能源部门人员', under: 'provincial-lead' },
  'finance-officer': { zh: '金融部门人员', under: 'provincial-lead' },
  'telecom-officer': { zh: '通信部门人员', under: 'provincial-lead' },
  'tax-officer': { zh: '税务财政人员', under: 'provincial-lead' },
  'provincial-lead': { zh: '省级牵头人员' },
  centre: { zh: '中央牵头部门', under: 'provincial-lead', readOnly: true },
  evaluator: { zh: '第三方评估人员', under: 'provincial-lead', readOnly: true },
  administrator: { zh: '系统管理员' },
  'organ-system': { zh: '部门系统', under: 'county-liaison' },
  'evaluation-system': { zh: '评估机构系统', under: 'evaluator' },
};

/** Roles that a person's token may name; the two systems follow from an organ's token. */
export const OFFICER_ROLES: readonly Role[] = ROLE_NAMES.filter((role) => !role.endsWith('-system'));
/** False for the role of systems, which no token may claim for a person. */
export const isOfficerRole = (text: unknown): text is Role => (OFFICER_ROLES as readonly unknown[]).includes(text);
