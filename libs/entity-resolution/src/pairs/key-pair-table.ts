/** What two records become that a pair of keys speaks for: one node, two nodes with a role between them, or two nodes of one suspected controller. */
export type PairAction = 'merge' | 'link' | 'group';

/** automatic – holds by itself; suggest – an officer may approve it; hint – shown, and not enough alone; bar – stands against a merger. */
export type PairMode = 'automatic' | 'suggest' | 'hint' | 'bar';

/** One row of the table of key pairs. */
export interface KeyPair {
  zh: string;
  en: string;
  action: PairAction;
  mode: PairMode;
  /** 0 … 1, before it is weighed by how specific the shared key is */
  score: number;
}

/** Nothing up to here can be approved on its own. */
export const HINT = 0.5;
/** Names are as good as equal from here on, which is a hint. */
export const SIMILAR = 0.92;
/** A registered static address speaks for its subscriber from this confidence on. */
export const SURE_ATTRIBUTION = 0.9;
/** A name that is said alike raises a suggestion by this much and suggests nothing itself. Ours; the table has no figure. */
export const HOMOPHONE_RAISE = 0.05;
/** No suggestion is raised to what holds by itself. */
export const HIGHEST_SUGGESTION = 0.95;

/** Domain reference, part d, its rows in their order. */
export const KEY_PAIRS = {
  'organisation-code': { zh: '统一社会信用代码或组织机构代码相同', en: 'one organisation code', action: 'merge', mode: 'automatic', score: 1 },
  'name-change': { zh: '同一代码且登记有更名', en: 'one code and a registered change of name', action: 'merge', mode: 'automatic', score: 1 },
  'account-or-meter': { zh: '户号或表号相同', en: 'one account, or one meter in overlapping spans', action: 'link', mode: 'automatic', score: 0.98 },
  'static-address': { zh: '静态IP登记用户', en: 'registered subscriber of a static address', action: 'link', mode: 'automatic', score: 0.9 },
  'name-in-division': { zh: '同一区划内名称相同', en: 'one name in one county, a code missing', action: 'merge', mode: 'suggest', score: 0.85 },
  'person-and-account': {
    zh: '法定代表人与账户或电表相同',
    en: 'one legal person and one bank account, account or meter',
    action: 'group',
    mode: 'suggest',
    score: 0.9,
  },
  'bank-and-phone': { zh: '银行账户与电话相同', en: 'one bank account and one telephone', action: 'group', mode: 'suggest', score: 0.9 },
  premises: { zh: '地址门牌相同', en: 'one address down to the house number', action: 'link', mode: 'suggest', score: 0.7 },
  'person-alone': { zh: '仅法定代表人相同', en: 'one legal person, nothing else', action: 'group', mode: 'suggest', score: 0.6 },
  'bank-alone': { zh: '仅银行账户相同', en: 'one bank account, nothing else', action: 'group', mode: 'suggest', score: 0.6 },
  'public-address': { zh: '仅公网IP相同', en: 'one public address on the network', action: 'link', mode: 'hint', score: 0.5 },
  street: { zh: '仅街道相同', en: 'one street', action: 'link', mode: 'hint', score: 0.5 },
  'similar-name': { zh: '名称相近', en: 'a similar name', action: 'merge', mode: 'hint', score: 0.5 },
  'two-codes': { zh: '两个不同的组织机构代码', en: 'two organisation codes', action: 'merge', mode: 'bar', score: 0 },
  'role-between': {
    zh: '供用、托管或售购关系',
    en: 'plant and consumer, host and tenant, retailer and customer',
    action: 'merge',
    mode: 'bar',
    score: 0,
  },
} as const satisfies Record<string, KeyPair>;

export type KeyPairCode = keyof typeof KEY_PAIRS;

/** With its figures as of any row: the table itself knows each by its own. */
export const keyPairOf = (code: KeyPairCode): KeyPair => KEY_PAIRS[code];
