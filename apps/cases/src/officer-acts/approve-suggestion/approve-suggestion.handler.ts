import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { inScope, scopeOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import { ActInvalid } from '../act.errors';
import { ActResponse } from '../act.response';
import { EVENT_ID, isEventId } from '../field-tests';
import { PerformAct } from '../perform-act';
import { ApproveSuggestionCommand } from './approve-suggestion.command';
import { SuggestionNotOpen } from './suggestion.errors';

interface Placed {
  operator: string | null;
  via: string;
  case_id: string | null;
  /** of the case */
  jurisdiction: string | null;
}

const PLACED = `select a.operator, a.via, a.case_id, c.jurisdiction from assignment a left join case_file c using (case_id) where a.event_id = $1::uuid`;

@CommandHandler(ApproveSuggestionCommand)
export class ApproveSuggestionHandler implements ICommandHandler<ApproveSuggestionCommand> {
  constructor(private readonly performAct: PerformAct) {}

  execute({ caseName, eventId, request: { second, at }, actor }: ApproveSuggestionCommand): Promise<ActResponse> {
    return this.performAct.perform('suggestion.approved', { caseName, actor, at }, async ({ em, case: { row }, by }) => {
      if (second === by) throw new ActInvalid('/second', JSON.stringify(second), 'an officer other than the one who approves');
      await this.requireUnplaced(em, actor, row.caseId, eventId);
      return { eventId, caseId: row.caseId, by, second };
    });
  }

  /**
   * Only an event that no key places can be placed by officers; placing it again where it is is harmless. What lies in a case of another area has not
   * arrived as far as this officer goes.
   */
  private async requireUnplaced(em: EntityManager, actor: Actor, caseId: string, eventId: string): Promise<void> {
    const [placed] = isEventId(eventId) ? await em.query<Placed[]>(PLACED, [eventId]) : [];
    const isForeign =
      placed?.jurisdiction && !inScope(scopeOf(actor, 'case'), { jurisdiction: placed.jurisdiction, id: placed.case_id ?? undefined });
    if (!placed || isForeign) throw new ActInvalid('/eventId', JSON.stringify(eventId), `${EVENT_ID} that has arrived here`);
    const isOpen = placed.via === 'approved' ? placed.case_id === caseId : placed.via === 'none';
    if (!isOpen) throw new SuggestionNotOpen(eventId, placed.via, placed.operator);
  }
}
