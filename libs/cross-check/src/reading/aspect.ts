import type { AspectReader, KnownCase } from '../case-view';

/**
 * One aspect of a case: what rules read out of it and what stays the same while most events arrive – the loads of the whole site, the
 * accounts that feed living quarters. A rule that looks at an aspect instead of at the events under it is asked again only when the
 * aspect is another one, not at each of those events.
 *
 * It never looks at the time. It is the same for as long as it is the same text, number or object, or the same list that neither grew nor
 * logged a change: so it must not hand out anything else that grows, and no list or object made anew for each question.
 */
export function aspect<A extends readonly unknown[], V>(read: AspectReader<A, V>): (view: KnownCase, ...about: A) => V {
  return (view, ...about) => (view.aspect ? view.aspect(read, ...about) : read(view, ...about));
}
