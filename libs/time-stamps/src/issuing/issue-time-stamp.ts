import type { webcrypto } from 'node:crypto';
import { Integer, ObjectIdentifier, OctetString, Sequence } from 'asn1js';
import {
  Accuracy,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  PKIStatus,
  PKIStatusInfo,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
  TimeStampResp,
  TSTInfo,
} from 'pkijs';
import { imprintOf, type TimeStampRequest } from '../asking/time-stamp-request';
import { bytesOf, owned, positive, sha256 } from '../encoding';
import { OID } from '../oids';

/** Who stamps. */
export interface TimeStampSigner {
  key: webcrypto.CryptoKey;
  /** DER of its certificate */
  certificate: Uint8Array;
  /** under which policy, an OID */
  policy: string;
  /** how far its clock may be off */
  accuracySeconds: number;
}

const attribute = (type: string, value: unknown): Attribute => new Attribute({ type, values: [value] });

/** DER of the answer (RFC 3161, 2.4.2) to a request, for `application/timestamp-reply`. `time` is epoch ms, `serial` given once and never again. */
export async function issueTimeStamp(
  { key, certificate, policy, accuracySeconds }: TimeStampSigner,
  { imprint, nonce, withCertificate }: TimeStampRequest,
  { time, serial }: { time: number; serial: Uint8Array },
): Promise<Uint8Array> {
  const info = new TSTInfo({
    version: 1,
    policy,
    messageImprint: imprintOf(imprint),
    serialNumber: new Integer({ valueHex: positive(serial) }),
    genTime: new Date(time),
    accuracy: new Accuracy({ seconds: accuracySeconds }),
    ...(nonce && { nonce: new Integer({ valueHex: positive(nonce) }) }),
  });
  const said = info.toSchema().toBER(false);
  const content = new EncapsulatedContentInfo({ eContentType: OID.tstInfo });
  // Set afterwards, for the constructor would cut it into pieces, and DER knows one way to write it.
  content.eContent = new OctetString({ valueHex: said });
  const own = Certificate.fromBER(owned(certificate));
  const signed = new SignedData({
    version: 3,
    encapContentInfo: content,
    signerInfos: [await signerInfo(own, certificate, bytesOf(said))],
    // The signature looks for its certificate here.
    certificates: [own],
  });
  await signed.sign(key, 0, 'SHA-256');
  if (!withCertificate) signed.certificates = undefined;
  return reply(PKIStatus.granted, new ContentInfo({ contentType: OID.signedData, content: signed.toSchema(true) }));
}

/** DER of the answer to what is no request, or one that is not granted. */
export const rejectTimeStamp = (): Uint8Array => reply(PKIStatus.rejection);

function reply(status: PKIStatus, timeStampToken?: ContentInfo): Uint8Array {
  const answer = new TimeStampResp({ status: new PKIStatusInfo({ status }), ...(timeStampToken && { timeStampToken }) });
  return bytesOf(answer.toSchema().toBER(false));
}

async function signerInfo(own: Certificate, der: Uint8Array, said: Uint8Array): Promise<SignerInfo> {
  const named = new OctetString({ valueHex: owned(await sha256(der)) });
  // SigningCertificateV2 { certs { ESSCertIDv2 { certHash } } }, SHA-256 being the default
  const signingCertificate = new Sequence({ value: [new Sequence({ value: [new Sequence({ value: [named] })] })] });
  const attributes = [
    attribute(OID.contentType, new ObjectIdentifier({ value: OID.tstInfo })),
    attribute(OID.messageDigest, new OctetString({ valueHex: owned(await sha256(said)) })),
    attribute(OID.signingCertificateV2, signingCertificate),
  ];
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
  });
}
