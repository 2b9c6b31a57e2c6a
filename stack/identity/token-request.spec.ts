import { readTokenRequest } from './token-request';

test('an organ publishes and backfills for the whole nation unless the request is narrower', () => {
  expect(readTokenRequest({ agency: 'energy', organ: 'grid' })).toMatchObject({
    ok: true,
    subject: 'energy/grid',
    claims: { jurisdiction: '000000', rights: ['publish', 'backfill'] },
  });
  expect(readTokenRequest({ agency: 'energy', organ: 'grid', jurisdiction: '150622', rights: [] })).toMatchObject({
    claims: { jurisdiction: '150622', rights: [] },
  });
});

test('an officer that only a story knows is a lead officer', () => {
  expect(readTokenRequest({ officer: 'of-6301' })).toMatchObject({ ok: true, claims: { officer: 'of-6301', role: 'provincial-lead' } });
});

test.each([
  ['no object', 'of-0001'],
  ['a receiver that never publishes', { agency: 'psb', organ: 'station' }],
  ['an organ that would leave its path', { agency: 'energy', organ: '../grid' }],
  ['a misspelt officer', { officer: 'of-1' }],
  ['a division of five digits', { officer: 'of-0001', jurisdiction: '15062' }],
  ['a right that does not exist', { agency: 'tax', organ: 'bureau', rights: ['everything'] }],
])('%s is refused with a reason', (_what, body) => {
  const answer = readTokenRequest(body);
  expect(answer.ok).toBe(false);
});
