import type { FieldKind } from '../data/field-kind';

/** What somebody opens data for. */
export interface PurposeInfo {
  zh: string;
  /** kinds this purpose never needs: closed under it, whoever asks */
  closes?: readonly FieldKind[];
}

const MONEY: readonly FieldKind[] = ['credit', 'bank', 'tax', 'supply', 'suspicious'];
const PEOPLE: readonly FieldKind[] = ['person', 'bank', 'reporter', 'suspicious'];

/** 目的限定: what a read is for. It narrows what the role may see and never widens it. */
export const PURPOSES = {
  'case-handling': { zh: '案件办理' },
  inspection: { zh: '现场检查', closes: MONEY },
  'measure-execution': { zh: '措施执行' },
  restoration: { zh: '恢复与纠正' },
  'appeal-review': { zh: '申诉复核' },
  intake: { zh: '举报受理', closes: MONEY },
  supervision: { zh: '督导通报', closes: ['person', 'reporter'] },
  statistics: { zh: '统计分析', closes: [...PEOPLE, 'identity', 'address', 'ip', 'official', 'text'] },
  evaluation: { zh: '第三方评估' },
  emergency: { zh: '紧急访问' },
  operation: { zh: '系统运行' },
  exchange: { zh: '部门交换' },
} as const satisfies Record<string, PurposeInfo>;

export type Purpose = keyof typeof PURPOSES;
/** A purpose narrows what is shown, it never widens it. */
export const PURPOSE_NAMES = Object.keys(PURPOSES) as Purpose[];
/** Reads a purpose from outside: false for any other text. */
export const isPurpose = (text: unknown): text is Purpose => typeof text === 'string' && Object.hasOwn(PURPOSES, text);
/** Kinds of values that are not needed for it and therefore not shown. */
export const closedBy = (purpose: Purpose): readonly FieldKind[] => (PURPOSES[purpose] as PurposeInfo).closes ?? [];
