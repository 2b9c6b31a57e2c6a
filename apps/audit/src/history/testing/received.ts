import { derivedId, typeName, type Agency, type Classification, type EventKey, type QuanlianEvent } from '@quanlian/contracts';
import type { ReceivedEvent } from '@quanlian/messaging';

export const OPERATOR = '91150622MAYX0A110G';
const START = Date.parse('2021-10-01T00:00:00Z');
const HOUR = 3_600_000;

export interface Example {
  n: number;
  code?: string;
  agency?: Agency;
  organ?: string;
  keys?: EventKey[];
  facts?: Record<string, unknown>;
  jurisdiction?: string;
  classification?: Classification;
}

/** For specs: the n-th event of a row of hours, as it would come from Kafka. */
export function received({
  n,
  code = 'site.reported',
  agency = 'gov',
  organ = 'county',
  keys,
  facts = {},
  jurisdiction = '150622',
  classification,
}: Example): ReceivedEvent {
  const time = START + n * HOUR;
  const event: QuanlianEvent = {
    specversion: '1.0',
    id: derivedId(time, 'example', String(n)),
    source: `/${agency}/${organ}`,
    type: typeName(code),
    subject: `uscc:${OPERATOR}`,
    time: new Date(time).toISOString(),
    dataschema: `https://example.test/schemas/${code}/1`,
    agency,
    organ,
    jurisdiction,
    data: {
      keys: keys ?? [{ kind: 'uscc', value: OPERATOR, role: 'operator' }],
      facts,
      evidence: [],
      policyRefs: [],
      approvals: [],
      ...(classification && { classification }),
    },
  };
  // The spaces are the publisher's and must come back as they are.
  const bytes = Buffer.from(JSON.stringify(event, null, 1));
  return {
    topic: 'quanlian.lead.events.v1',
    partition: n % 12,
    offset: String(n),
    key: event.subject,
    bytes,
    headers: { ql_correlation_id: `c-${n}` },
    event,
    code,
    recordedAt: time + HOUR,
    acceptedAt: time + 2 * HOUR,
  };
}
