import type { QuanlianEvent } from './envelope';
import { keyString, typeName } from './envelope';
import type { EventKey } from './envelope';

/** One line of a story file: an event in flat domain form. */
export interface StoryLine {
  seq: number;
  id: string;
  type: string;
  typeVersion?: number;
  source: string;
  agency: string;
  organ: string;
  jurisdiction: string;
  occurredAt: string;
  recordedAt: string;
  idempotencyKey?: string;
  keys: EventKey[];
  data: Record<string, unknown>;
  evidence?: QuanlianEvent['data']['evidence'];
  policyRefs?: string[];
  approvals?: QuanlianEvent['data']['approvals'];
  effectiveFrom?: string;
  effectiveTo?: string;
  corrects?: string;
  classification?: QuanlianEvent['data']['classification'];
  /** the line is a second delivery of an event the story already told */
  redelivered?: boolean;
}

const given = (fields: Record<string, unknown>): object =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== null));

/** Story line → envelope on the wire. Its recorded time needs the backfill right. */
export function fromStoryLine(line: StoryLine): QuanlianEvent {
  const type = typeName(line.type, line.typeVersion ?? 1);
  return {
    specversion: '1.0',
    id: line.id,
    source: `/${line.source}`,
    type,
    subject: line.keys[0] ? keyString(line.keys[0]) : '',
    time: line.occurredAt,
    dataschema: `/schemas/${type}.json`,
    datacontenttype: 'application/json',
    agency: line.agency as QuanlianEvent['agency'],
    organ: line.organ,
    jurisdiction: line.jurisdiction,
    ...given({ idempotencykey: line.idempotencyKey }),
    recordedtime: line.recordedAt,
    data: {
      keys: line.keys,
      facts: line.data,
      evidence: line.evidence ?? [],
      policyRefs: line.policyRefs ?? [],
      approvals: line.approvals ?? [],
      ...given({ effectiveFrom: line.effectiveFrom, effectiveTo: line.effectiveTo, corrects: line.corrects, classification: line.classification }),
    },
  };
}
