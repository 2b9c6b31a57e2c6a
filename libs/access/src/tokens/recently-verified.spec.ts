import type { Actor } from '../actors/actor';
import { RecentlyVerified } from './recently-verified';

const ACTOR = { subject: 'grid' } as Actor;
const MINUTE = 60_000;

function memory() {
  let now = 1_000_000;
  const verified = new RecentlyVerified(() => now);
  return { verified, at: () => now, pass: (ms: number) => void (now += ms) };
}

it('knows a token that was verified a moment ago, and no other', () => {
  const { verified, at } = memory();
  verified.add('token', ACTOR, at() + MINUTE);
  expect(verified.of('token')).toBe(ACTOR);
  expect(verified.of('Token')).toBeUndefined();
});

it('has each token verified again after half a minute', () => {
  const { verified, at, pass } = memory();
  verified.add('token', ACTOR, at() + MINUTE);
  pass(29_999);
  expect(verified.of('token')).toBe(ACTOR);
  pass(1);
  expect(verified.of('token')).toBeUndefined();
});

it('does not know a token beyond its own expiry', () => {
  const { verified, at, pass } = memory();
  verified.add('token', ACTOR, at() + 1_000);
  pass(1_000);
  expect(verified.of('token')).toBeUndefined();
});

it('forgets the oldest when there are very many', () => {
  const { verified, at } = memory();
  for (let n = 0; n < 2_001; n++) verified.add(`token ${n}`, ACTOR, at() + MINUTE);
  expect([verified.of('token 0'), verified.of('token 1'), verified.of('token 2000')]).toEqual([undefined, ACTOR, ACTOR]);
});
