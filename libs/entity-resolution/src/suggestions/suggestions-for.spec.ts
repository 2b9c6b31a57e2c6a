import type { EffectiveEvent } from '@quanlian/contracts';
import { caseEvent } from '../fixtures/event.fixture';
import { addressSpecificity } from '../resolve/known-holders';
import { suggestionsFor } from './suggestions-for';

const A = 'uscc:91150622MAYX0A110G';
const report = (key: string, facts: object = {}): EffectiveEvent => ({
  ...caseEvent('e', 'site.reported', [key], { facts: { ...facts } }),
  correctedBy: [],
});
const at = (operator: string, ...addresses: string[]) => ({ operator, addresses, names: [] });
const named = (operator: string, ...names: string[]) => ({ operator, addresses: [], names });

describe('an event without a key is offered', () => {
  it('to the operator at the same premises', () => {
    const event = report('address:鄂尔多斯市准格尔旗示例产业园1号/site');
    expect(suggestionsFor(event, [at(A, '准格尔旗示例产业园1号'), at('uscc:B', '示例产业园2号')])).toMatchObject([
      { eventId: 'e', operator: A, score: 0.7, approvable: true },
    ]);
  });

  it('as a hint only where the address has no number', () => {
    expect(suggestionsFor(report('address:示例沟尾水渠旁/site'), [at(A, '示例沟尾水渠旁')])).toMatchObject([{ score: 0.5, approvable: false }]);
  });

  it('to nobody at an address where twenty firms are registered', () => {
    const crowd = Array.from({ length: 20 }, (_, n) => at(`uscc:${n}`, '示例路1号'));
    const offers = (candidates: typeof crowd) =>
      suggestionsFor(
        report('address:示例路1号/site'),
        candidates,
        addressSpecificity(candidates, '150622', 0, () => []),
      );
    expect(offers(crowd)).toEqual([]);
    expect(offers(crowd.slice(1)).map(({ approvable }) => approvable)).toEqual(Array(19).fill(true));
    expect(offers(crowd.slice(1))[0]!.score).toBeLessThan(offers(crowd.slice(15))[0]!.score);
  });

  it('to nobody by an address that is shared, and still by another one that it states', () => {
    const event = report('address:示例产业园/site', { addressText: '示例路1号' });
    const candidates = [at(A, '示例产业园'), at('uscc:B', '示例路1号')];
    expect(suggestionsFor(event, candidates).map(({ operator }) => operator)).toEqual(['uscc:B', A]);
    expect(suggestionsFor(event, candidates, (key) => (key === 'address:150622||示例产业园||' ? 0 : 1))).toMatchObject([{ operator: 'uscc:B' }]);
  });

  it('to the firm of the same name in the same division; elsewhere, or if only similar, as a hint', () => {
    const event = report('org-name:示例云图大数据有限责任公司/operator');
    const candidates = [
      named(A, '示例云图大数据有限公司'),
      named('uscc:91630100MAYX0E912L', '示例云图大数据有限公司'),
      named('uscc:C', '无关有限公司'),
    ];
    expect(suggestionsFor(event, candidates)).toMatchObject([
      { operator: A, score: 0.85, approvable: true },
      { operator: 'uscc:91630100MAYX0E912L', score: 0.5, approvable: false },
    ]);
  });
});
