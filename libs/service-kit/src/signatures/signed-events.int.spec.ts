import type { QuanlianEvent } from '@quanlian/contracts';
import { testBrokers, testDatabase } from '@quanlian/testing';
import { GRID, cutEvent, TestService, type Answer } from '../testing/test-service';
import { TestSigner } from '../testing/test-signer';

const BUREAU = { ...GRID, organ: 'bureau' };
/** Signs because it wants to; the grid has to. */
const asBureau = { source: '/energy/bureau', organ: 'bureau' };

let service: TestService;
let first: TestSigner;
let second: TestSigner;
let foreign: TestSigner;

beforeAll(async () => {
  service = await TestService.start(await testDatabase(), testBrokers(), { SIGNED_ORGANS: 'energy/grid, tax/*' });
  [first, second, foreign] = await Promise.all(['grid-1', 'grid-2', 'bureau-1'].map((name) => TestSigner.create(name)) as [never, never, never]);
}, 60_000);
afterAll(() => service?.stop());

const send = (text: string, jws?: string, claims: object = GRID): Promise<Answer> =>
  service.ask(
    '/v1/events',
    { method: 'POST', body: text, headers: { 'content-type': 'application/cloudevents+json', ...(jws && { 'Ql-Jws': jws }) } },
    claims as never,
  );

async function sendSigned(
  event: QuanlianEvent,
  signer: TestSigner,
  options: { b64?: boolean; keyId?: string } = {},
  claims: object = GRID,
): Promise<Answer> {
  const text = JSON.stringify(event);
  return send(text, await signer.sign(text, options), claims);
}

const refused = async (answer: Promise<Answer>): Promise<string> => {
  const { status, body } = await answer;
  return `${status} ${body.code}`;
};

const stored = async (id: string): Promise<{ jws: string | null; header?: string }> => {
  const [row] = await service.dataSource.query(
    'SELECT a.jws, o.headers->>$$ql_jws$$ AS header FROM accepted a JOIN outbox o USING (event_id) WHERE event_id = $1',
    [id],
  );
  return row as { jws: string | null; header?: string };
};

describe('an organ that must sign', () => {
  it('is refused without a signature, and so is what it says of its keys', async () => {
    expect(await refused(send(JSON.stringify(cutEvent())))).toBe('403 event.signature-missing');
    expect(await refused(send(JSON.stringify(first.registration())))).toBe('403 event.signature-missing');
  });

  it('is refused with a key that nobody registered', async () => {
    expect(await refused(sendSigned(cutEvent(), first))).toBe('403 event.key-unknown');
  });

  it('registers its first key with that key itself, and no other by its side', async () => {
    expect(await refused(sendSigned(second.registration(), first, { keyId: 'grid-2' }))).toBe('403 event.signature-invalid');
    expect((await sendSigned(first.registration(), first)).status).toBe(201);
    expect(await refused(sendSigned(second.registration(), second))).toBe('403 event.key-unknown');
  });

  it.each([
    ['the bytes themselves (RFC 7797)', false],
    ['their base64url (RFC 7515)', true],
  ])('signs %s; the signature lies beside the bytes and travels with them', async (_, b64) => {
    const event = cutEvent();
    const text = JSON.stringify(event, null, 2);
    const jws = await first.sign(text, { b64 });
    // Space around the event is no part of it.
    expect((await send(`\n ${text} \n`, jws)).status).toBe(201);
    expect(await stored(event.id)).toEqual({ jws, header: jws });
    const read = await service.ask(`/v1/events/${event.id}`, { headers: { accept: 'application/cloudevents+json' } });
    expect(read.headers.get('ql-jws')).toBe(jws);
  });

  it('is refused when a single byte differs from what was signed', async () => {
    const text = JSON.stringify(cutEvent());
    const jws = await first.sign(text);
    expect(await refused(send(text.replace('":', '" :'), jws))).toBe('403 event.signature-invalid');
  });

  it.each(['', 'no signature', 'a.b.c', `${Buffer.from('{"alg":"none","kid":"grid-1"}').toString('base64url')}..AA`, 'AAAA..AAAA'])(
    'is refused with "%s" in place of one',
    async (jws) => {
      const answer = send(JSON.stringify(cutEvent()), jws || undefined);
      expect(await refused(answer)).toBe(jws ? '422 event.signature-malformed' : '403 event.signature-missing');
    },
  );

  it('sends many as lines: each has its own signature and its own outcome', async () => {
    const events = Array.from({ length: 4 }, () => cutEvent());
    const [good, alsoGood, unsigned, swapped] = events.map((event) => JSON.stringify(event)) as [string, string, string, string];
    const line = async (event: string, over: string): Promise<string> => `{ "jws":"${await first.sign(over)}", "event" : ${event} }`;
    const body = [
      await line(good, good),
      '',
      await line(alsoGood, alsoGood),
      `{"event":${unsigned}}`,
      await line(swapped, good),
      '{"event":[',
      '{"evnt":{}}',
    ];
    const answer = await service.publish(body.join('\n'), { type: 'application/x-ndjson' });
    expect(answer.status).toBe(200);
    const outcomes = (answer.body as { status: string; problem?: { code: string } }[]).map(({ status, problem }) => problem?.code ?? status);
    expect(outcomes).toEqual(['accepted', 'accepted', 'event.signature-missing', 'event.signature-invalid', 'json.syntax', 'json.syntax']);
    expect((await stored(events[1]!.id)).jws).toMatch(/\.\./);
  });

  it('sends no array beside a signature: nothing says which event it signs', async () => {
    expect(await refused(send(`[${JSON.stringify(cutEvent())}]`, 'a..b'))).toBe('422 event.signature-malformed');
  });

  it('is refused with the key of another organ, which signs for itself', async () => {
    const claims = BUREAU;
    expect((await sendSigned(foreign.registration(asBureau), foreign, {}, claims)).status).toBe(201);
    expect((await sendSigned(cutEvent(asBureau), foreign, {}, claims)).status).toBe(201);
    expect(await refused(sendSigned(cutEvent(), foreign))).toBe('403 event.key-of-other-organ');
  });

  it('changes its key: the new one signed with the old one, then the old one revoked', async () => {
    expect((await sendSigned(second.registration(), first)).status).toBe(201);
    const before = cutEvent();
    const text = JSON.stringify(before);
    const signature = await first.sign(text);
    expect((await send(text, signature)).status).toBe(201);
    const revocation = first.revocation();
    expect((await sendSigned(revocation, first)).status).toBe(201);
    expect((await sendSigned(cutEvent(), second)).status).toBe(201);
    expect(await refused(sendSigned(cutEvent(), first))).toBe('403 event.key-revoked');
    // What was accepted stays accepted, the revocation itself included.
    expect((await send(text, signature)).body.status).toBe('duplicate');
    expect((await sendSigned(revocation, first)).body.status).toBe('duplicate');
  });

  it('is refused with a key before and after its validity', async () => {
    const [old, coming] = await Promise.all([TestSigner.create('grid-old'), TestSigner.create('grid-coming')]);
    expect((await sendSigned(old.registration({}, { validTo: '2021-12-01T00:00:00+08:00' }), second)).status).toBe(201);
    expect((await sendSigned(coming.registration({}, { validFrom: '2099-01-01T00:00:00+08:00' }), second)).status).toBe(201);
    for (const signer of [old, coming]) expect(await refused(sendSigned(cutEvent(), signer))).toBe('403 event.key-not-valid');
  });

  it('is told when a key cannot be used, or when its name is taken', async () => {
    const leaked = JSON.stringify({ ...(JSON.parse(second.publicKey) as object), d: 'AA' });
    expect(await refused(sendSigned(second.registration({}, { publicKey: leaked, keyId: 'grid-3' }), second))).toBe('422 event.key-unusable');
    expect(await refused(sendSigned(second.registration({}, { algorithm: 'RS256', keyId: 'grid-3' }), second))).toBe('422 event.key-unusable');
    const other = await TestSigner.create('grid-2');
    expect(await refused(sendSigned(other.registration(), second))).toBe('409 event.key-conflict');
  });
});

describe('an organ that signs with SM2', () => {
  const PLANT = { ...GRID, organ: 'plant' };
  const asPlant = { source: '/energy/plant', organ: 'plant' };
  const [old, fresh] = [TestSigner.createSm2('plant-1'), TestSigner.createSm2('plant-2')];
  const sent = (event: QuanlianEvent, signer: TestSigner): Promise<Answer> => sendSigned(event, signer, {}, PLANT);

  it('registers, changes and revokes its keys as every organ does', async () => {
    expect(await refused(sent(fresh.registration(asPlant, { keyId: 'plant-1' }), old))).toBe('403 event.signature-invalid');
    expect((await sent(old.registration(asPlant), old)).status).toBe(201);
    expect((await sent(cutEvent(asPlant), old)).status).toBe(201);
    expect((await sent(fresh.registration(asPlant), old)).status).toBe(201);
    expect((await sent(old.revocation(asPlant), fresh)).status).toBe(201);
    expect((await sent(cutEvent(asPlant), fresh)).status).toBe(201);
    expect(await refused(sent(cutEvent(asPlant), old))).toBe('403 event.key-revoked');
  });

  it('is refused with other bytes, with an algorithm that its key is not for, and with a key that is none', async () => {
    const text = JSON.stringify(cutEvent(asPlant));
    expect(await refused(send(text.replace('":', '" :'), await fresh.sign(text), PLANT))).toBe('403 event.signature-invalid');
    const ed25519 = await TestSigner.create('plant-2');
    expect(await refused(sent(cutEvent(asPlant), ed25519))).toBe('422 event.signature-malformed');
    const noPoint = JSON.stringify({ kty: 'EC', crv: 'SM2', x: 'A'.repeat(43), y: 'A'.repeat(43) });
    expect(await refused(sent(fresh.registration(asPlant, { keyId: 'plant-3', publicKey: noPoint }), fresh))).toBe('422 event.key-unusable');
  });
});

describe('an organ that need not sign', () => {
  it('goes on without', async () => {
    const event = cutEvent(asBureau);
    expect((await service.publish(event, { claims: BUREAU })).status).toBe(201);
    expect(await stored(event.id)).toEqual({ jws: null, header: null });
  });

  it('is refused when it signs wrongly', async () => {
    const text = JSON.stringify(cutEvent(asBureau));
    expect(await refused(send(text, await second.sign(text, { keyId: 'bureau-1' }), BUREAU))).toBe('403 event.signature-invalid');
  });
});

test('what was registered and revoked is added to and never changed', async () => {
  for (const sql of ['UPDATE signing_key SET valid_to = NULL', 'DELETE FROM signing_key_revocation'])
    await expect(service.dataSource.query(sql)).rejects.toThrow(/permission denied/);
});
