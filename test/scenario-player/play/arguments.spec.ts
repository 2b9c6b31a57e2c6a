import { parseArguments, UsageError } from './arguments';

describe('the arguments of the player', () => {
  it('need a folder only', () => {
    expect(parseArguments(['stories/01'])).toEqual({ folder: 'stories/01', base: '127.0.0.1', twice: false, eventsOnly: false });
  });

  it('take every flag in any place', () => {
    expect(parseArguments(['--shuffle', '7', 'x', '--twice', '--base', '10.0.0.1', '--events-only'])).toEqual({
      folder: 'x',
      base: '10.0.0.1',
      shuffleSeed: 7,
      twice: true,
      eventsOnly: true,
    });
  });

  it.each([[[]], [['--shuffle', 'x', 'folder']], [['a', 'b']], [['a', '--loud']], [['a', '--base']]])('%j is refused with the usage', (words) => {
    expect(() => parseArguments(words)).toThrow(UsageError);
  });
});
