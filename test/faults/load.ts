import { derivedId, keyString, serviceOfAgency, typeName } from '@quanlian/contracts';
import type { QuanlianEvent, ServiceName } from '@quanlian/contracts';
import { LOAD_KINDS } from './load-kinds';
import type { LoadKind } from './load-kinds';
import { DIVISION, syntheticSubject } from './synthetic-subject';

export interface LoadEvent {
  id: string;
  service: ServiceName;
  agency: string;
  organ: string;
  key: string;
  body: string;
}

export interface LoadOptions {
  seed: number;
  events: number;
  subjects: number;
}

const FIRST_DAY = Date.parse('2021-10-01T00:00:00+08:00');
const DAYS = 120;
const DAY_MS = 86_400_000;
const DECK = LOAD_KINDS.flatMap((kind) => Array.from({ length: kind.share }, () => kind));

/** mulberry32: a small generator, so that a seed names one load on every machine. */
function drawing(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit);
  };
}

/** The same options give the same events, byte for byte, so that a repeated batch is recognised as a duplicate. */
export function loadOf({ seed, events, subjects }: LoadOptions): LoadEvent[] {
  const below = drawing(seed);
  return Array.from({ length: events }, (_, number) => loadEvent(DECK[number % DECK.length]!, `${seed}-${number}`, below(subjects), below));
}

function loadEvent(kind: LoadKind, name: string, subjectIndex: number, below: (limit: number) => number): LoadEvent {
  const { code, agency, organ } = kind;
  const subject = syntheticSubject(subjectIndex);
  const at = FIRST_DAY + below(DAYS) * DAY_MS;
  const day = new Date(at + DAY_MS / 2).toISOString().slice(0, 10);
  const keys = kind.keys(subject);
  const event: QuanlianEvent = {
    specversion: '1.0',
    id: derivedId(at, 'load', name),
    source: `/${agency}/${organ}`,
    type: typeName(code),
    subject: keyString(keys[0]!),
    time: `${day}T08:00:00+08:00`,
    dataschema: `/schemas/${typeName(code)}.json`,
    datacontenttype: 'application/json',
    agency,
    organ,
    jurisdiction: DIVISION,
    idempotencykey: `load-${name}`,
    data: { keys, facts: kind.facts(subject, day, below), evidence: [], policyRefs: [], approvals: [] },
  };
  return { id: event.id, service: serviceOfAgency(agency)!, agency, organ, key: event.subject, body: JSON.stringify(event) };
}
