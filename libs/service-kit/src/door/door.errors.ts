import { DomainError, type ErrorKind, type FieldProblem } from '@quanlian/contracts';

/** Refusals of the publishing door besides those of the contract: code, kind and title. */
const REFUSALS = {
  'event.empty': ['unreadable', 'No event was sent'],
  'event.batch-expected': ['unreadable', 'A batch is an array of events'],
  'event.batch-too-large': ['too-large', 'The batch has too many events'],
  'event.nul-character': ['invalid', 'The event has a NUL character'],
  'event.foreign-agency': ['forbidden', 'The agency publishes at another service'],
  'event.other-organ': ['forbidden', 'The event speaks for another organ'],
  'event.source-mismatch': ['invalid', 'The source is not the organ of the event'],
  'event.outside-jurisdiction': ['forbidden', 'The event lies outside your jurisdiction'],
  'event.publish-right-missing': ['forbidden', 'Publishing events needs the publish right'],
  'event.backfill-right-missing': ['forbidden', 'Stating the recorded time needs the backfill right'],
  'event.recorded-in-future': ['invalid', 'The recorded time lies in the future'],
  'event.time-in-future': ['invalid', 'The time of the event lies in the future'],
  'event.id-conflict': ['conflict', 'Another event has this id'],
  'event.idempotency-conflict': ['conflict', 'Another event has this idempotency key'],
  'event.not-found': ['not-found', 'There is no such event'],
} as const satisfies Record<string, readonly [ErrorKind, string]>;

export type DoorRefusalCode = keyof typeof REFUSALS;

/** An event, or a whole request, that the door turns away. */
export class EventRefused extends DomainError {
  constructor(code: DoorRefusalCode, detail: string, pointer?: string) {
    const [kind, title] = REFUSALS[code];
    super(code, kind, title, detail, pointer === undefined ? [] : [{ pointer, code, detail }]);
  }
}

/** What `checkEvent` found: who may publish a type is a question of rights, everything else one of form. */
export class ContractBroken extends DomainError {
  constructor(code: string, errors: readonly FieldProblem[]) {
    const kind = code === 'event.publisher-not-allowed' ? 'forbidden' : 'invalid';
    const title = kind === 'forbidden' ? 'This agency does not publish this type of event' : 'The event breaks its contract';
    const detail = errors.length === 1 ? errors[0]!.detail : `${errors.length} places of the event are not as agreed.`;
    super(code, kind, title, detail, errors);
  }
}

export class UnreadableJson extends DomainError {
  constructor({ code, offset, detail }: { code: string; offset: number; detail: string }) {
    super(code, 'unreadable', 'This is not acceptable JSON', `At byte ${offset}: ${detail}`);
  }
}
