import { Certificate, ExtKeyUsage } from 'pkijs';
import { bytesOf, owned } from '../encoding';
import { OID } from '../oids';
import { orMalformed, refuseTimeStamp } from '../refusal';

const PEM = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g;

/** DER of each certificate in a PEM text; throws `time-stamp.malformed` where there is none. */
export function certificatesIn(pem: string): Uint8Array[] {
  const found = [...pem.matchAll(PEM)].map(([, base64]) => Uint8Array.from(atob(base64!.replace(/\s/g, '')), (char) => char.charCodeAt(0)));
  if (found.length === 0) refuseTimeStamp('time-stamp.malformed', 'Found no certificate in the text. Expected PEM.');
  for (const der of found) orMalformed('certificate', () => Certificate.fromBER(owned(der)));
  return found;
}

/** PEM of a certificate, as OpenSSL reads it. */
export function pemOf(der: Uint8Array): string {
  const lines = btoa(String.fromCharCode(...der)).match(/.{1,64}/g)!;
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}

export const derOf = (certificate: Certificate): Uint8Array => bytesOf(certificate.toSchema().toBER(false));

/** Whose certificate it is: its common name, or all of its name. */
export function subjectOf({ subject }: Certificate): string {
  const parts = subject.typesAndValues.map(({ type, value }) => ({ type, text: String(value.valueBlock.value) }));
  return parts.find(({ type }) => type === OID.commonName)?.text ?? parts.map(({ text }) => text).join(', ');
}

/** A key that signs other things, too, could be talked into signing a time (RFC 3161, 2.3): time stamping alone, and critical. */
export function isForTimeStamping({ extensions = [] }: Certificate): boolean {
  const usage = extensions.find(({ extnID }) => extnID === OID.extendedKeyUsage);
  return usage?.critical === true && usage.parsedValue instanceof ExtKeyUsage && usage.parsedValue.keyPurposes.join() === OID.timeStamping;
}
