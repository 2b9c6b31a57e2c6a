import type { Act, Actor } from '@quanlian/access';
import { checkEvent, derivedId, formatBeijing, parseType, typeName, type Agency, type QuanlianEvent } from '@quanlian/contracts';
import { Publisher } from '@quanlian/service-kit';
import type { EntityManager } from 'typeorm';
import { ApprovalRefused } from '../proposal/approval.errors';
import type { NewProposal } from '../proposal/decide';
import type { Proposal, ProposalStep } from '../proposal/proposal';
import type { ActHandler } from './act-handler';

/** The event by which each act takes effect. */
export const EVENT_OF_ACT = {
  confirm: 'site.confirmed',
  list: 'project.listed',
  cut: 'power-supply.cut',
  surcharge: 'surcharge.imposed',
  restriction: 'credit-restriction.imposed',
  referral: 'case.referred',
  clearing: 'site.cleared',
} as const satisfies Partial<Record<Act, string>>;
export type PublishedAct = keyof typeof EVENT_OF_ACT;

type Command = Partial<Pick<QuanlianEvent['data'], 'keys' | 'facts' | 'evidence' | 'policyRefs' | 'effectiveFrom' | 'effectiveTo'>>;

/** The act is an event that the proposer wrote and the approvers signed: nobody else's word goes into it. */
function eventOf(proposal: NewProposal & { steps?: readonly ProposalStep[] }, act: PublishedAct, at: number): QuanlianEvent {
  const type = typeName(EVENT_OF_ACT[act]);
  const command = proposal.command as Command;
  return {
    specversion: '1.0',
    id: derivedId(at, 'act', proposal.id),
    source: `/${proposal.agency}/${proposal.organ}`,
    type,
    subject: proposal.subject,
    time: formatBeijing(at),
    dataschema: `/schemas/${type}.json`,
    agency: proposal.agency as Agency,
    organ: proposal.organ,
    jurisdiction: proposal.jurisdiction,
    data: {
      keys: command.keys ?? [],
      facts: command.facts ?? {},
      evidence: command.evidence ?? [],
      policyRefs: command.policyRefs ?? [],
      ...(command.effectiveFrom && { effectiveFrom: command.effectiveFrom }),
      ...(command.effectiveTo && { effectiveTo: command.effectiveTo }),
      approvals: (proposal.steps ?? []).map((step) => ({
        role: step.kind === 'requested' ? 'proposer' : 'approver',
        officer: step.by,
        at: formatBeijing(step.at),
      })),
    },
  };
}

/** An act that takes effect by being published: power is cut when `power-supply.cut` says so. */
export class PublishOnGrant implements ActHandler {
  constructor(
    readonly act: PublishedAct,
    private readonly publisher: Publisher,
  ) {}

  check(_em: EntityManager, proposal: NewProposal, _actor: Actor, now: number): Promise<void> {
    const event = eventOf(proposal, this.act, now);
    const checked = checkEvent(JSON.parse(JSON.stringify(event)));
    if (checked.ok) return Promise.resolve();
    const inCommand = checked.problems.map((problem) => ({ ...problem, pointer: problem.pointer.replace(/^\/data\//, '/command/') }));
    const detail = `The command does not make a ${parseType(event.type)!.code} event: ${inCommand.length} place(s) are not as agreed.`;
    throw new ApprovalRefused('approval.command-invalid', detail, inCommand);
  }

  async carryOut(em: EntityManager, proposal: Proposal, now: number): Promise<void> {
    const given = proposal.steps.filter(({ kind }) => kind === 'requested' || kind === 'granted');
    await this.publisher.publish(em, [eventOf({ ...proposal, steps: given }, this.act, now)]);
  }
}
