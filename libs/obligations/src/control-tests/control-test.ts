import type { EffectiveEvent } from '@quanlian/contracts';

/** What a rule of a notice that no act meets says about one thing. Unknown is no comfort: somebody has to look. */
export interface ControlAnswer {
  /** id of the event, or the region, that the answer is about */
  about: string;
  answer: 'holds' | 'broken' | 'unknown';
  /** ids of the events that the answer rests on */
  because: readonly string[];
}

/** One lasting rule (不变量) of a notice, as a question to a history: it opens no duty and has no deadline, it holds or it is broken. */
export interface ControlTest {
  policyId: string;
  asks: string;
  /** what the history is of */
  over: 'case' | 'region';
  /** @param history what is known, corrections applied, in any order; `now` is epoch milliseconds */
  check(history: readonly EffectiveEvent[], now: number): readonly ControlAnswer[];
}

type Events = readonly EffectiveEvent[];

export const ofType = (history: Events, ...types: string[]): EffectiveEvent[] => history.filter(({ type }) => types.includes(type));

export const answered = (about: EffectiveEvent, holds: boolean, ...because: Events): ControlAnswer => ({
  about: about.id,
  answer: holds ? 'holds' : 'broken',
  because: [about, ...because].map(({ id }) => id),
});

export const unknown = (about: EffectiveEvent): ControlAnswer => ({ about: about.id, answer: 'unknown', because: [about.id] });
