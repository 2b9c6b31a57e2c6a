import { countsInCases } from './counts-in-cases';

test.each([
  ['what agencies say of the world', 'site.reported', true],
  ['what was derived from that', 'finding.raised', false],
  ['who read it', 'access.recorded', false],
  ['what an organ says of its keys', 'key.registered', false],
  ['that a key ended', 'key.revoked', false],
])('%s: in cases or not', (_what, type, counts) => {
  expect(countsInCases(type)).toBe(counts);
});
