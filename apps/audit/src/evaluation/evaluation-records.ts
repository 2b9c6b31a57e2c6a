import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, ownEvent, sha256Hex, uuidV7 } from '@quanlian/contracts';
import { Publisher } from '@quanlian/service-kit';
import type { EntityManager } from 'typeorm';

/** What is written down, and what of it is told to everybody who follows the history. */
export interface EvaluationRecord {
  kind: 'sampling-plan' | 'finding' | 'response' | 'closing';
  id: string;
  /** six digits */
  jurisdiction: string;
  by: string;
  /** Beijing time */
  at: string;
  /** what the hash commits to: the record as its route answers it */
  record: unknown;
  findingId?: string;
  responsible?: string;
  dueAt?: string;
}

/** SHA-256 over RFC 8785. */
export const recordHash = (record: unknown): string => sha256Hex(canonicalJson(record));

/** Each record is an event too, told in the transaction that writes it: a leaf of the log commits to it, so none can be taken back unseen. */
@Injectable()
export class EvaluationRecords {
  constructor(private readonly publisher: Publisher) {}

  async tell(em: EntityManager, { kind, id, jurisdiction, by, at, record, findingId, responsible, dueAt }: EvaluationRecord): Promise<void> {
    const facts = {
      ...{ record: kind, recordId: id, recordSha256: recordHash(record), by, at },
      ...(findingId !== undefined && { findingId }),
      ...(responsible !== undefined && { responsible }),
      ...(dueAt !== undefined && { dueAt }),
    };
    const event = ownEvent({
      id: uuidV7(Date.parse(at), randomBytes(10)),
      code: 'evaluation.recorded',
      agency: 'system',
      organ: 'audit',
      about: { kind: 'division', value: jurisdiction, role: 'region' },
      jurisdiction,
      at: Date.parse(at),
      facts,
    });
    await this.publisher.publish(em, [event]);
  }
}
