import { Injectable } from '@nestjs/common';
import { scopeSql, type RowScope } from '@quanlian/access';
import type { EntityManager } from 'typeorm';
import type { Proposal } from '../proposal/proposal';
import { proposalOf, SELECT_PROPOSAL, type ProposalRow } from './proposal.row';

const COLUMNS = { jurisdiction: 'p.jurisdiction', id: 'p.id' };
const PAGE = 200;

@Injectable()
export class ProposalRepository {
  async add(em: EntityManager, proposal: Proposal): Promise<void> {
    await em.query('INSERT INTO proposal VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
      proposal.id,
      proposal.act,
      proposal.subject,
      proposal.jurisdiction,
      proposal.agency,
      proposal.organ,
      proposal.caseId ?? null,
      JSON.stringify(proposal.command),
      proposal.approversNeeded,
      new Date(proposal.expiresAt),
      proposal.state,
    ]);
    await this.addSteps(em, proposal, 0);
  }

  /** The row stays locked until the transaction ends: of two who decide at once, the second sees what the first did. */
  async locked(em: EntityManager, id: string): Promise<Proposal | undefined> {
    await em.query('SELECT FROM proposal WHERE id = $1::uuid FOR UPDATE', [id]);
    const [row] = await em.query<ProposalRow[]>(`${SELECT_PROPOSAL} WHERE p.id = $1::uuid`, [id]);
    return row && proposalOf(row);
  }

  async save(em: EntityManager, before: Proposal, after: Proposal): Promise<void> {
    await em.query('UPDATE proposal SET state = $2 WHERE id = $1::uuid', [after.id, after.state]);
    await this.addSteps(em, after, before.steps.length);
  }

  async find(em: EntityManager, scope: RowScope, id: string): Promise<Proposal | undefined> {
    const { sql, values } = scopeSql(scope, COLUMNS, 2);
    const [row] = await em.query<ProposalRow[]>(`${SELECT_PROPOSAL} WHERE p.id = $1::uuid AND ${sql}`, [id, ...values]);
    return row && proposalOf(row);
  }

  /** The newest of a state first, or of all states. */
  async list(em: EntityManager, scope: RowScope, state: string | undefined): Promise<Proposal[]> {
    const { sql, values } = scopeSql(scope, COLUMNS, 2);
    const rows = await em.query<ProposalRow[]>(
      `${SELECT_PROPOSAL} WHERE ($1::text IS NULL OR p.state = $1) AND ${sql} ORDER BY p.expires_at DESC, p.id LIMIT ${PAGE}`,
      [state ?? null, ...values],
    );
    return rows.map(proposalOf);
  }

  /** Open proposals whose time is over; those that somebody decides on right now are left to them. */
  async overdue(em: EntityManager, now: number): Promise<Proposal[]> {
    const rows = await em.query<ProposalRow[]>(
      `${SELECT_PROPOSAL} WHERE p.state = 'open' AND p.expires_at <= $1 ORDER BY p.expires_at LIMIT ${PAGE} FOR UPDATE OF p SKIP LOCKED`,
      [new Date(now)],
    );
    return rows.map(proposalOf);
  }

  private async addSteps(em: EntityManager, { id, steps }: Proposal, from: number): Promise<void> {
    for (const [index, step] of steps.slice(from).entries()) {
      await em.query('INSERT INTO proposal_step VALUES ($1, $2, $3, $4, $5, $6, $7)', [
        id,
        from + index,
        step.kind,
        step.by,
        step.role,
        new Date(step.at),
        step.reason ?? null,
      ]);
    }
  }
}
