import { endOfRange, scopeSql } from '@quanlian/access';
import type { RowScope } from '@quanlian/access';
import type { Task } from '@quanlian/case-file';
import { GRACE_MS } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { FindTasksRequest } from './find-tasks.request';
import { readTaskCursor } from './task-order';

/** A task with what the list shows of its case. */
export interface TaskRow {
  case_id: string;
  number: string;
  names: string[];
  jurisdiction: string;
  task: Task;
}

/** What falls due first, `count` of them behind the cursor. `now` is epoch milliseconds. */
export function taskRows(em: EntityManager, scope: RowScope, request: FindTasksRequest, now: number, count: number): Promise<TaskRow[]> {
  const { agency, kind, jurisdiction, late } = request;
  const after = readTaskCursor(request.after);
  const scoped = scopeSql(scope, { jurisdiction: 'jurisdiction', id: 'case_id' }, 11);
  return em.query(
    `select case_id, number, names, jurisdiction, task from case_file cross join lateral jsonb_array_elements(tasks) as open(task)
     where tasks <> '[]' and ${scoped.sql}
       and ($1::text is null or task->'agencies' ? $1) and ($2::text is null or task->>'kind' = $2)
       and ($3::text is null or (jurisdiction ~>=~ $3 and jurisdiction ~<~ $4::text))
       and ($5::boolean is null or ((task->>'dueAt')::bigint <= $6::bigint) = $5)
       and ($7::bigint is null or ((task->>'dueAt')::bigint, case_id, task->>'id') > ($7::bigint, $8::uuid, $9::text))
     order by (task->>'dueAt')::bigint, case_id, task->>'id' limit $10`,
    [
      agency ?? null,
      kind ?? null,
      jurisdiction ?? null,
      jurisdiction === undefined ? null : endOfRange(jurisdiction),
      late === undefined ? null : late === 'true',
      now - GRACE_MS,
      after?.dueAt ?? null,
      after?.caseId ?? null,
      after?.id ?? null,
      count,
      ...scoped.values,
    ],
  );
}
