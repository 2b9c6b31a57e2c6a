import type { EntityManager } from 'typeorm';
import type { AdmittedEvent } from '../door/admitted-event';
import { cutEvent } from '../testing/test-service';
import { TestSigner } from '../testing/test-signer';
import { ED25519 } from './ed25519-verifier';
import { JudgeSignatures } from './judge-signatures';
import { SignaturePolicy } from './signature-policy';
import { SigningKeys } from './signing-keys';

/** A database of which nobody may ask anything. */
const nobodyAsks = { query: () => Promise.reject(new Error('a question was asked')) } as unknown as EntityManager;
const judges = (...organs: string[]): JudgeSignatures => {
  const policy = new SignaturePolicy(organs);
  return new JudgeSignatures(policy, new SigningKeys(policy), [ED25519]);
};

const unsigned = (event = cutEvent()): AdmittedEvent => {
  const bytes = Buffer.from(JSON.stringify(event));
  return { event, bytes, contentSha256: '', bytesSha256: '', statementSha256: '' };
};

describe('events without a signature', () => {
  it('cost no question to the database: neither before the transaction, nor in it', async () => {
    const events = Array.from({ length: 3 }, () => unsigned());
    await judges().hold(nobodyAsks, events);
    expect((await judges().judge(nobodyAsks, events, Date.now())).size).toBe(0);
    expect((await judges().judgeAgain(nobodyAsks, events, Date.now())).size).toBe(0);
  });

  it.each([
    ['another organ must sign', ['energy/bureau', 'tax/*'], []],
    ['their organ must', ['energy/grid'], ['event.signature-missing']],
    ['every organ of their agency must', ['energy/*'], ['event.signature-missing']],
  ])('are judged by whether %s', async (_what, organs, codes) => {
    const refusals = await judges(...organs).judge(nobodyAsks, [unsigned()], Date.now());
    expect([...refusals.values()].map(({ code }) => code)).toEqual(codes);
  });

  it('may not speak of keys, whoever must sign', async () => {
    const registration = unsigned((await TestSigner.create('grid-1')).registration());
    expect([...(await judges().judge(nobodyAsks, [registration], Date.now())).values()].map(({ code }) => code)).toEqual(['event.signature-missing']);
  });
});
