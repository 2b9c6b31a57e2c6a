import { EVENT_CONTRACTS } from '@quanlian/contracts';
import { checkPacks } from './pack-check';
import { PACKS } from './packs';

it('every event a pack names is in the catalogue', () => {
  const catalogue = new Set(EVENT_CONTRACTS.map((contract) => contract.code));
  expect(checkPacks(PACKS, catalogue)).toEqual([]);
});
