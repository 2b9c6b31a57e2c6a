import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { FindTasksRequest } from './find-tasks.request';
import { TaskPage } from './task-page.response';

/** What is open in the cases that somebody may see. */
export class FindTasksQuery extends Query<SealedAnswer<TaskPage>> {
  constructor(
    readonly request: FindTasksRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
