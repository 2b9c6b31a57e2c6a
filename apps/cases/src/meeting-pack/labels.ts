import { AGENCIES } from '@quanlian/contracts';
import type { CaseStatus, DecisionState, DisputeState, LinkState } from '@quanlian/case-file';

type Agency = (typeof AGENCIES)[number];

/** As the agencies are called in the minutes. */
const NAMES: Readonly<Record<Agency, string>> = {
  energy: '能源',
  exchange: '电力交易机构',
  retail: '售电公司',
  telecom: '通信管理',
  cac: '网信',
  finance: '金融监管',
  pbc: '人民银行',
  tax: '税务',
  mof: '财政',
  ndrc: '发展改革',
  gov: '属地政府',
  miit: '工业和信息化',
  samr: '市场监管',
  sasac: '国资',
  moe: '教育',
  system: '系统',
  evaluator: '第三方评估',
};

export const agencyZh = (agency: string): string => (NAMES as Readonly<Record<string, string>>)[agency] ?? agency;

export const STATUS_ZH: Readonly<Record<CaseStatus, string>> = {
  suspected: '疑似',
  confirmed: '查实',
  'shut-down': '关停',
  cleared: '排除',
  closed: '销号',
};

export const LINK_ZH: Readonly<Record<LinkState, string>> = {
  done: '完成',
  'none-found': '无涉',
  due: '待办',
  late: '逾期',
  disputed: '有争议',
  reversed: '已撤销',
  'not-applicable': '不适用',
};

export const DISPUTE_ZH: Readonly<Record<DisputeState['status'], string>> = {
  open: '核查中',
  overdue: '核查逾期',
  withdrawn: '已撤回',
  corrected: '已更正',
  retracted: '已撤回记录',
};

export const DECISION_ZH: Readonly<Record<DecisionState['status'], string>> = {
  open: '办理中',
  overdue: '逾期',
  met: '已落实',
  'met-late': '逾期落实',
};
