import { join } from 'node:path';
import { loadStory } from '../story/load-story';
import type { Story } from '../story/story';
import { playOrder, shuffled } from './play-order';

const story = loadStory(join(__dirname, '..', '..', 'scenarios', '01-inner-mongolia-fake-bigdata'));
const names = (steps: ReturnType<typeof playOrder>): (number | string)[] => steps.map((step) => ('act' in step ? step.act.act : step.send.seq));

describe('the order of playing', () => {
  it('puts every act right behind the line it names', () => {
    const order = names(playOrder(story, {}));
    expect(order.slice(0, 11)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 'suggestion.approve', 10]);
    expect(order.slice(16, 19)).toEqual(['obligation.open', 'obligation.open', 16]);
    expect(order).toHaveLength(story.lines.length + story.acts.length);
  });

  it('keeps an act whose line the file does not have', () => {
    const cut: Story = { ...story, lines: story.lines.slice(0, 3) };
    expect(names(playOrder(cut, {}))).toEqual([1, 2, 3, 'suggestion.approve', 'obligation.open', 'obligation.open']);
  });

  it('sends every line again when asked for twice', () => {
    expect(names(playOrder(story, { twice: true })).filter((name) => name === 7)).toHaveLength(2);
  });

  it('a seed names one order of the same lines, with the acts behind them', () => {
    const once = names(playOrder(story, { shuffleSeed: 7 }));
    expect(once).toEqual(names(playOrder(story, { shuffleSeed: 7 })));
    expect(once).not.toEqual(names(playOrder(story, { shuffleSeed: 8 })));
    expect(once.slice(0, story.lines.length).sort((a, b) => Number(a) - Number(b))).toEqual(story.lines.map(({ seq }) => seq));
    expect(once.slice(story.lines.length)).toEqual(['suggestion.approve', 'obligation.open', 'obligation.open']);
  });

  it('never sends a repetition before what it repeats', () => {
    const [first, ...rest] = story.lines;
    const lines = [first!, ...rest.slice(0, 5), { ...first!, seq: 99, redelivered: true }, { ...first!, seq: 100, id: 'other-id' }];
    for (let seed = 0; seed < 50; seed += 1) {
      const order = shuffled(lines, seed)
        .map(({ seq }) => seq)
        .filter((seq) => [1, 99, 100].includes(seq));
      expect(order).toEqual([1, 99, 100]);
    }
  });
});
