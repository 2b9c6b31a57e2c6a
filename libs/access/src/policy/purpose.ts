import type { FieldKind } from '../data/field-kind';

/** What somebody opens data for. */
export interface PurposeInfo {
  zh: string;
  en: string;
  /** kinds this purpose never needs: closed under it, whoever asks */
  closes?: readonly FieldKind[];
}

const MONEY: readonly FieldKind[] = ['credit', 'bank', 'tax', 'supply', 'suspicious'];
const PEOPLE: readonly FieldKind[] = ['person', 'bank', 'reporter', 'suspicious'];

/** 目的限定: what a read is for. It narrows what the role may see and never widens it. */
export const PURPOSES = {
  'case-handling': { zh: '案件办理', en: 'handling a case' },
  inspection: { zh: '现场检查', en: 'inspecting a site', closes: MONEY },
  'measure-execution': { zh: '措施执行', en: 'carrying out a measure' },
  restoration: { zh: '恢复与纠正', en: 'restoring and correcting' },
  'appeal-review': { zh: '申诉复核', en: 'reviewing an appeal' },
  intake: { zh: '举报受理', en: 'taking in a report', closes: MONEY },
  supervision: { zh: '督导通报', en: 'supervising and circulating', closes: ['person', 'reporter'] },
  statistics: { zh: '统计分析', en: 'statistics', closes: [...PEOPLE, 'identity', 'address', 'ip', 'official', 'text'] },
  evaluation: { zh: '第三方评估', en: 'third-party evaluation' },
  emergency: { zh: '紧急访问', en: 'an emergency' },
  operation: { zh: '系统运行', en: 'running the system' },
  exchange: { zh: '部门交换', en: 'exchange between agencies' },
} as const satisfies Record<string, PurposeInfo>;

export type Purpose = keyof typeof PURPOSES;
/** A purpose narrows what is shown, it never widens it. */
export const PURPOSE_NAMES = Object.keys(PURPOSES) as Purpose[];
/** Reads a purpose from outside: false for any other text. */
export const isPurpose = (text: unknown): text is Purpose => typeof text === 'string' && Object.hasOwn(PURPOSES, text);
/** Kinds of values that are not needed for it and therefore not shown. */
export const closedBy = (purpose: Purpose): readonly FieldKind[] => (PURPOSES[purpose] as PurposeInfo).closes ?? [];
