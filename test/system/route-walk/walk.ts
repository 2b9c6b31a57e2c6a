import { POLICY } from '@quanlian/access';
import type { ServiceName } from '@quanlian/contracts';
import type { TestStack } from '@quanlian/testing';
import { bodyOf } from './bodies';
import { CALLERS, DIVISIONS, type Caller, type Where } from './callers';
import { outcomeOf, type Outcome } from './outcome';
import type { Seed } from './seed';
import { UNKNOWN } from './unknown';

type Stack = TestStack['stack'];

/** The energy summary stands for "an event": its agency is a caller, and nothing in it is masked from a lead. */
const EVENT = 'load-profile.summarised';
const FULL_TILE = 256;

export interface Visit {
  service: ServiceName;
  route: string;
  caller: Caller | 'nobody';
  where: Where;
  outcome: Outcome;
  status: number;
  /** everything that came back: status line, headers and body */
  answer: string;
}

/** `get /v1/cases/{caseId}/file` of each path of an OpenAPI document. */
export async function routesOf(stack: Stack, service: ServiceName): Promise<string[]> {
  const { paths } = (await (await fetch(`${stack.url(service)}/openapi.json`)).json()) as { paths: Record<string, Record<string, unknown>> };
  return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method} ${path}`));
}

function addressOf(route: string, { caseId, events, proposalId }: Seed): string {
  const [method = '', path = ''] = route.split(' ');
  // A decision on the seeded proposal would carry it out; whether somebody is let in shows with any other id too.
  const id = path.startsWith('/v1/approvals') ? (method === 'get' ? proposalId : UNKNOWN) : events[EVENT]!;
  return path
    .replace('{caseId}', caseId)
    .replace('{eventId}', events[EVENT]!)
    .replace('/verifier/{file}', '/verifier/quanlian-verify.html')
    .replace('/stamps/{file}', '/stamps/latest')
    .replace('{file}', 'cn.quanlian.site.reported.v1.json')
    .replace(/\/period$/, '/period?from=2000-01-01T00:00:00Z&to=2000-01-02T00:00:00Z')
    .replace('{testId}', 'EV-3')
    .replace('{planId}', UNKNOWN)
    .replace('{disputeId}', UNKNOWN)
    .replace('{policyId}', 'X-1')
    .replace('{emergencyId}', UNKNOWN)
    .replace('{unmaskingId}', UNKNOWN)
    .replace('{disclosureId}', UNKNOWN)
    .replace('{id}', id);
}

/** The tile that holds the first entries, as wide as the head says. */
async function firstTile(service: string): Promise<string> {
  const [, size] = (await (await fetch(`${service}/log/checkpoint`)).text()).split('\n');
  return Number(size) < FULL_TILE ? `0/000.p/${size}` : '0/000';
}

export class Walker {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly stack: Stack,
    private readonly seed: Seed,
  ) {}

  async visit(service: ServiceName, route: string, caller: Caller | 'nobody', where: Where): Promise<Visit> {
    const [method = 'get'] = route.split(' ');
    const headers: Record<string, string> =
      caller === 'nobody' ? {} : { authorization: `Bearer ${await this.token(caller, where)}`, 'ql-purpose': POLICY[caller].purposes[0]! };
    const body =
      method === 'get' ? {} : { body: JSON.stringify(bodyOf(route, this.seed)), headers: { ...headers, 'content-type': 'application/json' } };
    const at = this.stack.url(service);
    const path = addressOf(route, this.seed);
    const whole = path.includes('{path}') ? path.replace('{path}', await firstTile(at)) : path;
    const response = await fetch(`${at}${whole}`, { method: method.toUpperCase(), headers, ...body });
    const text = await response.text();
    const marks = [this.seed.events[EVENT]!, this.seed.caseId, this.seed.proposalId];
    // What the caller wrote into the address comes back in a problem's instance; only an answer can hold the seeded thing.
    const seeded = route.includes('/events/{eventId}/case') ? [`"caseId":"${this.seed.caseId}"`] : marks;
    const outcome = outcomeOf(method, response.status, text, seeded);
    return {
      service,
      route,
      caller,
      where,
      outcome,
      status: response.status,
      // The same three megabytes for everybody, made before anything was seeded.
      answer: `${response.status} ${JSON.stringify([...response.headers])}\n${route.includes('/verifier/') ? '' : text}`,
    };
  }

  private token(caller: Caller, where: Where): Promise<string> {
    const name = `${caller} ${where}`;
    const token = this.tokens.get(name) ?? this.stack.token({ ...CALLERS[caller], jurisdiction: DIVISIONS[where] });
    this.tokens.set(name, token);
    return token;
  }
}
