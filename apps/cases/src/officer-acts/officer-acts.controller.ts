import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access, CurrentActor } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { DomainError } from '@quanlian/contracts';
import { POLICIES } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { ActRequest, invalid, requireText } from './officer-act';
import { PerformAct } from './perform-act';

type Given = Readonly<Record<string, unknown>> & ActRequest;
const Act =
  (summary: string, properties: readonly string[]): MethodDecorator =>
  (target, key, descriptor) => {
    ApiOperation({ summary })(target, key, descriptor);
    ApiBody({ schema: { type: 'object', required: [...properties], properties: Object.fromEntries(properties.map((name) => [name, {}])) } })(
      target,
      key,
      descriptor,
    );
    ApiCreatedResponse({ description: 'The act is an event; its id' })(target, key, descriptor);
  };

@ApiTags('officer acts')
@Controller('v1/cases/:caseId')
export class OfficerActsController {
  constructor(private readonly performAct: PerformAct) {}

  @Access({ command: 'approve-suggestion' })
  @Post('suggestions/:eventId/approval')
  @Act('Put an event that names no operator on this case: two different officers', ['second'])
  async approve(
    @Param('caseId') caseId: string,
    @Param('eventId') eventId: string,
    @Body() given: Given,
    @CurrentActor() actor: Actor,
  ): Promise<{ eventId: string }> {
    return this.performAct.perform(caseId, actor, given, 'suggestion.approved', async ({ em, row, by }) => {
      const second = requireText('second', given['second']);
      if (second === by) throw invalid('/second', `"${second}"`, 'an officer other than the one who approves');
      await this.requireUnplaced(em, row.caseId, eventId);
      return { eventId, caseId: row.caseId, by, second };
    });
  }

  @Access({ command: 'open-obligation' })
  @Post('obligations')
  @Act('Open an obligation whose class is a judgement', ['policyId', 'triggerEventId'])
  async open(@Param('caseId') caseId: string, @Body() given: Given, @CurrentActor() actor: Actor): Promise<{ eventId: string }> {
    return this.performAct.perform(caseId, actor, given, 'obligation.opened-by-officer', async ({ em, row, by }) => {
      const policyId = requireText('policyId', given['policyId']);
      const policy = POLICIES.find((one) => one.id === policyId);
      if (!policy) throw invalid('/policyId', `"${policyId}"`, 'the id of an obligation in a loaded pack');
      const triggerEventId = requireText('triggerEventId', given['triggerEventId']);
      await requireOnCase(em, row.caseId, triggerEventId, '/triggerEventId');
      return { caseId: row.caseId, policyId, triggerEventId, by };
    });
  }

  @Access({ command: 'note-finding' })
  @Post('findings/notes')
  @Act('Note on a finding; it may resolve the finding, with a reason', ['rule', 'aboutEventId', 'resolves', 'reason'])
  async note(@Param('caseId') caseId: string, @Body() given: Given, @CurrentActor() actor: Actor): Promise<{ eventId: string }> {
    return this.performAct.perform(caseId, actor, given, 'finding.noted', async ({ em, row, by }) => {
      const aboutEventId = requireText('aboutEventId', given['aboutEventId']);
      if (typeof given['resolves'] !== 'boolean') throw invalid('/resolves', JSON.stringify(given['resolves']) ?? 'nothing', 'true or false');
      await requireOnCase(em, row.caseId, aboutEventId, '/aboutEventId');
      const facts = {
        rule: requireText('rule', given['rule']),
        aboutEventId,
        resolves: given['resolves'],
        reason: requireText('reason', given['reason']),
      };
      return { caseId: row.caseId, ...facts, by };
    });
  }

  /** Only an event that no key places can be placed by officers; placing it again where it is is harmless. */
  private async requireUnplaced(em: EntityManager, caseId: string, eventId: string): Promise<void> {
    const [placed] = await em.query(`select operator, via, case_id from assignment where event_id::text = $1`, [eventId]);
    if (!placed) throw invalid('/eventId', `"${eventId}"`, 'the id of an event that has arrived here');
    if (placed.via === 'approved' ? placed.case_id === caseId : placed.via === 'none') return;
    throw new DomainError(
      'suggestion.not-open',
      'conflict',
      'The event has its place already',
      `Found event ${eventId} placed by ${placed.via}${placed.operator ? ` with ${placed.operator}` : ''}, expected one that no key places.`,
    );
  }
}

async function requireOnCase(em: EntityManager, caseId: string, eventId: string, pointer: string): Promise<void> {
  const [found] = await em.query(`select 1 from assignment where event_id::text = $1 and case_id = $2::uuid`, [eventId, caseId]);
  if (!found) throw invalid(pointer, `"${eventId}"`, 'an event of this case');
}
