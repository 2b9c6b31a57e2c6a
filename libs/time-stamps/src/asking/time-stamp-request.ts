import { Integer, Null, OctetString } from 'asn1js';
import { AlgorithmIdentifier, MessageImprint, TimeStampReq } from 'pkijs';
import { bytesOf, owned, positive, sha256 } from '../encoding';
import { OID } from '../oids';
import { orMalformed, refuseTimeStamp } from '../refusal';

/** What a time stamp is asked for (RFC 3161, 2.4.1). */
export interface TimeStampRequest {
  /** SHA-256 of what is to be stamped; the authority never sees the thing itself */
  imprint: Uint8Array;
  /** comes back in the token, so that an old one cannot be played again; without a leading zero byte */
  nonce?: Uint8Array;
  /** whether the token shall carry the certificate of its signer */
  withCertificate: boolean;
}

const SHA256_BYTES = 32;

/** The imprint as tokens and requests have it. */
export const imprintOf = (digest: Uint8Array): MessageImprint =>
  new MessageImprint({
    hashAlgorithm: new AlgorithmIdentifier({ algorithmId: OID.sha256, algorithmParams: new Null() }),
    hashedMessage: new OctetString({ valueHex: owned(digest) }),
  });

/** The imprint if it is one of SHA-256. */
export function digestIn({ hashAlgorithm, hashedMessage }: MessageImprint): Uint8Array {
  const digest = hashedMessage.valueBlock.valueHexView;
  if (hashAlgorithm.algorithmId !== OID.sha256 || digest.length !== SHA256_BYTES)
    refuseTimeStamp('time-stamp.malformed', `Found an imprint of ${hashAlgorithm.algorithmId}, expected one of SHA-256.`);
  return new Uint8Array(digest);
}

/** DER, for `application/timestamp-query`: asks for a stamp over these bytes, with the certificate of the signer. */
export async function timeStampRequest(content: Uint8Array, nonce: Uint8Array): Promise<Uint8Array> {
  const request = new TimeStampReq({
    version: 1,
    messageImprint: imprintOf(await sha256(content)),
    nonce: new Integer({ valueHex: positive(nonce) }),
    certReq: true,
  });
  return bytesOf(request.toSchema().toBER(false));
}

/** Reads a request from outside; throws `time-stamp.malformed`. */
export const parseTimeStampRequest = (bytes: Uint8Array): TimeStampRequest =>
  orMalformed('request for a time stamp', () => {
    const { messageImprint, nonce, certReq } = TimeStampReq.fromBER(owned(bytes));
    return {
      imprint: digestIn(messageImprint),
      withCertificate: certReq === true,
      ...(nonce && { nonce: new Uint8Array(nonce.valueBlock.valueHexView) }),
    };
  });
