import { officerOf } from './officer-act';

it('an act has a named officer behind it, whatever the token allows', () => {
  expect(officerOf({ subject: 's', rights: [], officer: 'of-0001' })).toBe('of-0001');
  expect(() => officerOf({ subject: 's', rights: ['publish'] })).toThrow(expect.objectContaining({ code: 'act.officer-required' }));
});
