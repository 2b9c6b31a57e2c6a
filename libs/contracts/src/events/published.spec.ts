import { EVENT_CONTRACTS } from './catalogue';
import { publicationDifferences, publishedHashes } from './published';
import frozen from './published.snapshot.json';

class OtherFacts {}

it('no published contract has changed or gone, and each is recorded', () => {
  expect(publicationDifferences(frozen, publishedHashes())).toEqual([]);
});

it('a changed contract, a lost one and an unrecorded one are noticed', () => {
  const contracts = EVENT_CONTRACTS.filter((contract) => contract.code !== 'site.cleared')
    .map((contract) => (contract.code === 'site.reported' ? { ...contract, facts: OtherFacts } : contract))
    .concat({ ...EVENT_CONTRACTS[0]!, code: 'site.invented' });
  expect(publicationDifferences(frozen, publishedHashes(contracts))).toEqual([
    expect.stringContaining('site.cleared.v1 was published and is gone'),
    expect.stringContaining('site.invented.v1 is new'),
    expect.stringContaining('site.reported.v1 was published with another schema'),
  ]);
});

it('a further publisher changes what is accepted, a reworded title does not', () => {
  const [contract] = EVENT_CONTRACTS;
  const name = `${contract!.code}.v1`;
  expect(publishedHashes([{ ...contract!, zh: '别名' }])[name]).toBe(publishedHashes([contract!])[name]);
  expect(publishedHashes([{ ...contract!, publishers: ['evaluator'] }])[name]).not.toBe(publishedHashes([contract!])[name]);
});
