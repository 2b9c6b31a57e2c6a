import { Query } from '@nestjs/cqrs';
import { Reading, SealedAnswer } from '@quanlian/access';
import { MeetingPackRequest } from './meeting-pack.request';
import { MeetingPackResponse } from './meeting-pack.response';

/** What a joint meeting goes through, of the cases that somebody may see. */
export class MeetingPackQuery extends Query<SealedAnswer<MeetingPackResponse>> {
  constructor(
    readonly request: MeetingPackRequest,
    readonly reading: Reading,
  ) {
    super();
  }
}
