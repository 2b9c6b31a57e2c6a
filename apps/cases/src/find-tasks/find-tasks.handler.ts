import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { SealedAnswer } from '@quanlian/access';
import type { Mask } from '@quanlian/access';
import { isLate } from '@quanlian/case-file';
import { formatBeijing } from '@quanlian/contracts';
import { PolicyPacks } from '@quanlian/obligations';
import { ScopedReader } from '@quanlian/service-kit';
import { askedFor } from '../boards/asked-for';
import { clockOf } from '../case-files/refresh-cases';
import { limitOf } from '../page-limit';
import { FindTasksQuery } from './find-tasks.query';
import { writeTaskCursor } from './task-order';
import { TaskPage, TaskResponse } from './task-page.response';
import { taskRows } from './task-rows';
import type { TaskRow } from './task-rows';
import { titlesOf } from '../tasks/task-titles';

@QueryHandler(FindTasksQuery)
export class FindTasksHandler implements IQueryHandler<FindTasksQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly packs: PolicyPacks,
  ) {}

  async execute({ request, reading }: FindTasksQuery): Promise<SealedAnswer<TaskPage>> {
    const { agency, kind, jurisdiction, late } = request;
    const limit = limitOf(request.limit);
    const answer = await this.reader.read(reading, 'case', async ({ em, scope, mask }): Promise<TaskPage> => {
      const now = await clockOf(em);
      const found = await taskRows(em, scope, request, now, limit + 1);
      const shown = found.slice(0, limit);
      const last = found.length > limit ? shown.at(-1) : undefined;
      const next = last ? writeTaskCursor({ dueAt: last.task.dueAt, caseId: last.case_id, id: last.task.id }) : null;
      return { tasks: shown.map((row) => taskResponse(row, { now, mask, packs: this.packs })), next };
    });
    return SealedAnswer.of(answer, {
      kind: 'search',
      resource: 'tasks',
      filter: askedFor({ agency, kind, jurisdiction, late }),
      results: answer.tasks.length,
    });
  }
}

/** At which instant, for whom, and by which packs. */
interface Shown {
  now: number;
  mask: Mask;
  packs: PolicyPacks;
}

const taskResponse = ({ case_id, number, names, jurisdiction, task }: TaskRow, { now, mask, packs }: Shown): TaskResponse => ({
  ...task,
  ...titlesOf(task, packs),
  caseId: case_id,
  number,
  names: names.map((value) => String(mask({ kind: 'identity', value }))),
  jurisdiction,
  openedAt: formatBeijing(task.openedAt),
  dueAt: formatBeijing(task.dueAt),
  late: isLate(task, now),
});
