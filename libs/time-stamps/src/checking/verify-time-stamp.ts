import { OctetString } from 'asn1js';
import { Certificate, PKIStatus, SignedData, SignedDataVerifyError, TimeStampResp, TSTInfo } from 'pkijs';
import { digestIn } from '../asking/time-stamp-request';
import { hexOf, owned, positive, sameBytes, sha256 } from '../encoding';
import { OID } from '../oids';
import { orMalformed, refuseTimeStamp } from '../refusal';
import { derOf, isForTimeStamping, subjectOf } from './certificates';
import { namedCertificate } from './named-certificate';

/** What a time stamp says, found true. */
export interface TimeStamp {
  /** what was stamped existed then; epoch ms */
  time: number;
  /** hex; the authority gives each number once */
  serial: string;
  /** under which of its policies the authority stamped: an OID */
  policy: string;
  /** the name in the certificate of the signer */
  signer: string;
  /** that certificate, DER */
  certificate: Uint8Array;
}

/** What a time stamp is held against. */
export interface Expected {
  /** what was stamped */
  content: Uint8Array;
  /** DER of the certificates whose signature counts, got by another way than the stamp; without them, the one that came with it */
  trusted?: readonly Uint8Array[];
  nonce?: Uint8Array;
}

interface Token {
  signed: SignedData;
  info: TSTInfo;
}

/**
 * Checks the answer of a time stamp authority (RFC 3161, DER of a TimeStampResp): over this content, by this signer, for this request. Throws
 * TimeStampRefusal.
 */
export async function verifyTimeStamp(reply: Uint8Array, { content, trusted, nonce }: Expected): Promise<TimeStamp> {
  const { signed, info } = orMalformed('time stamp', () => tokenIn(reply));
  if (!sameBytes(digestIn(info.messageImprint), await sha256(content)))
    refuseTimeStamp('time-stamp.imprint-differs', 'Found a time stamp over other bytes than these.');
  if (nonce && !(info.nonce && sameBytes(new Uint8Array(info.nonce.valueBlock.valueHexView), positive(nonce))))
    refuseTimeStamp('time-stamp.nonce-differs', 'Found the answer to another request.');
  const certificate = await signerOf(signed, trusted);
  requireFit(certificate, info.genTime);
  await requireSignature(signed, certificate, content);
  return {
    time: info.genTime.getTime(),
    serial: hexOf(info.serialNumber.valueBlock.valueHexView),
    policy: info.policy,
    signer: subjectOf(certificate),
    certificate: derOf(certificate),
  };
}

function tokenIn(reply: Uint8Array): Token {
  const { status, timeStampToken } = TimeStampResp.fromBER(owned(reply));
  const isGranted = status.status === PKIStatus.granted || status.status === PKIStatus.grantedWithMods;
  if (!isGranted || timeStampToken === undefined)
    return refuseTimeStamp('time-stamp.not-granted', `Found the status ${status.status}, expected a token.`);
  if (timeStampToken.contentType !== OID.signedData) throw new Error(timeStampToken.contentType);
  const signed = new SignedData({ schema: timeStampToken.content });
  const { eContentType, eContent } = signed.encapContentInfo;
  if (eContentType !== OID.tstInfo || !(eContent instanceof OctetString) || signed.signerInfos.length !== 1) throw new Error(eContentType);
  return { signed, info: TSTInfo.fromBER(eContent.getValue()) };
}

/** The certificate that the signature names by its hash (RFC 5816); it has to be one of those that are trusted. */
async function signerOf(signed: SignedData, trusted?: readonly Uint8Array[]): Promise<Certificate> {
  const carried = (signed.certificates ?? []).filter((one) => one instanceof Certificate).map(derOf);
  const names = orMalformed('name of a certificate in the time stamp', () => namedCertificate(signed));
  for (const der of trusted ?? carried) if (await names(der)) return Certificate.fromBER(owned(der));
  const whose = carried.map((der) => subjectOf(Certificate.fromBER(owned(der)))).join(', ') || 'somebody';
  return refuseTimeStamp('time-stamp.signer-not-trusted', `Found a time stamp of ${whose}, which is not the authority that you trust.`);
}

/** Whether it was revoked is known to whoever trusts it; what it is for, and when, stands in it. */
function requireFit(certificate: Certificate, time: Date): void {
  const { notBefore, notAfter } = certificate;
  if (!isForTimeStamping(certificate) || time < notBefore.value || time > notAfter.value)
    refuseTimeStamp(
      'time-stamp.signer-unfit',
      `Found a certificate of ${subjectOf(certificate)} that is not for time stamping alone, or not for then.`,
    );
}

/** By the key of that certificate, over attributes with the digest of what is said (RFC 5652, 5.4). */
async function requireSignature(signed: SignedData, certificate: Certificate, content: Uint8Array): Promise<void> {
  signed.certificates = [certificate];
  const isSigned = await signed.verify({ signer: 0, data: owned(content).buffer }).catch((error: unknown) => {
    if (error instanceof SignedDataVerifyError) return false;
    throw error;
  });
  if (!isSigned) refuseTimeStamp('time-stamp.signature-invalid', `Found a signature that is not one of ${subjectOf(certificate)}.`);
}
