/** One way of signing. Another one, in a certified module for example, is one more of these in the list of SIGNATURE_VERIFIERS. */
export interface SignatureVerifier {
  /** values of `alg` and of the fact `algorithm` */
  readonly algorithms: readonly string[];
  /** why a public key, as key.registered brings it, cannot be used; undefined if it can */
  objection(publicKey: string): string | undefined;
  /** only for keys without objection */
  verify(publicKey: string, signed: Buffer, signature: Buffer): boolean | Promise<boolean>;
}

export const SIGNATURE_VERIFIERS = Symbol('ways of signing');
