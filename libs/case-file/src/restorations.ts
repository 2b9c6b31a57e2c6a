import type { EffectiveEvent } from '@quanlian/contracts';
import { DAY_MS, HOUR_MS } from '@quanlian/contracts';
import { caseView, groundsOf, measuresImposed, RULES } from '@quanlian/cross-check';
import type { Measure } from '@quanlian/cross-check';
import { GRACE_MS } from '@quanlian/obligations';
import type { CorrectedEvent } from '@quanlian/entity-resolution';
import type { Restoration } from './case-file';
import { restingOn } from './resting-on';

/** The clocks are the thresholds of the rule that watches them, 恢复不同步. */
const { powerH, otherD } = RULES.find(({ code }) => code === 'XC38')!.thresholds as { powerH: number; otherD: number };

export interface RestorationInput {
  /** corrections applied, in arrival order */
  events: readonly EffectiveEvent[];
  /** retracted ones included */
  all: readonly CorrectedEvent[];
  of(type: string): readonly EffectiveEvent[];
  now: number;
}

interface Ground {
  reason: Restoration['reason'];
  event: string;
  at: number;
  measures: readonly Measure[];
}

/** Every measure that lost its ground by a clearing, an upheld appeal or a retraction, with the clock of its agency; each once, by its first loss. */
export function restorationsOf(input: RestorationInput): Restoration[] {
  const retracted = input.all.filter(({ retractedBy }) => retractedBy !== undefined);
  if (retracted.length === 0 && input.of('site.cleared').length === 0 && input.of('appeal.decided').length === 0) return [];
  const known = new Map<string, Restoration>();
  for (const ground of lossesOf(input, retracted)) {
    for (const measure of ground.measures) if (!known.has(measure.event.id)) known.set(measure.event.id, restorationOf(measure, ground, input.now));
  }
  return [...known.values()].sort((a, b) => a.dueAt - b.dueAt || (a.measureId < b.measureId ? -1 : 1));
}

function lossesOf({ events, all, now }: RestorationInput, retracted: readonly CorrectedEvent[]): Ground[] {
  const view = caseView({ now, events });
  const imposed = measuresImposed(view);
  const byId = new Map(all.map((event) => [event.id, event]));
  const decided = groundsOf(view).map(({ event, at, measures }): Ground => {
    return { reason: event.type === 'site.cleared' ? 'clearing' : 'appeal', event: event.id, at, measures };
  });
  const taken = retracted.map(({ id, retractedBy }): Ground => {
    const at = byId.get(retractedBy!)?.occurredAt ?? now;
    const resting = restingOn(id, imposed);
    return { reason: 'retraction', event: retractedBy!, at, measures: resting.filter(({ event }) => event.occurredAt <= at) };
  });
  return [...decided, ...taken].sort((a, b) => a.at - b.at || (a.event < b.event ? -1 : 1));
}

function restorationOf({ leg, event, end }: Measure, { reason, event: groundId, at }: Ground, now: number): Restoration {
  const dueAt = at + (leg === 'power' ? powerH * HOUR_MS : otherD * DAY_MS);
  const isUndone = end !== undefined && end.at <= now;
  const open = now >= dueAt + GRACE_MS ? 'late' : 'due';
  const undone = isUndone && end.at > dueAt ? 'undone-late' : 'undone';
  const { agency, organ } = event;
  return {
    ...{ measureId: event.id, leg, agency, organ, reason, groundId, openedAt: at, dueAt },
    ...(isUndone ? { status: undone, undoneBy: end.event.id, undoneAt: end.at } : { status: open }),
  };
}
