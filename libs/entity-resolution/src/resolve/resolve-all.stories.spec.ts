import { readStory, STORIES } from '../fixtures/story.fixture';
import { resolveAll } from './resolve-all';

describe.each(STORIES)('%s', (name) => {
  const story = readStory(name);
  const resolution = resolveAll(story.events);
  const fromStory = new Set(story.told);
  const found = resolution.cases.map(({ eventIds }) => eventIds.filter((id) => fromStory.has(id)).sort()).filter((ids) => ids.length > 0);

  it('puts every event into the case that the story tells, and no other', () => {
    const expected = new Map<string, Set<string>>();
    for (const [seq, label] of Object.entries(story.caseOfSeq)) expected.set(label, (expected.get(label) ?? new Set()).add(story.idOf(seq)));
    expect(found.sort()).toEqual([...expected.values()].map((ids) => [...ids].sort()).sort());
  });

  it('leaves only what is of a region, or seen behind a carrier’s shared address, without a case', () => {
    const reasons = resolution.unassigned.map(({ eventId, why }) => [story.events.find(({ id }) => id === eventId)!.type, why]);
    const loose = reasons.filter(([type, why]) => why !== 'jurisdiction' && !(type === 'pool-traffic.detected' && why === 'none'));
    expect(loose).toEqual([]);
  });
});

it('opens the relapse of the captive mine at the first traffic after the quiet time', () => {
  const story = readStory('02-sichuan-captive-hydro');
  const relapse = resolveAll(story.events).cases.find(({ relapseOf }) => relapseOf !== undefined);
  expect(relapse).toMatchObject({ index: 1, relapseOf: 0, openedBy: story.idOf(30) });
});

it('suggests the mine of the same address for a report without a key, before an officer approves', () => {
  const story = readStory('01-inner-mongolia-fake-bigdata');
  const { suggestions } = resolveAll(story.events.filter(({ agency }) => agency !== 'system'));
  expect(suggestions).toMatchObject([{ eventId: story.idOf(1), operator: 'uscc:91150622MAYX0A110G', score: 0.7, approvable: true }]);
});
