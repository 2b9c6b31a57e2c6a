import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { EntityManager } from 'typeorm';
import { ActInvalid } from '../act.errors';
import { ActResponse } from '../act.response';
import { EVENT_ID, isEventId } from '../field-tests';
import { PerformAct } from '../perform-act';
import { ApproveSuggestionCommand } from './approve-suggestion.command';
import { SuggestionNotOpen } from './suggestion.errors';

@CommandHandler(ApproveSuggestionCommand)
export class ApproveSuggestionHandler implements ICommandHandler<ApproveSuggestionCommand> {
  constructor(private readonly performAct: PerformAct) {}

  execute({ caseName, eventId, request: { second, at }, actor }: ApproveSuggestionCommand): Promise<ActResponse> {
    return this.performAct.perform('suggestion.approved', { caseName, actor, at }, async ({ em, case: { row }, by }) => {
      if (second === by) throw new ActInvalid('/second', JSON.stringify(second), 'an officer other than the one who approves');
      await this.requireUnplaced(em, row.caseId, eventId);
      return { eventId, caseId: row.caseId, by, second };
    });
  }

  /** Only an event that no key places can be placed by officers; placing it again where it is is harmless. */
  private async requireUnplaced(em: EntityManager, caseId: string, eventId: string): Promise<void> {
    const [placed] = isEventId(eventId) ? await em.query(`select operator, via, case_id from assignment where event_id = $1::uuid`, [eventId]) : [];
    if (!placed) throw new ActInvalid('/eventId', JSON.stringify(eventId), `${EVENT_ID} that has arrived here`);
    const isOpen = placed.via === 'approved' ? placed.case_id === caseId : placed.via === 'none';
    if (!isOpen) throw new SuggestionNotOpen(eventId, placed.via, placed.operator);
  }
}
