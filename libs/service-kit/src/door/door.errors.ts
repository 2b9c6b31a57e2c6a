import { CONTRACT_PROBLEMS, DomainError, DOOR_PROBLEMS, type EventRefusal, type FieldProblem } from '@quanlian/contracts';

export type DoorRefusalCode = Exclude<keyof typeof DOOR_PROBLEMS, 'event.too-large'>;

/** An event, or a whole request, that the door turns away. */
export class EventRefused extends DomainError {
  constructor(code: DoorRefusalCode, detail: string, pointer?: string) {
    const { kind, title } = DOOR_PROBLEMS[code];
    super(code, kind, title, detail, pointer === undefined ? [] : [{ pointer, code, detail }]);
  }
}

/** What `checkEvent` found: who may publish a type is a question of rights, everything else one of form. */
export class ContractBroken extends DomainError {
  constructor(code: EventRefusal, errors: readonly FieldProblem[]) {
    const { kind, title } = CONTRACT_PROBLEMS[code];
    const detail = errors.length === 1 ? errors[0]!.detail : `${errors.length} places of the event are not as agreed.`;
    super(code, kind, title, detail, errors);
  }
}
