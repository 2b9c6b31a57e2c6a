import { derivedId, findContract, formatBeijing, keyString, serviceOfAgency } from '@quanlian/contracts';
import type { Agency, EventKey, QuanlianEvent, ServiceName } from '@quanlian/contracts';

/** An event as its organ sends it. */
export interface WorkEvent {
  id: string;
  service: ServiceName;
  agency: Agency;
  organ: string;
  /** subject key; the key of its message, too */
  key: string;
  /** number of the enterprise that it is about */
  subject: number;
  body: string;
}

export interface Statement {
  code: string;
  agency: Agency;
  organ: string;
  subject: number;
  keys: EventKey[];
  /** laid over the facts of the contract's example */
  facts: Record<string, unknown>;
  at: number;
  jurisdiction: string;
  /** names the event within the workload; its id follows from it */
  name: string;
}

/** The contract's own example, said by this organ about this enterprise. */
export function workEvent({ code, agency, organ, subject, keys, facts, at, jurisdiction, name }: Statement): WorkEvent {
  const { example } = findContract(code)!;
  const event: QuanlianEvent = {
    ...example,
    id: derivedId(at, 'bench', name),
    source: `/${agency}/${organ}`,
    subject: keyString(keys[0]!),
    time: formatBeijing(at),
    agency,
    organ,
    jurisdiction,
    idempotencykey: `bench-${name}`,
    data: { ...example.data, keys, facts: { ...example.data.facts, ...facts } },
  };
  return { id: event.id, service: serviceOfAgency(agency)!, agency, organ, key: event.subject, subject, body: JSON.stringify(event) };
}
