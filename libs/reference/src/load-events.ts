import {
  canonicalJson,
  derivedId,
  formatBeijing,
  keyString,
  NATION,
  serviceOfAgency,
  sha256Hex,
  startOfBeijingDay,
  typeName,
} from '@quanlian/contracts';
import type { Agency, EventKey, QuanlianEvent, ServiceName } from '@quanlian/contracts';
import type { Dataset } from './dataset';

/** Catalogue code of the event that carries rows; a large dataset is several events. */
export const REFERENCE_LOADED = 'reference-data.loaded';
/** Far below what a topic takes in one message, whatever the rows say. */
export const ROWS_PER_EVENT = 500;

const NATIONWIDE: EventKey = { kind: 'division', value: NATION, role: 'region' };

/** What to send, as whom and at which service's door. */
export interface Publication {
  service: ServiceName;
  agency: Agency;
  organ: string;
  events: QuanlianEvent[];
}

/**
 * The events that carry a dataset. They are a function of the file alone, id and time included: loading it again is a repetition that changes nothing,
 * and loading other rows under the same version is refused at the door, because the idempotency key is taken.
 */
export function publicationOf(dataset: Dataset): Publication {
  const [agency, organ] = dataset.publisher.split('/') as [Agency, string];
  const parts = Math.ceil(dataset.rows.length / ROWS_PER_EVENT);
  const events = Array.from({ length: parts }, (_, place) => eventOf(dataset, { agency, organ, part: place + 1, parts }));
  return { service: serviceOfAgency(agency)!, agency, organ, events };
}

interface Part {
  agency: Agency;
  organ: string;
  part: number;
  parts: number;
}

function eventOf({ rows, ...head }: Dataset, { agency, organ, part, parts }: Part): QuanlianEvent {
  const { dataset, version, source, licence, publisher } = head;
  const compiledAt = startOfBeijingDay(version);
  const facts = { dataset, version, part, parts, source, licence, rows: rows.slice((part - 1) * ROWS_PER_EVENT, part * ROWS_PER_EVENT) };
  const content = sha256Hex(canonicalJson(facts));
  const type = typeName(REFERENCE_LOADED);
  return {
    specversion: '1.0',
    id: derivedId(compiledAt, REFERENCE_LOADED, publisher, dataset, version, String(part), content),
    source: `/${publisher}`,
    type,
    subject: keyString(NATIONWIDE),
    time: formatBeijing(compiledAt),
    dataschema: `/schemas/${type}.json`,
    datacontenttype: 'application/json',
    agency,
    organ,
    jurisdiction: NATION,
    idempotencykey: `reference:${dataset}:${version}:${part}`,
    data: {
      keys: [NATIONWIDE],
      facts,
      evidence: [{ kind: 'reference-file', sha256: sha256Hex(canonicalJson({ ...head, rows })), custodian: publisher }],
      policyRefs: [],
      approvals: [],
    },
  };
}
