import { verifyWebhook } from '../../../../../docs/how-to/examples/webhook-receiver.mjs';
import { secretText, signedHeaders } from './standard-webhook';

const SECRET = secretText(Buffer.alloc(32, 1));
const OTHER = secretText(Buffer.alloc(32, 2));
const NOW = 1_700_000_000;
const BODY = '{"sequence":1}';

describe('a signed message', () => {
  it('is what the example of Standard Webhooks says', () => {
    const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
    expect(signedHeaders([secret], 'msg_p5jXN8AQM9LWM0D4loKWxJek', 1_614_265_330, '{"test": 2432232314}')['webhook-signature']).toBe(
      'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    );
  });

  const check = (secret: string, headers: Record<string, string>, { body = BODY, nowS = NOW, seen = new Map<string, number>() } = {}) =>
    verifyWebhook({ secret, headers, body, nowS, seen });
  const headers = signedHeaders([SECRET, OTHER], 'msg_1', NOW, BODY);

  it('is believed under each of two secrets, and under no third', () => {
    expect([check(SECRET, headers), check(OTHER, headers)]).toEqual(['new', 'new']);
    expect(() => check(secretText(Buffer.alloc(32, 3)), headers)).toThrow('not signed with our secret');
  });

  it('is refused when it is sent again by somebody else', () => {
    const seen = new Map<string, number>();
    check(SECRET, headers, { seen });
    expect(() => check(SECRET, headers, { seen })).toThrow('a replay');
    expect(() => check(SECRET, headers, { nowS: NOW + 301 })).toThrow('signed too long ago');
  });

  it('is known again when we send it again', () => {
    const seen = new Map<string, number>();
    check(SECRET, headers, { seen });
    expect(check(SECRET, signedHeaders([SECRET], 'msg_1', NOW + 1, BODY), { seen, nowS: NOW + 1 })).toBe('again');
  });

  it.each([
    ['another body', headers, '{"sequence":2}'],
    ['another id', { ...headers, 'webhook-id': 'msg_2' }, BODY],
    ['another time', { ...headers, 'webhook-timestamp': String(NOW + 1) }, BODY],
    ['no signature of a known version', { ...headers, 'webhook-signature': 'v2,AAAA' }, BODY],
  ])('with %s is refused', (_what, changed, body) => {
    expect(() => check(SECRET, changed, { body })).toThrow('not signed with our secret');
  });
});
