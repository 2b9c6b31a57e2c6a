import * as fc from 'fast-check';
import { formatConsistencyFile, formatProofFile, parseConsistencyFile, parseProofFile } from '../index';
import { bytes, codeOf, text } from '../testing/a-log';

const CHECKPOINT = 'example.com/behind-the-sofa\n8\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n— example.com/behind-the-sofa Az3grlgt\n';
const HASH = 'PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=';
const hashes = fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 63 });
const checkpoint = fc.constant(bytes(CHECKPOINT));

describe('a .tlog-proof file', () => {
  it('reads as what was printed', () => {
    const extra = fc.uint8Array({ minLength: 1, maxLength: 90 });
    const file = fc.record({ index: fc.maxSafeNat(), proof: hashes, checkpoint, extra }, { requiredKeys: ['index', 'proof', 'checkpoint'] });
    fc.assert(fc.property(file, (content) => expect(parseProofFile(formatProofFile(content))).toEqual(content)));
  });

  it('is a header, the index, the hashes, an empty line and the checkpoint', () => {
    const proof = [new Uint8Array(Buffer.from(HASH, 'base64'))];
    expect(text(formatProofFile({ index: 5, proof, checkpoint: bytes(CHECKPOINT), extra: bytes('x') }))).toBe(
      `c2sp.org/tlog-proof@v1\nextra eA==\nindex 5\n${HASH}\n\n${CHECKPOINT}`,
    );
  });

  it.each([
    ['nothing', ''],
    ['another header', `c2sp.org/tlog-proof@v2\nindex 5\n\n${CHECKPOINT}`],
    ['no index', `c2sp.org/tlog-proof@v1\n${HASH}\n\n${CHECKPOINT}`],
    ['an index with a leading zero', `c2sp.org/tlog-proof@v1\nindex 05\n\n${CHECKPOINT}`],
    ['extra data that are not base64', `c2sp.org/tlog-proof@v1\nextra !\nindex 5\n\n${CHECKPOINT}`],
    ['extra data behind the index', `c2sp.org/tlog-proof@v1\nindex 5\nextra eA==\n\n${CHECKPOINT}`],
    ['a short hash', `c2sp.org/tlog-proof@v1\nindex 5\neA==\n\n${CHECKPOINT}`],
    ['64 hashes', `c2sp.org/tlog-proof@v1\nindex 5\n${`${HASH}\n`.repeat(64)}\n${CHECKPOINT}`],
    ['no checkpoint', 'c2sp.org/tlog-proof@v1\nindex 5\n'],
    ['carriage returns', `c2sp.org/tlog-proof@v1\r\nindex 5\r\n\n\n${CHECKPOINT}`],
  ])('is refused with %s', async (_title, content) => {
    expect(await codeOf(() => parseProofFile(bytes(content)))).toBe('proof-file.malformed');
  });
});

describe('a consistency file', () => {
  it('reads as what was printed', () => {
    const file = fc.record({ old: fc.maxSafeNat(), proof: hashes, checkpoint });
    fc.assert(fc.property(file, (content) => expect(parseConsistencyFile(formatConsistencyFile(content))).toEqual(content)));
  });

  it('is the body of add-checkpoint', () => {
    const proof = [new Uint8Array(Buffer.from(HASH, 'base64'))];
    expect(text(formatConsistencyFile({ old: 7, proof, checkpoint: bytes(CHECKPOINT) }))).toBe(`old 7\n${HASH}\n\n${CHECKPOINT}`);
  });

  it.each([
    ['nothing', ''],
    ['no old size', `${HASH}\n\n${CHECKPOINT}`],
    ['an old size that is no number', `old x\n\n${CHECKPOINT}`],
    ['a hash that is none', `old 7\n${HASH}=\n\n${CHECKPOINT}`],
    ['64 hashes', `old 7\n${`${HASH}\n`.repeat(64)}\n${CHECKPOINT}`],
  ])('is refused with %s', async (_title, content) => {
    expect(await codeOf(() => parseConsistencyFile(bytes(content)))).toBe('consistency-file.malformed');
  });
});
