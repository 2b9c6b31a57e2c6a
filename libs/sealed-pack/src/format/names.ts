/** Where things lie in a pack. Places of the log have twelve digits, so that the order of names is the order of the log. */
const place = (index: number): string => String(index).padStart(12, '0');

export const MANIFEST = 'manifest.json';
export const SUMS = 'SHA256SUMS';
export const HOW_TO = 'HOWTO.txt';
export const CHECKPOINT = 'log/checkpoint';
export const LOG_KEY = 'log/log.vkey';
export const POLICY = 'log/policy';
export const CASE_FILE = 'case/file.json';
/** An earlier head of the log, what a time stamp authority answered to it (RFC 3161), and that the tree only grew from there to the checkpoint. */
export const STAMPED = 'time/checkpoint';
export const STAMP = 'time/checkpoint.tsr';
export const GROWTH = 'time/growth';

/** The entry of the log with the way to the checkpoint and, where its content is here, the salt. */
export const proofName = (index: number): string => `entries/${place(index)}.tlog-proof`;
/** The bytes of an event as its publisher sent them. */
export const eventName = (index: number): string => `events/${place(index)}.json`;
export const SIGNATURES = 'signatures/';
/** The detached JWS that came with these bytes, as it was sent. */
export const signatureName = (index: number): string => `${SIGNATURES}${place(index)}.jws`;
/** An event of which something is held back: a copy that nobody can compare with the commitment. */
export const withheldName = (index: number): string => `withheld/${place(index)}.json`;
/** The data of a rule or pack, under the name that the log states it by, such as `rule/XC01`. */
export const releaseName = (name: string): string => `release/${name}.json`;

/** The place that such a name stands for. */
export const placeIn = (name: string): number => Number(/(\d{12})\.[a-z-]+$/.exec(name)?.[1] ?? Number.NaN);
