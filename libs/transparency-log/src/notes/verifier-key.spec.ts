import { nodeCrypto } from '@quanlian/transparency-log-node';
import { formatVerifierKey, KEY_TYPE, parseVerifierKey, verifierKey } from '../index';
import { codeOf, LOG_SIGNER, LOG_VKEY } from '../testing/a-log';

const parse = (vkey: string) => parseVerifierKey(nodeCrypto.sha256, vkey);
// https://c2sp.org/signed-note and the examples of https://pkg.go.dev/golang.org/x/mod/sumdb/note
const EXAMPLES = [
  'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k',
  'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW',
];

describe('a verifier key', () => {
  it.each([...EXAMPLES, LOG_VKEY])('reads and prints as %s', (vkey) => {
    expect(formatVerifierKey(parse(vkey))).toBe(vkey);
  });

  it('has another id for the same key as log and as cosigner', () => {
    const { name, publicKey, id } = LOG_SIGNER.key;
    expect(verifierKey(nodeCrypto.sha256, name, KEY_TYPE.cosigner, publicKey).id).not.toEqual(id);
  });

  it.each([
    ['nothing', ''],
    ['no id', 'example.com/foo+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['an id that is not the hash of the rest', 'example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['a changed name', 'example.com/fop+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k'],
    ['an id in capitals', 'PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a changed key', 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TX'],
    ['a space in the name', 'Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['something behind', `${LOG_VKEY}\n`],
  ])('is refused with %s', async (_title, vkey) => {
    expect(await codeOf(() => parse(vkey))).toBe('key.malformed');
  });

  it('is refused as Ed25519 key of another length', async () => {
    const short = formatVerifierKey(verifierKey(nodeCrypto.sha256, 'example.com/foo', KEY_TYPE.log, new Uint8Array(31)));
    expect(await codeOf(() => parse(short))).toBe('key.malformed');
  });
});
