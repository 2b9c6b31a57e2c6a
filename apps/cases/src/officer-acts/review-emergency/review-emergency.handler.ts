import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { covers, roleOf } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { clockOf } from '../../case-files/refresh-cases';
import { EmergencyAlarm } from '../../emergencies/emergency-alarm';
import { accessReviewed } from '../../emergencies/emergency-events';
import { EmergencyNotFound, EmergencyReviewed, EmergencyYourOwn } from '../../emergencies/emergency.errors';
import { EmergencyRepository } from '../../emergencies/emergency.repository';
import { ActResponse } from '../act.response';
import { isEventId } from '../field-tests';
import { officerOf } from '../officer-act';
import { ReviewEmergencyCommand } from './review-emergency.command';

@CommandHandler(ReviewEmergencyCommand)
export class ReviewEmergencyHandler implements ICommandHandler<ReviewEmergencyCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly emergencies: EmergencyRepository,
    private readonly publisher: Publisher,
    private readonly alarm: EmergencyAlarm,
  ) {}

  /** By a lead of the area of the case, and never by who broke the glass. */
  async execute({ emergencyId, request: { outcome, reason }, actor }: ReviewEmergencyCommand): Promise<ActResponse> {
    const by = officerOf(actor);
    const eventId = await this.unitOfWork.run(async (em) => {
      const emergency = isEventId(emergencyId) ? await this.emergencies.find(em, emergencyId) : undefined;
      // One of another area and none are the same answer.
      if (!emergency || !covers(actor.jurisdiction, emergency.jurisdiction)) throw new EmergencyNotFound(emergencyId);
      if (emergency.officer === by) throw new EmergencyYourOwn();
      const review = { by, role: roleOf(actor)!, outcome, reason, at: await clockOf(em) };
      if (!(await this.emergencies.addReview(em, emergency.emergencyId, review))) throw new EmergencyReviewed(emergencyId);
      const event = accessReviewed(emergency, review);
      await this.publisher.publish(em, [event]);
      return event.id;
    });
    await this.alarm.tick();
    return { eventId };
  }
}
