import { happened } from '../example';
import { waivedDuties } from './waivers';

const waived = (facts: Record<string, unknown> = {}, approvals: { role: string; officer: string; at: string }[] = []) => ({
  ...happened('obligation.waived', '2021-11-01', { policyId: 'N1283-15-1', waivedBecause: 'officer', by: 'of-0001', second: 'of-0009', ...facts }),
  approvals,
});
const duties = (...events: ReturnType<typeof waived>[]) => [...waivedDuties(events)];

it('two officers take a duty off a case', () => expect(duties(waived())).toEqual(['N1283-15-1']));
it('the second may stand among the approvals', () => {
  expect(duties(waived({ second: undefined }, [{ role: 'approver', officer: 'of-0009', at: '2021-11-01T00:00:00+08:00' }]))).toEqual(['N1283-15-1']);
});
it.each([
  ['one officer alone', { second: undefined }],
  ['one officer twice', { second: 'of-0001' }],
  ['nobody', { by: undefined }],
  ['a clearing that is only announced', { waivedBecause: 'cleared' }],
  ['one repetition of a duty', { instance: 2 }],
])('%s takes off nothing', (_, facts) => expect(duties(waived(facts))).toEqual([]));
