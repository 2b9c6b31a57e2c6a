import { POLICY, ROLE_NAMES } from '@quanlian/access';
import { obstacleTo } from './unmasking';

const LEAD = { subject: 's', rights: [], officer: 'of-0001', role: 'provincial-lead', agency: 'ndrc', organ: 'lead', jurisdiction: '150000' };
const ASKED = { purpose: 'case-handling', fields: ['person', 'suspicious', 'reporter'] };

describe('what can be unmasked', () => {
  it('is what the role is not shown and the purpose needs', () => expect(obstacleTo(ASKED, LEAD)).toBeUndefined());

  it.each<[string, object, string]>([
    ['nothing', { fields: [] }, 'fields'],
    ['what is no list', { fields: 'person' }, 'fields'],
    ['an unknown kind', { fields: ['person', 'salary'] }, 'fields'],
    ['a kind twice', { fields: ['person', 'person'] }, 'fields'],
    ['what is shown as it is', { fields: ['person', 'bank'] }, 'fields'],
    ['for no purpose', { purpose: undefined }, 'purpose'],
    ['for a purpose that does not need it', { purpose: 'supervision' }, 'purpose'],
    ['for a purpose of another role', { purpose: 'intake' }, 'purpose'],
    ['for an emergency, which nobody approves', { purpose: 'emergency' }, 'purpose'],
  ])('is not %s', (_what, more, field) => {
    expect(obstacleTo({ ...ASKED, ...more }, LEAD)?.field).toBe(field);
  });

  it('is nothing that a role is shown already, for any of its purposes', () => {
    for (const role of ROLE_NAMES.filter((one) => !one.endsWith('-system')))
      for (const purpose of POLICY[role].purposes)
        for (const [kind, showing] of Object.entries(POLICY[role].shows))
          if (showing === 'clear') expect(obstacleTo({ purpose, fields: [kind] }, { ...LEAD, role })).toBeDefined();
  });
});
