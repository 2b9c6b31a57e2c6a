import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import frozen from './frozen-duties.json';
import { POLICIES } from './packs';
import type { ObligationPolicy } from './policy';
import { policy } from './testing/given';

/** Rows of the domain reference by the hash of all they say. Law that changes is a new row in a new pack; an edited one would rewrite old cases. */
const driftOf = (policies: readonly ObligationPolicy[]): string[] => {
  const now = new Map(policies.map((row) => [row.id, sha256Hex(canonicalJson(row))]));
  return Object.entries(frozen).flatMap(([id, hash]) => (now.get(id) === hash ? [] : [`${id} ${now.has(id) ? 'was edited' : 'is gone'}`]));
};

it('every row of the domain reference is carried, word for word', () => {
  expect(Object.keys(frozen)).toHaveLength(104);
  expect(driftOf(POLICIES)).toEqual([]);
});
it('an edited row and a lost one are noticed, a new one is welcome', () => {
  const [first, second, ...rest] = POLICIES;
  const edited = { ...second!, defaultSla: 'P99D' };
  expect(driftOf([edited, ...rest, policy('N1283-16-1', { id: 'NEW-1' })])).toEqual(
    expect.arrayContaining([`${first!.id} is gone`, `${second!.id} was edited`]),
  );
});
