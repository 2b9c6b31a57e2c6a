import { checkEvent } from '@quanlian/contracts';
import { ROLE_NAMES } from '../actors/role';
import { purposeFor } from '../policy/rights';
import { actorOf } from '../testing/any';
import { accessEvent } from './access-event';
import type { AccessNote } from './access-note';

const ID = '0179826c-3480-74d3-98a0-a4ada618e6d1';
const AT = { id: ID, at: Date.parse('2021-10-20T10:00:00+08:00') };
const CASES = { agency: 'system', organ: 'cases' } as const;
const FILE: AccessNote = {
  kind: 'read',
  resource: 'case-file',
  case: { caseId: ID, operator: 'uscc:91150622MAYX0A110G', jurisdiction: '150622' },
  opened: [
    { supplier: 'energy', kinds: ['plain', 'load'] },
    { supplier: 'telecom', kinds: ['plain'] },
  ],
};

describe('the event of an access', () => {
  it.each(ROLE_NAMES)('keeps its contract when %s reads or searches', (role) => {
    const actor = actorOf(role);
    const reading = { actor, purpose: purposeFor(actor)!, isStated: false };
    for (const note of [FILE, { kind: 'search', resource: 'case-list', results: 0 } as const])
      expect(checkEvent(JSON.parse(JSON.stringify(accessEvent(reading, note, CASES, AT))))).toMatchObject({ ok: true });
  });

  it('says who was given what of whom, and for what', () => {
    const event = accessEvent({ actor: actorOf('county-liaison'), purpose: 'inspection', isStated: true }, FILE, CASES, AT);
    expect(event).toMatchObject({ source: '/system/cases', subject: 'uscc:91150622MAYX0A110G', jurisdiction: '150622' });
    expect(event.data.facts).toEqual({
      caseId: ID,
      kind: 'read',
      resource: 'case-file',
      actor: 'of-0001',
      actorAgency: 'gov',
      role: 'county-liaison',
      purpose: 'inspection',
      purposeStated: true,
      opened: ['energy/plain', 'energy/load', 'telecom/plain'],
      at: '2021-10-20T10:00:00+08:00',
    });
  });

  it('of a search is about the division of whoever searched, and holds how it was narrowed and what was found', () => {
    const actor = actorOf('county-liaison', { jurisdiction: '1506' });
    const note: AccessNote = { kind: 'search', resource: 'case-list', filter: ['status=confirmed'], results: 3 };
    const event = accessEvent({ actor, purpose: 'case-handling', isStated: false }, note, CASES, AT);
    expect(event).toMatchObject({ subject: 'division:150600', jurisdiction: '150600' });
    expect(event.data.facts).toMatchObject({ filter: ['status=confirmed'], results: 3, purposeStated: false });
  });
});
