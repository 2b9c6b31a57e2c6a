import type { EffectiveEvent } from '@quanlian/contracts';
import { byOccurrence } from '../chronicle';
import { isRegionEvent } from '../region';

/** Whether a division (2, 4 or 6 digits) lies in a region; some lie in two, as the cities of the Bingtuan in 新疆. */
export type Covers = (region: string, division: string) => boolean;

/** Where an event counts: the divisions that it is about if it is about nothing else, otherwise where it was published for. */
export const divisionsOf = (event: Pick<EffectiveEvent, 'keys' | 'jurisdiction'>): string[] =>
  isRegionEvent(event) ? [...new Set(event.keys.filter(({ kind }) => kind === 'division').map(({ value }) => value))] : [event.jurisdiction];

/** Events by type and division; what lies in a region is put together once. */
export class RegionalActs {
  private readonly shelf = new Map<string, Map<string, EffectiveEvent[]>>();
  private readonly rows = new Map<string, readonly EffectiveEvent[]>();

  constructor(
    events: readonly EffectiveEvent[],
    private readonly covers: Covers,
  ) {
    for (const event of events) for (const division of divisionsOf(event)) this.place(event, division);
  }

  /** In order of occurrence. */
  of(type: string, region: string): readonly EffectiveEvent[] {
    const name = `${type} ${region}`;
    let row = this.rows.get(name);
    if (!row) this.rows.set(name, (row = this.gather(type, region)));
    return row;
  }

  private place(event: EffectiveEvent, division: string): void {
    let divisions = this.shelf.get(event.type);
    if (!divisions) this.shelf.set(event.type, (divisions = new Map()));
    const known = divisions.get(division);
    if (known) known.push(event);
    else divisions.set(division, [event]);
  }

  private gather(type: string, region: string): readonly EffectiveEvent[] {
    const found = [...(this.shelf.get(type) ?? [])].filter(([division]) => this.covers(region, division)).flatMap(([, events]) => events);
    return [...new Set(found)].sort(byOccurrence);
  }
}
