import type { Actor } from '@quanlian/access';
import type { CaseRow } from '@quanlian/case-file';
import { derivedId, formatBeijing, operatorKey, ownEvent } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import { instantOf } from '../moments/instant';
import { ActInvalid, BackfillNotAllowed, OfficerRequired } from './act.errors';

/** What an officer did about a case, ready to become an event. */
export interface OfficerAct {
  /** catalogue code of the event */
  code: string;
  at: number;
  facts: Readonly<Record<string, unknown>>;
  backfilled: boolean;
  /** who stands for it, and since when */
  approvals: readonly { role: string; officer: string; at: number }[];
}

/** The named person behind an act. A system's token names none. */
export function officerOf(actor: Actor): string {
  if (actor.officer) return actor.officer;
  throw new OfficerRequired();
}

/** When the officer acted: now, unless a past instant is stated by somebody who may state one. */
export function instantOfAct(stated: string | undefined, actor: Actor, now: number): Pick<OfficerAct, 'at' | 'backfilled'> {
  if (stated === undefined) return { at: now, backfilled: false };
  const at = instantOf(stated) ?? Number.POSITIVE_INFINITY;
  if (at > now) throw new ActInvalid('/at', JSON.stringify(stated), 'an instant that is not in the future');
  if (!actor.rights.includes('backfill')) throw new BackfillNotAllowed();
  return { at, backfilled: true };
}

/** The same act on the same thing at the same instant is the same event: repeating a request changes nothing. */
export function eventOfAct(row: Pick<CaseRow, 'caseId' | 'operator'>, jurisdiction: string, act: OfficerAct): QuanlianEvent {
  return ownEvent({
    id: derivedId(act.at, act.code, row.caseId, JSON.stringify(act.facts)),
    code: act.code,
    agency: 'system',
    organ: 'cases',
    about: operatorKey(row.operator),
    jurisdiction,
    at: act.at,
    ...(act.backfilled && { recordedAt: act.at }),
    facts: { ...act.facts },
    approvals: act.approvals.map(({ role, officer, at }) => ({ role, officer, at: formatBeijing(at) })),
  });
}
