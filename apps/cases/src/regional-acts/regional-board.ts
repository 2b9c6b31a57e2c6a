import { Injectable } from '@nestjs/common';
import { BINGTUAN, covers, inScope, PROVINCES } from '@quanlian/access';
import type { Reading, RowScope } from '@quanlian/access';
import type { CaseEvent } from '@quanlian/contracts';
import { applyCorrections } from '@quanlian/entity-resolution';
import { regionalTypes, trackRegionalDuties } from '@quanlian/obligations';
import type { ObligationPolicy, RegionalDutyState } from '@quanlian/obligations';
import { UnitOfWork } from '@quanlian/persistence';
import { ScopedReader } from '@quanlian/service-kit';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { RegionalActRepository } from './regional-act.repository';

/** Every province, and the corps that has the rank of one. */
export const REGIONS: readonly string[] = [...PROVINCES, BINGTUAN].map((prefix) => `${prefix}0000`);

/**
 * What regions owe at some instant. Nothing of it is stored but which events count: status and repetitions follow from these and the clock, so a
 * deadline shows at its second and an answer about the past needs no second way.
 */
@Injectable()
export class RegionalBoard {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reader: ScopedReader,
    private readonly acts: RegionalActRepository,
    private readonly events: CaseEventRepository,
  ) {}

  /** The duties of the regions in the reader's scope; what meets one of them lies in that scope, too. */
  async at(reading: Reading, knownAt: number, policies: readonly ObligationPolicy[]): Promise<RegionalDutyState[]> {
    const types = [...regionalTypes(policies)];
    const { ids, scope } = await this.reader.read(reading, 'regional-duty', async ({ em, scope: rows }) => ({
      ids: await this.acts.known(em, rows, types, knownAt),
      scope: rows,
    }));
    const events = await this.unitOfWork.run((em) => this.events.byIds(em, ids));
    return dutiesOf(events, scope, knownAt, policies);
  }
}

function dutiesOf(events: readonly CaseEvent[], scope: RowScope, now: number, policies: readonly ObligationPolicy[]): RegionalDutyState[] {
  const states = trackRegionalDuties({ policies, provinces: REGIONS, events: applyCorrections(events), now, covers });
  return states.filter(({ region }) => inScope(scope, { jurisdiction: region }));
}
