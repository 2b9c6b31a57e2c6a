import { actorOf } from '../testing/any';
import { maskFor } from './mask-for';
import { watchMask } from './watch-mask';

describe('a watched mask', () => {
  it('shows what the mask shows, and knows afterwards which kinds were shown', () => {
    const lead = maskFor(actorOf('provincial-lead'), 'case-handling');
    const { mask, shown } = watchMask(lead);
    const values = [
      { kind: 'load', value: 7 },
      { kind: 'person', value: '张小三' },
      { kind: 'reporter', value: 'pt_1' },
      { kind: 'tax', value: undefined },
      { kind: 'unheard-of', value: 1 },
    ];
    expect(values.map(mask)).toEqual(values.map(lead));
    expect(shown()).toEqual(['load', 'person']);
  });
});
