import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { portableSha256 } from '../index';

const hex = (message: string): string => Buffer.from(portableSha256(Buffer.from(message))).toString('hex');

describe('the portable SHA-256', () => {
  // https://csrc.nist.gov/projects/cryptographic-standards-and-guidelines/example-values
  it.each([
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'],
  ])('hashes the example %s of NIST', (message, digest) => {
    expect(hex(message)).toBe(digest);
  });

  it('gives for every message what node:crypto gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (message) => {
        expect(Buffer.from(portableSha256(message)).toString('hex')).toBe(createHash('sha256').update(message).digest('hex'));
      }),
      { numRuns: 300 },
    );
  });
});
