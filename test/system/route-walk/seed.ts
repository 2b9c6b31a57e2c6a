import { derivedId, SERVICES, type EventKey, type QuanlianEvent, type ServiceName } from '@quanlian/contracts';
import { anEvent, eventually, type TestStack } from '@quanlian/testing';
import { CANARIES } from './canaries';
import { DIVISIONS } from './callers';

type Stack = TestStack['stack'];

const OPERATOR: EventKey = { kind: 'uscc', value: '91150622MAYX0A110G', role: 'operator' };
const TIME = '2021-10-08T08:00:00+08:00';

interface Seeding {
  code: string;
  source: string;
  keys?: EventKey[];
  facts?: Record<string, unknown>;
}

/** Every closed kind comes from the agency that would supply it. */
const SEEDED: readonly Seeding[] = [
  {
    code: 'site.reported',
    source: 'gov/county',
    keys: [{ kind: 'person-token', value: CANARIES.reporter, role: 'reporter' }],
    facts: { addressText: CANARIES.address },
  },
  { code: 'site.identified', source: 'ndrc/lead', facts: { divisionCode: DIVISIONS.own } },
  { code: 'load-profile.summarised', source: 'energy/grid', facts: { meanKw: CANARIES.load } },
  {
    code: 'pool-traffic.detected',
    source: 'telecom/bureau',
    keys: [{ kind: 'ip', value: CANARIES.ip, role: 'source' }],
    facts: { srcIp: CANARIES.ip },
  },
  { code: 'credit.revoked', source: 'finance/bureau', facts: { limitCny: CANARIES.credit } },
  {
    code: 'fund-flow.flagged',
    source: 'finance/bureau',
    keys: [
      { kind: 'bank-token', value: CANARIES.bank, role: 'receiver' },
      { kind: 'person-token', value: CANARIES.person, role: 'legal-person' },
    ],
    facts: { strRef: CANARIES.suspicious },
  },
  { code: 'tax-benefit.cancelled', source: 'tax/bureau', facts: { amountCny: CANARIES.tax } },
];

const serviceOf = (agency: string): ServiceName =>
  (Object.keys(SERVICES) as ServiceName[]).find((name) => (SERVICES[name].tenants as readonly string[]).includes(agency))!;

function seededEvent({ code, source, keys = [], facts }: Seeding, nth: number): QuanlianEvent {
  const [agency, organ] = source.split('/') as [QuanlianEvent['agency'], string];
  const id = derivedId(Date.parse(TIME), 'route-walk', String(nth));
  return anEvent(code, {
    id,
    idempotencykey: id,
    agency,
    organ,
    source: `/${source}`,
    jurisdiction: DIVISIONS.own,
    time: TIME,
    recordedtime: undefined,
    subject: `${OPERATOR.kind}:${OPERATOR.value}`,
    data: { keys: [OPERATOR, ...keys], classification: undefined },
    facts,
  });
}

export interface Seed {
  caseId: string;
  /** ids of the seeded events by code */
  events: Readonly<Record<string, string>>;
  proposalId: string;
}

async function post(
  stack: Stack,
  service: ServiceName,
  path: string,
  holder: Parameters<Stack['token']>[0],
  body: object,
  type: string,
): Promise<unknown> {
  const headers = { authorization: `Bearer ${await stack.token(holder)}`, 'content-type': type };
  const response = await fetch(`${stack.url(service)}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  const answer = (await response.json()) as unknown;
  if (response.status !== 201) throw new Error(`POST ${service}${path}: found ${response.status} ${JSON.stringify(answer)}, expected 201`);
  return answer;
}

/** One case with a canary of every kind, in the history and in the case; and an open proposal about it. */
export async function seed(stack: Stack): Promise<Seed> {
  const events: Record<string, string> = {};
  for (const [nth, seeding] of SEEDED.entries()) {
    const event = seededEvent(seeding, nth);
    const holder = { agency: event.agency, organ: event.organ, rights: ['publish'] };
    await post(stack, serviceOf(event.agency), '/v1/events', holder, event, 'application/cloudevents+json');
    events[seeding.code] = event.id;
  }
  const command = { keys: [OPERATOR], facts: anEvent('power-supply.cut').data.facts };
  const proposal = { act: 'cut', subject: `${OPERATOR.kind}:${OPERATOR.value}`, jurisdiction: DIVISIONS.own, command };
  const { id } = (await post(stack, 'energy', '/v1/approvals', { officer: 'of-0301' }, proposal, 'application/json')) as { id: string };
  return { caseId: await arrived(stack, Object.values(events)), events, proposalId: id };
}

/** All readers have every event: then a missing row is held back, not late. */
async function arrived(stack: Stack, ids: readonly string[]): Promise<string> {
  const authorization = `Bearer ${await stack.token({ officer: 'of-0001' })}`;
  const ask = async (service: ServiceName, path: string): Promise<{ status: number; body: { caseId?: string | null } }> => {
    const response = await fetch(`${stack.url(service)}${path}`, { headers: { authorization } });
    return { status: response.status, body: (await response.json()) as { caseId?: string | null } };
  };
  return eventually(
    async () => {
      const placed = await Promise.all(ids.map((id) => ask('cases', `/v1/events/${id}/case`)));
      const kept = await Promise.all(ids.map((id) => ask('audit', `/v1/history/${id}`)));
      const proven = await Promise.all(ids.map((id) => fetch(`${stack.url('audit')}/v1/events/${id}/proof`, { headers: { authorization } })));
      const [caseId, ...others] = new Set(placed.map(({ body }) => body.caseId));
      return [...kept, ...proven].every(({ status }) => status === 200) && others.length === 0 && caseId ? caseId : undefined;
    },
    'the seeded events are in one case, in the history and in the log',
    { timeoutMs: 60_000 },
  );
}
