import { connect } from 'node:net';
import { testBrokers, testDatabase } from '@quanlian/testing';
import { cutEvent, TestService } from '../testing/test-service';

const text = (changes: Record<string, unknown> = {}): string => JSON.stringify(cutEvent(changes));
const withFacts = (raw: string): string => text().replace('"facts":{', `"facts":{${raw},`);
const badUtf8 = (): Buffer => {
  const bytes = Buffer.from(text({ correlationid: 'XX' }));
  bytes[bytes.indexOf('XX')] = 0xff;
  return bytes;
};
const badUscc = (): string => {
  const event = cutEvent();
  const keys = [{ kind: 'uscc', value: '91510000MA6BXXXX00', role: 'operator' }];
  return JSON.stringify({ ...event, subject: 'uscc:91510000MA6BXXXX00', data: { ...event.data, keys } });
};

const POISON: [name: string, make: () => string | Buffer, code: RegExp, status: number][] = [
  ['bad UTF-8', badUtf8, /^json\.invalid-utf8$/, 400],
  ['a lone surrogate', () => withFacts('"note":"\\ud800"'), /^json\.lone-surrogate$/, 400],
  ['duplicate keys', () => text().replace('"specversion"', '"id":"x","specversion"'), /^json\.duplicate-key$/, 400],
  ['1e400', () => withFacts('"n":1e400'), /^json\.number-out-of-range$/, 400],
  ['deep nesting', () => withFacts(`"n":${'['.repeat(40)}${']'.repeat(40)}`), /^json\.too-deep$/, 400],
  ['__proto__', () => withFacts('"__proto__":{}'), /^json\.forbidden-key$/, 400],
  ['a NUL character', () => withFacts('"note":"a\\u0000b"'), /^event\.nul-character$/, 422],
  ['an unknown type', () => text({ type: 'cn.quanlian.power-supply.vanished.v1' }), /^event\.unknown-type$/, 422],
  ['a wrong check digit', badUscc, /^event\.contract-broken$/, 422],
  ['an id that is no UUID', () => text({ id: "1'; DROP TABLE accepted" }), /^event\.contract-broken$/, 422],
  ['a recorded time that is no time', () => text({ recordedtime: 'yesterday' }), /^event\./, 422],
  ['a number in place of an event', () => '42', /^event\.not-an-object$/, 422],
  ['an event of a megabyte', () => withFacts(`"note":"${'x'.repeat(1_000_000)}"`), /^event\.too-large$/, 413],
];

/** Writes a body piece by piece as a slow sender does, and gives what was answered until the connection was closed. */
function sendAll({ hostname, port }: URL, length: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname);
    const piece = Buffer.alloc(64 * 1024, ' ');
    let answer = '';
    let left = length;
    const next = (): void => {
      if (left <= 0) return;
      left -= piece.length;
      socket.write(piece, next);
    };
    socket.on('data', (part: Buffer) => (answer += part.toString()));
    socket.once('error', reject).once('close', () => resolve(answer));
    socket.write(
      `POST /v1/events HTTP/1.1\r\nHost: door\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: ${length}\r\n\r\n`,
      next,
    );
  });
}

describe('poison at the publishing door', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await TestService.start(await testDatabase(), testBrokers());
  }, 60_000);
  afterAll(() => service?.stop());

  it.each(POISON)('%s is refused with its reason', async (_name, make, code, status) => {
    const answer = await service.publish(make());
    expect(answer).toMatchObject({
      status,
      type: expect.stringContaining('application/problem+json'),
      body: { code: expect.stringMatching(code), status },
    });
  });

  it.each(POISON)('%s in a batch spoils only itself', async (_name, make, code, status) => {
    const parts = [
      Buffer.from('['),
      Buffer.from(text()),
      Buffer.from(','),
      Buffer.from(make()),
      Buffer.from(' , '),
      Buffer.from(text()),
      Buffer.from(']'),
    ];
    const answer = await service.publish(Buffer.concat(parts));
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject([
      { index: 0, status: 'accepted' },
      { index: 1, status: 'rejected', problem: { code: expect.stringMatching(code), status } },
      { index: 2, status: 'accepted' },
    ]);
  });

  it('whoever sends far too much hears so after his last byte, and finds no broken connection', async () => {
    expect(await sendAll(new URL(service.url), 20 * 1024 * 1024)).toMatch(/^HTTP\/1\.1 413 [^]*"code":"request\.too-large"/);
  }, 30_000);

  it.each([
    ['nothing', '', 'application/cloudevents+json', 400, 'event.empty'],
    ['an array that never ends', '[{"id":1}', 'application/json', 400, 'json.syntax'],
    ['one event under the media type of batches', '{}', 'application/cloudevents-batch+json', 400, 'event.batch-expected'],
    ['another media type', '<event/>', 'application/xml', 415, 'request.media-type'],
    ['a form', 'a=b', 'application/x-www-form-urlencoded', 415, 'request.media-type'],
    ['1,001 events', `[${Array.from({ length: 1_001 }, () => '{}').join(',')}]`, 'application/json', 413, 'event.batch-too-large'],
    ['more than 5 MiB', ' '.repeat(5 * 1024 * 1024 + 1), 'application/json', 413, 'request.too-large'],
  ])('refuses a request with %s', async (_name, body, type, status, code) => {
    expect(await service.publish(body, { type })).toMatchObject({
      status,
      type: expect.stringContaining('problem+json'),
      body: { code, correlationId: expect.any(String) },
    });
  });

  it('answers an empty batch with no outcomes', async () => {
    expect(await service.publish('[]')).toMatchObject({ status: 200, body: [] });
  });
});
