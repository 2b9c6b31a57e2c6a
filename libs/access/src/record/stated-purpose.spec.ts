import type { Reading } from '../http/reading';
import { actorOf } from '../testing/any';
import { statedPurpose } from './stated-purpose';

const usual: Reading = { actor: actorOf('county-liaison'), purpose: 'case-handling', isStated: false };

describe('the purpose of opening a file', () => {
  it('is the one that the request states', () => {
    expect(statedPurpose({ ...usual, purpose: 'inspection', isStated: true }, 'restoration')).toBe('inspection');
  });

  it('is otherwise the one stated before in the session', () => {
    expect(statedPurpose(usual, 'restoration')).toBe('restoration');
  });

  it('is never taken for granted: without either, the file stays closed and the purposes of the role are named', () => {
    expect(() => statedPurpose(usual, undefined)).toThrow(
      expect.objectContaining({ code: 'access.purpose-missing', detail: expect.stringContaining('case-handling, inspection') as unknown }),
    );
  });

  it('stated before as somebody else does not count', () => {
    expect(() => statedPurpose(usual, 'evaluation')).toThrow(expect.objectContaining({ code: 'access.purpose-missing' }));
  });
});
