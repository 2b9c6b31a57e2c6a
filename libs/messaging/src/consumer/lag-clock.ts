import type { PartitionOffsets, TopicPartition } from '../bus/bus';
import { placeKey } from './offset-gap';
import type { OffsetBook } from './offset-gap';

interface Sight {
  at: number;
  high: bigint;
}

/** Turns offsets into lag in events and in seconds: how long ago was the oldest unprocessed end of a partition first seen? */
export class LagClock {
  private readonly sights = new Map<string, Sight[]>();
  private lags = new Map<string, { place: TopicPartition; events: number }>();

  observe(now: number, book: OffsetBook, offsets: readonly PartitionOffsets[]): void {
    this.lags = new Map();
    for (const place of offsets) {
      const key = placeKey(place);
      const next = book.get(key) ?? place.low;
      const open = [...(this.sights.get(key) ?? []), { at: now, high: place.high }].filter(({ high }) => high > next);
      // Only the oldest and the newest sight are of use while nothing moves; the cap bounds what a long outage collects.
      this.sights.set(key, open.length > 500 ? [open[0]!, ...open.slice(-499)] : open);
      this.lags.set(key, { place, events: Number(place.high > next ? place.high - next : 0n) });
    }
  }

  seconds(now: number): number {
    const oldest = [...this.sights.values()].flatMap(([first]) => (first ? [first.at] : []));
    return oldest.length === 0 ? 0 : (now - Math.min(...oldest)) / 1000;
  }

  events(counts: (place: TopicPartition) => boolean = () => true): number {
    return [...this.lags.values()].reduce((sum, { place, events }) => sum + (counts(place) ? events : 0), 0);
  }
}
