import { join } from 'node:path';
import { loadStory } from '../story/load-story';
import { actRequest } from './act-request';

const acts = (name: string) => loadStory(join(__dirname, '..', '..', 'scenarios', name)).acts;
const idOf = (seq: number): string => `event-${seq}`;

describe('the request of an act', () => {
  it('an approval names the event in the path and the second officer in the body', () => {
    const request = actRequest(acts('01-inner-mongolia-fake-bigdata')[0]!, idOf)!;
    expect([request.path('case-1'), request.body, request.caseOfSeq]).toEqual([
      '/v1/cases/case-1/suggestions/event-1/approval',
      { second: 'of-0009', at: '2021-10-13T10:00:00+08:00' },
      8,
    ]);
  });

  it('an opened obligation goes to the case of its trigger', () => {
    const request = actRequest(acts('01-inner-mongolia-fake-bigdata')[1]!, idOf)!;
    expect([request.path('case-1'), request.body, request.caseOfSeq]).toEqual([
      '/v1/cases/case-1/obligations',
      { policyId: 'IM8-2', triggerEventId: 'event-15', at: '2021-10-20T10:40:00+08:00' },
      15,
    ]);
  });

  it('a note says which finding it is about and whether it resolves it', () => {
    const request = actRequest(acts('02-sichuan-captive-hydro')[1]!, idOf)!;
    expect([request.path('case-1'), request.body]).toEqual([
      '/v1/cases/case-1/findings/notes',
      { rule: 'XC37', aboutEventId: 'event-40', resolves: true, reason: 'safety hazard recorded the day before', at: '2021-10-23T09:00:00+08:00' },
    ]);
  });

  it('an act the case API does not know has no request', () => {
    expect(actRequest({ ...acts('02-sichuan-captive-hydro')[1]!, act: 'case.burn' }, idOf)).toBeUndefined();
  });
});
