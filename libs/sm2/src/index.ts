export { newSm2PrivateKey, signSm2, sm2PublicKeyOf } from './sign-sm2';
export { isSm2PublicKey, SM2_PRIVATE_KEY_BYTES, SM2_USER_ID } from './sm2-key';
export { requireSm2 } from './require-sm2';
export { verifySm2 } from './verify-sm2';
