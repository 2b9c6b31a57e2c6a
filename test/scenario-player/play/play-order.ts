import { sameEvents } from '../story/same-event';
import type { Story, StoryAct, StoryLine } from '../story/story';

export type Step = { send: StoryLine } | { act: StoryAct };
export interface Playing {
  shuffleSeed?: number;
  twice?: boolean;
  /** how long an act may wait for what it rests on; 10 s */
  actWithinMs?: number;
}

/** mulberry32: a small generator, so that a seed names one order on every machine. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Any order of the events, except that a repetition stays behind what it repeats: otherwise it would be the original. */
export function shuffled(lines: readonly StoryLine[], seed: number): StoryLine[] {
  const random = randomOf(seed);
  const order = [...lines];
  for (let i = order.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  const { firstSeqOf } = sameEvents(lines);
  const waiting = new Map<number, StoryLine[]>();
  for (const line of lines) waiting.set(firstSeqOf(line.seq), [...(waiting.get(firstSeqOf(line.seq)) ?? []), line]);
  return order.map((line) => waiting.get(firstSeqOf(line.seq))!.shift()!);
}

/** Arrival order with each act after its line; in any other order the acts follow the whole file, for they need their lines. */
export function playOrder(story: Story, { shuffleSeed, twice = false }: Playing): Step[] {
  const repetition: Step[] = twice ? story.lines.map((send) => ({ send })) : [];
  if (shuffleSeed !== undefined) {
    return [...shuffled(story.lines, shuffleSeed).map((send) => ({ send })), ...story.acts.map((act) => ({ act })), ...repetition];
  }
  const steps = story.lines.flatMap((send): Step[] => [{ send }, ...story.acts.filter((act) => act.after === send.seq).map((act) => ({ act }))]);
  const named = new Set(story.lines.map((line) => line.seq));
  return [...steps, ...story.acts.filter((act) => !named.has(act.after)).map((act) => ({ act })), ...repetition];
}
