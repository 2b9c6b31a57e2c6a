import { nodeCrypto } from '@quanlian/transparency-log-node';
import { webCrypto } from '../index';
import { bytes, LOG_SIGNER, STRANGER } from '../testing/a-log';

describe('Web Crypto', () => {
  it('finds the same signatures valid as node:crypto', async () => {
    const message = bytes('audit.example/log1\n0\n');
    const signature = await LOG_SIGNER.sign(message);
    const cut = signature.slice(0, 63);
    for (const { verifyEd25519 } of [webCrypto, nodeCrypto]) {
      expect(await verifyEd25519(LOG_SIGNER.key.publicKey, message, signature)).toBe(true);
      expect(await verifyEd25519(STRANGER.key.publicKey, message, signature)).toBe(false);
      expect(await verifyEd25519(LOG_SIGNER.key.publicKey, bytes('other'), signature)).toBe(false);
      expect(await verifyEd25519(LOG_SIGNER.key.publicKey, message, cut)).toBe(false);
      expect(await verifyEd25519(LOG_SIGNER.key.publicKey.slice(1), message, signature)).toBe(false);
    }
  });
});
