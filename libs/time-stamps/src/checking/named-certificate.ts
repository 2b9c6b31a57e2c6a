import { ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import type { SignedData } from 'pkijs';
import { owned, sameBytes } from '../encoding';
import { OID } from '../oids';

/** Which hash stands in the name of a certificate. */
const HASHES: Readonly<Record<string, string>> = {
  [OID.sha256]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
};

type NamesIt = (certificate: Uint8Array) => Promise<boolean>;

const partsOf = (value: unknown): readonly unknown[] => {
  if (!(value instanceof Sequence)) throw new Error('no sequence where one was expected');
  return value.valueBlock.value;
};

/**
 * Says of a certificate whether it is the one that the signature was made for. The attribute is signed, so that nobody can put another certificate with
 * the same key under it: ESSCertIDv2 of RFC 5816, and ESSCertID of RFC 3161, which older authorities still write, with SHA-1.
 */
export function namedCertificate({ signerInfos: [signer] }: SignedData): NamesIt {
  const attributes = signer?.signedAttrs?.attributes ?? [];
  const idIn = (type: string): readonly unknown[] | undefined => {
    const attribute = attributes.find((one) => one.type === type);
    return attribute && partsOf(partsOf(partsOf(attribute.values[0])[0])[0]);
  };
  const [second, first] = [idIn(OID.signingCertificateV2), idIn(OID.signingCertificate)];
  const id = second ?? first ?? [];
  const digest = id.find((part) => part instanceof OctetString);
  if (digest === undefined) throw new Error('the signature names no certificate');
  const hash = second ? hashIn(second[0]) : 'SHA-1';
  const expected = new Uint8Array(digest.getValue());
  return async (certificate) => sameBytes(new Uint8Array(await crypto.subtle.digest(hash, owned(certificate))), expected);
}

/** Left out, it is SHA-256. */
function hashIn(part: unknown): string {
  if (!(part instanceof Sequence)) return 'SHA-256';
  const [algorithm] = partsOf(part);
  const hash = algorithm instanceof ObjectIdentifier ? HASHES[algorithm.valueBlock.toString()] : undefined;
  if (hash === undefined) throw new Error('the signature names its certificate by another hash than SHA-2');
  return hash;
}
