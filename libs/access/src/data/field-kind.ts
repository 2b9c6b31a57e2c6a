import type { DataClass } from './data-class';

/** How sensitive a kind of value is, and to whom it may be opened. */
export interface FieldKindInfo {
  zh: string;
  class: DataClass;
  /** opened to those who need it for their own task only: rank does not open it */
  needToKnow?: true;
  /** closed even to the agency that supplied it, save to the role that lists it */
  sealedFromOwner?: true;
}

/** What a value is about decides who sees it; every field of every contract is of one of these kinds. */
export const FIELD_KINDS = {
  plain: { zh: '一般事项', class: 'internal' },
  text: { zh: '文字说明', class: 'internal' },
  identity: { zh: '主体标识', class: 'internal' },
  address: { zh: '住所地址', class: 'internal' },
  official: { zh: '经办人员', class: 'internal' },
  detector: { zh: '检测规则', class: 'internal' },
  load: { zh: '用电曲线与摘要', class: 'sensitive' },
  supply: { zh: '电费与电力交易金额', class: 'sensitive' },
  ip: { zh: '网络地址', class: 'sensitive' },
  traffic: { zh: '流量特征', class: 'sensitive' },
  credit: { zh: '信贷金额', class: 'sensitive' },
  tax: { zh: '税收与补贴金额', class: 'sensitive' },
  measured: { zh: '核验所用数值', class: 'sensitive' },
  bank: { zh: '银行账户令牌', class: 'restricted' },
  person: { zh: '个人令牌', class: 'restricted' },
  suspicious: { zh: '可疑交易', class: 'restricted', needToKnow: true },
  reporter: { zh: '举报人', class: 'restricted', needToKnow: true, sealedFromOwner: true },
} as const satisfies Record<string, FieldKindInfo>;

export type FieldKind = keyof typeof FIELD_KINDS;
/** Every fact of every contract has one of these kinds. */
export const FIELD_KIND_NAMES = Object.keys(FIELD_KINDS) as FieldKind[];
/** Reads a kind from outside: false for any other text. */
export const isFieldKind = (text: unknown): text is FieldKind => typeof text === 'string' && Object.hasOwn(FIELD_KINDS, text);
/** How values of a kind are to be treated. */
export const fieldKindInfo = (kind: FieldKind): FieldKindInfo => FIELD_KINDS[kind];
