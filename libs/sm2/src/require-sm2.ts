import { sm3 } from 'sm-crypto-v2';
import { EXAMPLE, SM3_OF_ABC } from './example-of-the-standard';
import { verifySm2 } from './verify-sm2';

/**
 * Throws unless SM3 and SM2 give the examples of their standards here: what is signed with something else would be noticed by others, and later.
 * @param hash what is asked for SM3; hex of a digest
 */
export function requireSm2(hash: (content: Uint8Array) => string = (content) => sm3(content)): void {
  const digest = hash(new TextEncoder().encode('abc'));
  if (digest !== SM3_OF_ABC) throw new Error(`Found ${digest} as SM3 of abc. Expected the example of GB/T 32905: SM2 cannot be switched on here.`);
  const { publicKey, message, signature } = EXAMPLE;
  if (!verifySm2(publicKey, message, signature)) throw new Error('Found the example of GB/T 32918.5 invalid: SM2 cannot be switched on here.');
}
