import type { Proposal } from '@quanlian/approval';
import { derivedId, formatBeijing, ownEvent } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';

/** Tells everybody who may have a copy which events were erased, on what basis and by whom. It names ids, and nothing of what is gone. */
export function eventErased({ id, jurisdiction, command, steps }: Proposal, by: string, at: number): QuanlianEvent {
  const given = steps.filter(({ kind }) => kind === 'requested' || kind === 'granted');
  return ownEvent({
    id: derivedId(at, 'event.erased', id),
    code: 'event.erased',
    agency: 'system',
    organ: 'audit',
    about: { kind: 'division', value: jurisdiction, role: 'region' },
    jurisdiction,
    at,
    facts: {
      erasureId: id,
      eventIds: command.eventIds,
      legalBasis: command.legalBasis,
      reason: steps[0]!.reason,
      by,
      at: formatBeijing(at),
    },
    approvals: given.map((step) => ({ role: step.kind === 'requested' ? 'proposer' : 'approver', officer: step.by, at: formatBeijing(step.at) })),
  });
}
