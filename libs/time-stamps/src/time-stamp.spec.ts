import { rejectTimeStamp, TimeStampRefusal, timeStampRequest, verifyTimeStamp, type Expected } from './index';
import { anAuthority, NONCE, STAMPED_AT, type Authority } from './testing/an-authority';

const CONTENT = new Uint8Array(Buffer.from('audit.example/log1\n12\nroot\n'));
/** How the parts that are signed begin. */
const VERSION_AND_POLICY = '02010106032a0304';
const CONTENT_TYPE = '301a06092a864886f70d010903';
const ATTRIBUTES_BYTES = 134;
/** Every fifth byte. */
const places = (from: number, to: number): number[] => Array.from({ length: Math.ceil((to - from) / 5) }, (_, step) => from + step * 5);
let authority: Authority;
let reply: Uint8Array;

beforeAll(async () => {
  authority = await anAuthority();
  reply = await authority.stamp(CONTENT);
});

async function refusal(bytes: Uint8Array, expected: Partial<Expected> = {}): Promise<string> {
  try {
    await verifyTimeStamp(bytes, { content: CONTENT, trusted: [authority.certificate], ...expected });
    return 'none';
  } catch (error) {
    if (error instanceof TimeStampRefusal) return error.code;
    throw error;
  }
}

describe('a time stamp', () => {
  it('says when somebody had these bytes, and who says so', async () => {
    expect(await verifyTimeStamp(reply, { content: CONTENT, trusted: [authority.certificate], nonce: NONCE })).toEqual({
      time: STAMPED_AT,
      serial: '07',
      policy: '1.2.3.4',
      signer: 'tsa.example',
      certificate: authority.certificate,
    });
  });

  it('is taken by the certificate that it brings, where nobody has one', async () => {
    expect(await verifyTimeStamp(reply, { content: CONTENT })).toMatchObject({ signer: 'tsa.example' });
  });

  it('needs none of its own where the certificate is known', async () => {
    const bare = await authority.stamp(CONTENT, { withCertificate: false });
    expect(bare.length).toBeLessThan(reply.length - 200);
    expect(await refusal(bare)).toBe('none');
    expect(await refusal(bare, { trusted: undefined })).toBe('time-stamp.signer-not-trusted');
  });

  it('is not one over other bytes', async () => {
    expect(await refusal(reply, { content: new Uint8Array([...CONTENT, 10]) })).toBe('time-stamp.imprint-differs');
  });

  it('is not the answer to another request', async () => {
    expect(await refusal(reply, { nonce: new Uint8Array([9]) })).toBe('time-stamp.nonce-differs');
  });

  it('of somebody else, under the same name, is none', async () => {
    const another = await anAuthority();
    expect(await refusal(await another.stamp(CONTENT))).toBe('time-stamp.signer-not-trusted');
  });

  it('from before or after the days of its certificate is none', async () => {
    for (const off of [-2, 7_306])
      expect(await refusal(await authority.stamp(CONTENT, { time: STAMPED_AT + off * 86_400_000 }))).toBe('time-stamp.signer-unfit');
  });

  it('that was not granted is none', async () => {
    expect(await refusal(rejectTimeStamp())).toBe('time-stamp.not-granted');
  });

  it('is none where the bytes are anything else', async () => {
    for (const bytes of [new Uint8Array(0), CONTENT, await timeStampRequest(CONTENT, NONCE), reply.subarray(0, reply.length - 9)])
      expect(await refusal(bytes)).toBe('time-stamp.malformed');
  });

  it('with a changed bit in what is said, in what is signed or in the signature is refused', async () => {
    const at = (part: Uint8Array | string): number => Buffer.from(reply).indexOf(typeof part === 'string' ? Buffer.from(part, 'hex') : part);
    const attributes = at(CONTENT_TYPE);
    const said = places(at(VERSION_AND_POLICY), at(authority.certificate) - 4);
    const signed = [...said, ...places(attributes, attributes + ATTRIBUTES_BYTES), ...places(reply.length - 20, reply.length)];
    const codes = new Set<string>();
    for (const place of signed) {
      const changed = new Uint8Array(reply);
      changed[place]! ^= 1 << (place % 8);
      codes.add(await refusal(changed));
    }
    expect(codes).toContain('time-stamp.signature-invalid');
    expect(codes).not.toContain('none');
  });
});
