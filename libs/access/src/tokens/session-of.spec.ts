import { sessionOf } from './session-of';

const claims = { iss: 'https://idp.example', sub: 'u-1' };

describe('the session of a token', () => {
  it('is the same for all tokens of one sign-in', () => {
    expect(sessionOf({ ...claims, sid: 's-1', jti: 'a' }, 'x.y.1')).toBe(sessionOf({ ...claims, sid: 's-1', jti: 'b' }, 'x.y.2'));
  });

  it('is that of the token where the provider names no sign-in', () => {
    expect(sessionOf({ ...claims, jti: 'a' }, 'x.y.1')).not.toBe(sessionOf({ ...claims, jti: 'b' }, 'x.y.1'));
    expect(sessionOf(claims, 'x.y.1')).not.toBe(sessionOf(claims, 'x.y.2'));
  });

  it('is never that of somebody else', () => {
    expect(sessionOf({ ...claims, sid: 's-1' }, 't')).not.toBe(sessionOf({ ...claims, sub: 'u-2', sid: 's-1' }, 't'));
    expect(sessionOf({ ...claims, sid: 's-1' }, 't')).not.toBe(sessionOf({ ...claims, jti: 's-1' }, 't'));
  });
});
