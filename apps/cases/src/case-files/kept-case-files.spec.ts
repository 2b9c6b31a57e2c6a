import type { FoldInput } from '@quanlian/case-file';
import type { CaseEvent } from '@quanlian/contracts';
import type { CaseView, Rule } from '@quanlian/cross-check';
import { KeptCaseFiles } from './kept-case-files';

const FIRST = Date.parse('2021-10-01T08:00:00+08:00');

const eventAt = (place: number): CaseEvent => ({
  id: `event-${place}`,
  type: 'pool-traffic.detected',
  version: 1,
  source: '/telecom/spec',
  agency: 'telecom',
  organ: 'spec',
  jurisdiction: '150622',
  occurredAt: FIRST + place,
  recordedAt: FIRST + place,
  acceptedAt: FIRST + place,
  position: place,
  keys: [],
  facts: {},
  evidence: [],
  policyRefs: [],
  approvals: [],
});

let asked = 0;
const counting = {
  code: 'XC99',
  slug: 'counting',
  inputs: [],
  thresholds: {},
  check: (view: CaseView) => {
    asked += view.of('pool-traffic.detected').length > 0 ? 1 : 0;
    return [];
  },
} as unknown as Rule;
const rules = [counting];
const policies: FoldInput['policies'] = [];

const caseOf = (caseId: string, length: number): FoldInput => ({
  caseId,
  number: caseId,
  operator: 'uscc:91150622MAYX0A110G',
  events: Array.from({ length }, (_, place) => eventAt(place)),
  knownAt: FIRST + 1_000,
  rules,
  policies,
});

/** How often the rule was asked to fold this. */
function questions(files: KeptCaseFiles, input: FoldInput): number {
  asked = 0;
  expect(files.fold(input).eventCount).toBe(input.events.length);
  return asked;
}

it('a long case is folded from where it was left', () => {
  const files = new KeptCaseFiles(3, 100);
  expect([questions(files, caseOf('a', 5)), questions(files, caseOf('a', 6)), questions(files, caseOf('a', 8))]).toEqual([5, 1, 2]);
});

it('a short one is folded anew', () => {
  const files = new KeptCaseFiles(3, 100);
  expect([questions(files, caseOf('a', 1)), questions(files, caseOf('a', 2))]).toEqual([1, 2]);
});

it('those that were folded last are kept, as far as there is room', () => {
  const files = new KeptCaseFiles(3, 10);
  for (const name of ['a', 'b', 'a', 'c']) files.fold(caseOf(name, 4));
  expect([questions(files, caseOf('a', 5)), questions(files, caseOf('c', 5)), questions(files, caseOf('b', 5))]).toEqual([1, 1, 5]);
});

it('one for which there is no room at all is folded anew', () => {
  const files = new KeptCaseFiles(3, 10);
  expect([questions(files, caseOf('a', 11)), questions(files, caseOf('a', 12))]).toEqual([11, 12]);
});
