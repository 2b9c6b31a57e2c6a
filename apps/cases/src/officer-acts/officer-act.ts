import { DomainError, QuanlianEvent, derivedId, formatBeijing, typeName } from '@quanlian/contracts';
import { Actor } from '@quanlian/access';
import { CaseRow } from '../case-files/case-file.repository';

export interface ActRequest {
  /** when the officer acted; only with the backfill right, otherwise now */
  at?: string;
}

export interface Act {
  code: string;
  by: string;
  at: number;
  facts: Record<string, unknown>;
  backfilled: boolean;
}

/** The named person behind an act. A system's token names none. */
export function officerOf(actor: Actor): string {
  if (actor.officer) return actor.officer;
  throw new DomainError(
    'act.officer-required',
    'forbidden',
    'Only a named officer can do this',
    'Found the token of a system, expected that of an officer.',
  );
}

export function instantOfAct(request: ActRequest, actor: Actor, now: number): { at: number; backfilled: boolean } {
  if (request.at === undefined) return { at: now, backfilled: false };
  const at = Date.parse(request.at);
  if (Number.isNaN(at) || at > now) {
    throw invalid('/at', String(request.at), 'an RFC 3339 instant that is not in the future');
  }
  if (!actor.rights.includes('backfill')) {
    throw new DomainError(
      'event.backfill-not-allowed',
      'forbidden',
      'Stating the recorded time needs the backfill right',
      'Found "at" without the right "backfill". Leave "at" out.',
    );
  }
  return { at, backfilled: true };
}

export function requireText(name: string, value: unknown): string {
  if (typeof value === 'string' && value.trim() !== '') return value;
  throw invalid(`/${name}`, JSON.stringify(value) ?? 'nothing', 'a text that is not empty');
}

export const invalid = (pointer: string, found: string, expected: string): DomainError =>
  new DomainError('request.invalid', 'invalid', 'The request breaks its contract', `Found ${found} at ${pointer}, expected ${expected}.`, [
    { pointer, code: 'request.invalid', detail: `Found ${found}, expected ${expected}.` },
  ]);

/** The same act on the same thing at the same instant is the same event: repeating a request changes nothing. */
export function eventOfAct(row: CaseRow, jurisdiction: string, act: Act): QuanlianEvent {
  const separator = row.operator.indexOf(':');
  const kind = row.operator.slice(0, separator) as QuanlianEvent['data']['keys'][number]['kind'];
  return {
    specversion: '1.0',
    id: derivedId(act.at, act.code, row.caseId, JSON.stringify(act.facts)),
    source: '/system/cases',
    type: typeName(act.code),
    subject: row.operator,
    time: formatBeijing(act.at),
    dataschema: `/schemas/${typeName(act.code)}.json`,
    agency: 'system',
    organ: 'cases',
    jurisdiction,
    ...(act.backfilled ? { recordedtime: formatBeijing(act.at) } : {}),
    data: {
      keys: [{ kind, value: row.operator.slice(separator + 1), role: 'operator' }],
      facts: act.facts,
      evidence: [],
      policyRefs: [],
      approvals: [{ role: 'officer', officer: act.by, at: formatBeijing(act.at) }],
    },
  };
}
