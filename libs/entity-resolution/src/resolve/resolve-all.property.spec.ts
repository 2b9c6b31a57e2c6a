import * as fc from 'fast-check';
import { readStory, STORIES } from '../fixtures/story.fixture';
import { resolveAll } from './resolve-all';

describe.each(STORIES)('%s', (name) => {
  const { events } = readStory(name);
  const expected = resolveAll(events);

  it('gives the same cases for every order and repetition of its events', () => {
    const weights = fc.array(fc.nat(), { minLength: events.length, maxLength: events.length });
    const repeated = fc.subarray(events, { maxLength: Math.min(10, events.length) });
    fc.assert(
      fc.property(weights, repeated, (order, again) => {
        const shuffled = events.map((event, place) => ({ event, at: order[place]! })).sort((a, b) => a.at - b.at);
        expect(resolveAll([...again, ...shuffled.map(({ event }) => event)])).toEqual(expected);
      }),
      { numRuns: 25 },
    );
  });
});
