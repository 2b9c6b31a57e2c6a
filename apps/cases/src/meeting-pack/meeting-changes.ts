import type { CaseFile } from '@quanlian/case-file';
import { LINK_ZH, STATUS_ZH } from './labels';

/** What is new about a case since the last meeting, a sentence each; nothing where nothing is. */
export function changesOf(now: CaseFile, before: CaseFile | undefined): string[] {
  if (!before) return [`新立案：${STATUS_ZH[now.status]}`];
  return [...statusChange(now, before), ...linkChanges(now, before), ...findingChanges(now, before), ...disputeChanges(now, before)];
}

const statusChange = (now: CaseFile, before: CaseFile): string[] =>
  now.status === before.status ? [] : [`状态：${STATUS_ZH[before.status]}→${STATUS_ZH[now.status]}`];

function linkChanges(now: CaseFile, before: CaseFile): string[] {
  const states = new Map(before.chain.map(({ link, state }) => [link, state]));
  return now.chain.flatMap(({ link, zh, state }) => {
    const was = states.get(link);
    return was === undefined || was === state ? [] : [`${zh}：${LINK_ZH[was]}→${LINK_ZH[state]}`];
  });
}

/** A finding that was raised again is a new one: its occurrence is another. */
function findingChanges(now: CaseFile, before: CaseFile): string[] {
  const [open, wasOpen] = [openFindings(now), openFindings(before)];
  const raised = [...open].filter(([name]) => !wasOpen.has(name)).map(([, rule]) => `新发现：${rule}`);
  const over = [...wasOpen].filter(([name]) => !open.has(name)).map(([, rule]) => `发现消除：${rule}`);
  return [...raised, ...over];
}

const openFindings = ({ findings }: CaseFile): Map<string, string> =>
  new Map(findings.filter(({ status }) => status === 'open').map(({ id, occurrence, rule }) => [`${id} ${occurrence}`, rule]));

function disputeChanges(now: CaseFile, before: CaseFile): string[] {
  const known = new Set(before.disputes?.map(({ disputeId }) => disputeId));
  return (now.disputes ?? []).filter(({ disputeId }) => !known.has(disputeId)).map(({ type }) => `新争议：${type}`);
}
