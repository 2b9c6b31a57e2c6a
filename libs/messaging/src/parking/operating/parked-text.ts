import type { ParkedRow, ParkedStep } from '../parked-row';

const minute = (at: Date | null): string => (at ? `${at.toISOString().slice(0, 16)}Z` : '–');

/** One line of a list. */
export const lineOf = (row: ParkedRow): string =>
  [row.id.padStart(6), row.state.padEnd(9), minute(row.parked_at), row.consumer, row.code, row.event_id ?? 'no event id', row.key ?? 'no key'].join(
    '  ',
  );

const stepOf = ({ at, what, by, approvedBy, reason }: ParkedStep): string =>
  `  ${at}  ${what}${by ? ` by ${by}, approved by ${approvedBy ?? 'nobody'}` : ''}${reason ? `: ${reason}` : ''}`;

/** Content that is no text is shown in base64: it may be what broke the rules of text. */
function contentOf(bytes: Buffer | null): string {
  if (bytes === null) return 'none (a tombstone)';
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : `base64 ${bytes.toString('base64')}`;
}

/** All there is to know of one parked event. */
export const pageOf = (row: ParkedRow): string =>
  [
    lineOf(row).trim(),
    `reason    ${row.reason}`,
    `place     ${row.topic}, partition ${row.partition}, offset ${row.kafka_offset}`,
    `attempts  ${row.attempts}, next ${row.state === 'waiting' ? minute(row.next_at) : '–'}`,
    `headers   ${JSON.stringify(row.headers)}`,
    `content   ${contentOf(row.bytes)}`,
    'history',
    ...(row.history.length > 0 ? row.history.map(stepOf) : ['  nothing yet']),
  ].join('\n');
