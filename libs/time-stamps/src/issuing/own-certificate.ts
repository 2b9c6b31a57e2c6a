import type { webcrypto } from 'node:crypto';
import { BitString, Integer, Utf8String } from 'asn1js';
import { AttributeTypeAndValue, Certificate, Extension, ExtKeyUsage } from 'pkijs';
import { bytesOf, owned, positive } from '../encoding';
import { OID } from '../oids';

/** What a certificate says that nobody but its own key vouches for. */
export interface OwnCertificate {
  name: string;
  serial: Uint8Array;
  /** epoch ms */
  from: number;
  to: number;
}

/** digitalSignature and nonRepudiation, the first two bits */
const SIGNING = new BitString({ valueHex: new Uint8Array([0xc0]).buffer, unusedBits: 6 });

/** DER of a certificate for time stamping alone, signed by its own key: for an authority that others trust by that very certificate. */
export async function ownCertificate(
  { privateKey, publicKey }: webcrypto.CryptoKeyPair,
  { name, serial, from, to }: OwnCertificate,
): Promise<Uint8Array> {
  const certificate = new Certificate();
  certificate.version = 2;
  certificate.serialNumber = new Integer({ valueHex: positive(serial) });
  for (const whose of [certificate.issuer, certificate.subject])
    whose.typesAndValues.push(new AttributeTypeAndValue({ type: OID.commonName, value: new Utf8String({ value: name }) }));
  certificate.notBefore.value = new Date(from);
  certificate.notAfter.value = new Date(to);
  const stamping = new ExtKeyUsage({ keyPurposes: [OID.timeStamping] });
  certificate.extensions = [
    new Extension({ extnID: OID.extendedKeyUsage, critical: true, extnValue: stamping.toSchema().toBER(false) }),
    new Extension({ extnID: OID.keyUsage, critical: true, extnValue: SIGNING.toBER(false) }),
  ];
  await certificate.subjectPublicKeyInfo.importKey(publicKey);
  await certificate.sign(privateKey, 'SHA-256');
  return owned(bytesOf(certificate.toSchema(true).toBER(false)));
}
