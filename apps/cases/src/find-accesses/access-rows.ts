import { scopeSql } from '@quanlian/access';
import type { RowScope } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import type { AccessCursor } from '../accesses/access-pages';

/** An access with those of its parts that the scope shows. */
export interface AccessRow {
  access_id: string;
  case_id: string;
  at_ms: string;
  kind: string;
  resource: string;
  actor: string;
  agency: string | null;
  role: string;
  purpose: string;
  jurisdiction: string;
  opened: { agency: string; kinds: string[] }[];
}

/** The newest first; `count` of them behind the cursor. */
export function accessRows(
  em: EntityManager,
  scope: RowScope,
  caseIds: readonly string[],
  after: AccessCursor | undefined,
  count: number,
): Promise<AccessRow[]> {
  const scoped = scopeSql(scope, { jurisdiction: 'jurisdiction', agency: 'supplier', id: 'case_id' }, 5);
  return em.query(
    `select access_id, (array_agg(case_id order by case_id))[1] as case_id, (extract(epoch from at) * 1000)::bigint::text as at_ms, kind, resource, actor, agency, role, purpose,
       max(jurisdiction) as jurisdiction,
       json_agg(json_build_object('agency', supplier, 'kinds', kinds) order by supplier) as opened
     from case_access
     where case_id = any($1::uuid[]) and ($2::bigint is null or (at, access_id) < (to_timestamp($2::bigint / 1000.0), $3::uuid)) and ${scoped.sql}
     group by access_id, at, kind, resource, actor, agency, role, purpose order by at desc, access_id desc limit $4`,
    [caseIds, after?.at ?? null, after?.accessId ?? null, count, ...scoped.values],
  );
}
