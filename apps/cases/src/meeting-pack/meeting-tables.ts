import { isLate, tasksOf } from '@quanlian/case-file';
import type { CaseFile, Task } from '@quanlian/case-file';
import { formatBeijing } from '@quanlian/contracts';
import type { PolicyPacks } from '@quanlian/obligations';
import { titlesOf } from '../tasks/task-titles';
import { agencyZh, DECISION_ZH, DISPUTE_ZH, LINK_ZH, STATUS_ZH } from './labels';
import { changesOf } from './meeting-changes';

/** One sheet of the pack: the same in the workbook, on paper and in an answer. */
export interface MeetingTable {
  title: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

/** A case as it is and as it was at the last meeting; both masked for whoever reads. */
export interface MeetingCase {
  now: CaseFile;
  before?: CaseFile;
}

interface Item extends MeetingCase {
  tasks: readonly Task[];
  late: number;
  serious: number;
  changes: readonly string[];
}

const day = (instant: number): string => formatBeijing(instant).slice(0, 16).replace('T', ' ');

/** What a joint meeting (联席会议) goes through: the key list, what each agency owes, what is new, what is contested, what was decided before. */
export function meetingTables(cases: readonly MeetingCase[], knownAt: number, packs: PolicyPacks): MeetingTable[] {
  const items = cases.map((one) => itemOf(one, knownAt)).sort(byWeight);
  return [keyList(items), agencySums(items, knownAt), openItems(items, knownAt, packs), changeList(items), disputeList(items), decisionList(items)];
}

function itemOf({ now, before }: MeetingCase, knownAt: number): Item {
  const tasks = tasksOf(now);
  const serious = now.findings.filter(({ status, severity }) => status === 'open' && (severity === 'high' || severity === 'critical')).length;
  return { now, before, tasks, late: tasks.filter((task) => isLate(task, knownAt)).length, serious, changes: changesOf(now, before) };
}

const byWeight = (a: Item, b: Item): number => b.serious - a.serious || b.late - a.late || (a.now.number < b.now.number ? -1 : 1);

/** Cases in which something is late, serious, contested or new. */
const isKey = ({ now, late, serious, changes }: Item): boolean =>
  late + serious + changes.length > 0 || now.chain.some(({ state }) => state === 'disputed');

const keyList = (items: readonly Item[]): MeetingTable => ({
  title: '重点名单',
  columns: ['案件编号', '名称', '属地', '状态', '未办结', '其中逾期', '高风险发现', '未完成环节'],
  rows: items
    .filter(isKey)
    .map(({ now, tasks, late, serious }) => [
      ...[now.number, now.names.join('、'), now.jurisdiction, STATUS_ZH[now.status], tasks.length, late, serious],
      gapsOf(now),
    ]),
});

const gapsOf = ({ chain }: CaseFile): string =>
  chain
    .filter(({ state }) => state === 'due' || state === 'late' || state === 'disputed')
    .map(({ zh, state }) => `${zh}（${LINK_ZH[state]}）`)
    .join('、');

function agencySums(items: readonly Item[], knownAt: number): MeetingTable {
  const sums = new Map<string, [open: number, late: number, cases: number]>();
  for (const { tasks } of items) {
    const own = new Map<string, readonly Task[]>();
    for (const task of tasks) for (const agency of task.agencies) own.set(agency, [...(own.get(agency) ?? []), task]);
    for (const [agency, theirs] of own) {
      const [open, late, cases] = sums.get(agency) ?? [0, 0, 0];
      sums.set(agency, [open + theirs.length, late + theirs.filter((task) => isLate(task, knownAt)).length, cases + 1]);
    }
  }
  const rows = [...sums]
    .sort(([a, [, lateA]], [b, [, lateB]]) => lateB - lateA || (a < b ? -1 : 1))
    .map(([agency, sum]) => [agencyZh(agency), ...sum]);
  return { title: '各部门汇总', columns: ['部门', '未办结', '其中逾期', '涉及案件'], rows };
}

const openItems = (items: readonly Item[], knownAt: number, packs: PolicyPacks): MeetingTable => ({
  title: '各部门未办结事项',
  columns: ['部门', '案件编号', '名称', '事项', '期限', '是否逾期', '逾期期数'],
  rows: items
    .flatMap(({ now, tasks }) => tasks.flatMap((task) => task.agencies.map((agency) => ({ now, task, agency }))))
    .sort((a, b) => (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : a.task.dueAt - b.task.dueAt))
    .map(({ now, task, agency }) => [
      ...[agencyZh(agency), now.number, now.names.join('、'), titlesOf(task, packs).titleZh, day(task.dueAt)],
      ...[isLate(task, knownAt) ? '逾期' : '', task.unmet ?? ''],
    ]),
});

const changeList = (items: readonly Item[]): MeetingTable => ({
  title: '上次会议以来变化',
  columns: ['案件编号', '名称', '变化'],
  rows: items.flatMap(({ now, changes }) => changes.map((change) => [now.number, now.names.join('、'), change])),
});

const disputeList = (items: readonly Item[]): MeetingTable => ({
  title: '争议事项',
  columns: ['案件编号', '名称', '争议记录', '出具部门', '核查期限', '状态', '暂定措施数'],
  rows: items.flatMap(({ now }) =>
    (now.disputes ?? []).map(({ type, agency, dueAt, status, provisional = [] }) => [
      ...[now.number, now.names.join('、'), type, agencyZh(agency), day(dueAt), DISPUTE_ZH[status], provisional.length],
    ]),
  ),
});

const decisionList = (items: readonly Item[]): MeetingTable => ({
  title: '会议决定落实',
  columns: ['案件编号', '名称', '会议日期', '责任部门', '决定', '期限', '状态'],
  rows: items.flatMap(({ now }) =>
    (now.decisions ?? []).map(({ meetingOn, agencies, decision, dueAt, status }) => [
      ...[now.number, now.names.join('、'), meetingOn, agencies.map(agencyZh).join('、'), decision, day(dueAt), DECISION_ZH[status]],
    ]),
  ),
});
