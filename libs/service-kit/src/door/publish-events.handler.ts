import { Inject } from '@nestjs/common';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ServiceName } from '@quanlian/contracts';
import { DataSource } from 'typeorm';
import { JudgeSignatures } from '../signatures/judge-signatures';
import { AcceptEvents, DOOR_SERVICE, type Acceptance } from './accept-events';
import { AcceptTogether } from './accept-together';
import type { AdmittedEvent } from './admitted-event';
import { admitEvent } from './admit-event';
import { EventRefused } from './door.errors';
import { PublishEventsCommand, type SubmissionOutcome } from './publish-events.command';

/** Refusals that an event may meet which was accepted when its key was still good. */
const OUTLIVED: ReadonlySet<string> = new Set(['event.key-revoked', 'event.key-not-valid']);

/** Everything between the body of a request and its answers: checks each event by itself, then takes in the good ones together. */
@CommandHandler(PublishEventsCommand)
export class PublishEventsHandler implements ICommandHandler<PublishEventsCommand> {
  constructor(
    @Inject(DOOR_SERVICE) private readonly service: ServiceName,
    private readonly events: AcceptEvents,
    private readonly together: AcceptTogether,
    private readonly signatures: JudgeSignatures,
    private readonly dataSource: DataSource,
  ) {}

  async execute({ elements, actor, now }: PublishEventsCommand): Promise<SubmissionOutcome[]> {
    if (!actor.rights.includes('publish')) throw new EventRefused('event.publish-right-missing', 'Your token has no right "publish".');
    const admissions = elements.map((element) => admitEvent(element, { service: this.service, actor, now }));
    const admitted = admissions.flatMap((admission) => (admission.ok ? [admission.admitted] : []));
    const refusals = await this.signatures.judge(this.dataSource.manager, admitted, now);
    const acceptances = (await this.together.accept(admitted.filter((one) => !refusals.has(one)))).values();
    const repeated = await this.repeated([...refusals].flatMap(([one, { code }]) => (OUTLIVED.has(code) ? [one] : [])));
    return admissions.map((admission): SubmissionOutcome => {
      if (!admission.ok) return admission;
      const refusal = refusals.get(admission.admitted);
      const acceptance: Acceptance = refusal
        ? (repeated.get(admission.admitted) ?? { ok: false, refusal })
        : (acceptances.next().value as Acceptance);
      return { ...acceptance, id: admission.admitted.event.id };
    });
  }

  /** An event that was accepted gets its receipt again, though its key has been revoked since: that may be what it said. */
  private async repeated(refused: readonly AdmittedEvent[]): Promise<Map<AdmittedEvent, Acceptance>> {
    const repetitions = new Map<AdmittedEvent, Acceptance>();
    for (const admitted of refused) {
      const receipt = await this.events.receiptOfSame(this.dataSource.manager, admitted);
      if (receipt) repetitions.set(admitted, { ok: true, receipt });
    }
    return repetitions;
  }
}
