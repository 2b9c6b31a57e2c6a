import { Injectable } from '@nestjs/common';
import { scopeSql, type RowScope } from '@quanlian/access';
import type { EntityManager } from 'typeorm';
import { FindingMoved, FindingNotFound } from './finding.errors';
import type { Finding, FindingStep, FindingWithSteps } from './finding.row';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COLUMNS = { jurisdiction: 'f.jurisdiction', agency: 'f.agency' };
const SELECT = `SELECT f.finding, coalesce((SELECT jsonb_agg(s.step ORDER BY s.place) FROM evaluation_step s WHERE s.finding_id = f.id), '[]') AS steps
  FROM evaluation_finding f`;

/** Findings of evaluations with their steps; nothing here changes one. */
@Injectable()
export class FindingRepository {
  async add(em: EntityManager, finding: Finding): Promise<void> {
    const { id, agency, jurisdiction } = finding;
    await em.query('INSERT INTO evaluation_finding (id, agency, jurisdiction, finding) VALUES ($1, $2, $3, $4)', [
      ...[id, agency, jurisdiction],
      JSON.stringify(finding),
    ]);
  }

  /** Of two that come at once, one is told that it came second. */
  async addStep(em: EntityManager, step: FindingStep): Promise<void> {
    const added = await em.query<unknown[]>(
      'INSERT INTO evaluation_step (finding_id, place, step) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING place',
      [step.findingId, step.place, JSON.stringify(step)],
    );
    if (added.length === 0) throw new FindingMoved();
  }

  async visible(em: EntityManager, scope: RowScope, id: string): Promise<FindingWithSteps> {
    const { sql, values } = scopeSql(scope, COLUMNS);
    const [row] = UUID.test(id) ? await em.query<FindingWithSteps[]>(`${SELECT} WHERE ${sql} AND f.id = $${values.length + 1}`, [...values, id]) : [];
    if (!row) throw new FindingNotFound(id);
    return row;
  }

  /** The newest first; ids rise with time. */
  page(em: EntityManager, scope: RowScope, before: string | undefined, count: number): Promise<FindingWithSteps[]> {
    const { sql, values } = scopeSql(scope, COLUMNS);
    return em.query<FindingWithSteps[]>(
      `${SELECT} WHERE ${sql} AND ($${values.length + 1}::uuid IS NULL OR f.id < $${values.length + 1}::uuid) ORDER BY f.id DESC LIMIT $${values.length + 2}`,
      [...values, before ?? null, count],
    );
  }
}
