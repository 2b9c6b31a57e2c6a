import fc from 'fast-check';
import { ROLE_NAMES, type Role } from '../actors/role';
import type { Actor } from '../actors/actor';
import type { ScopedRow } from '../scope/row-scope';

/** For specs: few values that meet often, with the odd ones at the edges. */
const DIVISIONS = [
  '',
  '00',
  '000000',
  '15',
  '150000',
  '1506',
  '150622',
  '150621',
  '510000',
  '513300',
  '65',
  '650000',
  '660000',
  '660401',
  '659001',
  '652301',
];
const AGENCIES = ['energy', 'telecom', 'gov', 'ndrc', 'evaluator'];

/** Somebody who holds the role, as a token would say it. */
export function actorOf(role: Role, { jurisdiction = '150000', agency = 'gov' }: Partial<Actor> = {}): Actor {
  const system = role.endsWith('-system');
  return {
    subject: role,
    agency: role === 'evaluation-system' ? 'evaluator' : agency,
    organ: 'bureau',
    jurisdiction,
    rights: [],
    ...(!system && { officer: 'of-0001', role }),
  };
}

export const anyRole = fc.constantFrom(...ROLE_NAMES);
export const anyActor: fc.Arbitrary<Actor> = fc
  .record({
    role: fc.option(anyRole, { nil: undefined }),
    agency: fc.option(fc.constantFrom(...AGENCIES), { nil: undefined }),
    jurisdiction: fc.option(fc.constantFrom(...DIVISIONS), { nil: undefined }),
  })
  .map(({ role, agency, jurisdiction }) => ({ ...actorOf(role ?? 'viewer'), agency, jurisdiction, ...(role === undefined && { role: undefined }) }));

export const anyRow: fc.Arbitrary<Required<ScopedRow>> = fc.record({
  jurisdiction: fc.constantFrom(...DIVISIONS.filter((code) => code.length === 6), '150100', '640000', '661000', '669999', '159999'),
  agency: fc.constantFrom(...AGENCIES),
  id: fc.uuid(),
});
