import { Injectable } from '@nestjs/common';
import { scopeSql, type RowScope } from '@quanlian/access';
import type { EntityManager } from 'typeorm';
import type { SamplingPlan } from './sampling-plan.row';
import { SamplingPlanNotFound } from './sampling.errors';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const COLUMNS = { jurisdiction: 'p.jurisdiction' };

/** Plans as they were made; nothing here changes one. */
@Injectable()
export class SamplingPlanRepository {
  async add(em: EntityManager, plan: SamplingPlan): Promise<void> {
    await em.query('INSERT INTO sampling_plan (id, jurisdiction, plan) VALUES ($1, $2, $3)', [plan.id, plan.jurisdiction, JSON.stringify(plan)]);
  }

  async visible(em: EntityManager, scope: RowScope, id: string): Promise<SamplingPlan> {
    const { sql, values } = scopeSql(scope, COLUMNS);
    const [row] = UUID.test(id)
      ? await em.query<{ plan: SamplingPlan }[]>(`SELECT p.plan FROM sampling_plan p WHERE ${sql} AND p.id = $${values.length + 1}`, [...values, id])
      : [];
    if (!row) throw new SamplingPlanNotFound(id);
    return row.plan;
  }

  /** The newest first; ids rise with time. */
  async page(em: EntityManager, scope: RowScope, before: string | undefined, count: number): Promise<SamplingPlan[]> {
    const { sql, values } = scopeSql(scope, COLUMNS);
    const rows = await em.query<{ plan: SamplingPlan }[]>(
      `SELECT p.plan FROM sampling_plan p WHERE ${sql} AND ($${values.length + 1}::uuid IS NULL OR p.id < $${values.length + 1}::uuid)
       ORDER BY p.id DESC LIMIT $${values.length + 2}`,
      [...values, before ?? null, count],
    );
    return rows.map(({ plan }) => plan);
  }
}
