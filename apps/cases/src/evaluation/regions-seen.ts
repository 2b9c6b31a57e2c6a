import { Injectable } from '@nestjs/common';
import { inScope, scopeOf } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { DAY_MS } from '@quanlian/contracts';
import type { CaseEvent, EffectiveEvent } from '@quanlian/contracts';
import { applyCorrections } from '@quanlian/entity-resolution';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { REGIONS } from '../regional-acts/regional-board';

const CHUNK = 2_000;
const RUN = 'monitoring-run.completed';
const TYPES = [RUN, 'jurisdiction.lead-department-set'];
/** A run of longer ago is no heartbeat, whatever it found: it need not be kept to say so. */
const RECENT_MS = 2 * DAY_MS;

/** A province with the events that its lasting rules ask about. */
export interface RegionSeen {
  region: string;
  history: readonly EffectiveEvent[];
}

/** The provinces of the reader's area, each with what is known of it: of runs only the recent ones, so memory does not grow with the years. */
@Injectable()
export class RegionsSeen {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
  ) {}

  async at({ actor }: Reading, knownAt: number): Promise<RegionSeen[]> {
    const scope = scopeOf(actor, 'regional-duty');
    const regions = REGIONS.filter((jurisdiction) => inScope(scope, { jurisdiction }));
    if (regions.length === 0) return [];
    const kept = await this.unitOfWork.run(async (em) => {
      const ids: string[] = [];
      for await (const page of this.events.ofTypes(em, TYPES, CHUNK)) ids.push(...page.filter(isKept(knownAt)).map(({ id }) => id));
      return this.events.withCorrections(em, ids);
    });
    const history = applyCorrections(kept.filter(({ recordedAt }) => recordedAt <= knownAt));
    return regions.map((region) => ({ region, history: history.filter(({ jurisdiction }) => jurisdiction.startsWith(region.slice(0, 2))) }));
  }
}

const isKept =
  (knownAt: number) =>
  ({ type, occurredAt, recordedAt }: CaseEvent): boolean =>
    recordedAt <= knownAt && (type !== RUN || occurredAt > knownAt - RECENT_MS);
