import { TestIssuer } from '@quanlian/testing';
import { TokenVerifier } from './index';

it('a token whose time has not come is refused', async () => {
  const issuer = await TestIssuer.start();
  try {
    const verifier = new TokenVerifier({ issuer: issuer.url, audience: 'urn:quanlian:api' });
    const token = await issuer.token({
      agency: 'energy',
      organ: 'grid',
      jurisdiction: '000000',
      rights: [],
      nbf: Math.floor(Date.now() / 1000) + 300,
    });
    await expect(verifier.verify(token)).rejects.toMatchObject({ code: 'auth.token-not-yet-valid', kind: 'unauthenticated' });
  } finally {
    await issuer.stop();
  }
});
