import { randomBytes } from 'node:crypto';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { inScope, roleOf, scopeOf } from '@quanlian/access';
import { formatBeijing, uuidV7 } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { Publisher } from '@quanlian/service-kit';
import { clockOf } from '../../case-files/refresh-cases';
import type { Emergency } from '../../emergencies/emergency';
import { EmergencyAlarm } from '../../emergencies/emergency-alarm';
import { glassBroken } from '../../emergencies/emergency-events';
import { EmergencyNotNeeded } from '../../emergencies/emergency.errors';
import { EmergencyRepository } from '../../emergencies/emergency.repository';
import { EmergencySettings } from '../../emergencies/emergency-settings';
import { CaseAtHand } from '../case-at-hand';
import { officerOf } from '../officer-act';
import { BreakTheGlassCommand } from './break-the-glass.command';
import { GlassBrokenResponse } from './break-the-glass.response';

@CommandHandler(BreakTheGlassCommand)
export class BreakTheGlassHandler implements ICommandHandler<BreakTheGlassCommand> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: CaseAtHand,
    private readonly emergencies: EmergencyRepository,
    private readonly publisher: Publisher,
    private readonly alarm: EmergencyAlarm,
    private readonly settings: EmergencySettings,
  ) {}

  async execute({ caseName, request: { reason }, actor }: BreakTheGlassCommand): Promise<GlassBrokenResponse> {
    const officer = officerOf(actor);
    const { emergency, isNew } = await this.unitOfWork.run(async (em) => {
      const { row, jurisdiction } = await this.cases.named(em, caseName);
      const about = { caseId: row.caseId, number: row.number, operator: row.operator, jurisdiction };
      if (inScope(scopeOf(actor, 'case'), { jurisdiction, id: row.caseId })) throw new EmergencyNotNeeded();
      const running = await this.emergencies.running(em, officer, [row.caseId]);
      if (running) return { emergency: running, isNew: false };
      const begun = this.begin({ ...about, officer, role: roleOf(actor)!, agency: actor.agency, reason }, await clockOf(em));
      await this.emergencies.add(em, begun);
      await this.publisher.publish(em, [glassBroken(begun, actor)]);
      return { emergency: begun, isNew: true };
    });
    if (isNew) await this.alarm.raise(emergency);
    const { emergencyId, caseId, expiresAt, reviewDueAt } = emergency;
    return { emergencyId, caseId, expiresAt: formatBeijing(expiresAt), reviewDueAt: formatBeijing(reviewDueAt) };
  }

  private begin(about: Omit<Emergency, 'emergencyId' | 'at' | 'expiresAt' | 'reviewDueAt'>, at: number): Emergency {
    const { accessMs, reviewMs } = this.settings;
    return { ...about, emergencyId: uuidV7(at, randomBytes(10)), at, expiresAt: at + accessMs, reviewDueAt: at + reviewMs };
  }
}
