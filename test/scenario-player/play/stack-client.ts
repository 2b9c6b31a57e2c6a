import type { ServiceName } from '@quanlian/contracts';
import type { SeenCaseFile } from '../comparison/seen';
import { Patience } from './patience';
import type { StackAddress } from './stack-address';

export interface Answer {
  status: number;
  body: unknown;
}
export type Holder = { agency: string; organ: string } | { officer: string };

/** A story is handled as an officer handles a case. */
const PURPOSE = 'case-handling';

/** What the player asks of a started stack: tokens, the doors, and the case API; one token per holder. */
export class StackClient {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(
    private readonly address: StackAddress,
    private readonly patience = new Patience(),
    private readonly reader: Holder = { officer: 'of-0001' },
  ) {}

  async publish(service: ServiceName, holder: Holder, body: string): Promise<Answer> {
    return this.ask(`${this.address.services[service]}/v1/events`, holder, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/cloudevents+json' },
    });
  }

  async act(officer: string, path: string, body: Record<string, unknown>): Promise<Answer> {
    const request = { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    return this.ask(`${this.address.services.cases}${path}`, { officer }, request);
  }

  /** The case of an event, null for an event without one, undefined while `cases` has not seen the event. */
  async caseOf(eventId: string): Promise<string | null | undefined> {
    const answer = await this.read(`/v1/events/${eventId}/case`);
    const { known, caseId } = answer.body as { known?: boolean; caseId: string | null };
    return answer.status === 404 || known === false ? undefined : caseId;
  }

  /** The file as known at an instant, undefined where the case was not known yet. */
  async caseFile(caseId: string, knownAt?: string): Promise<SeenCaseFile | undefined> {
    const query = knownAt ? `?knownAt=${encodeURIComponent(knownAt)}` : '';
    const answer = await this.read(`/v1/cases/${caseId}/file${query}`);
    return answer.status === 404 ? undefined : (answer.body as { caseFile: SeenCaseFile }).caseFile;
  }

  private async read(path: string): Promise<Answer> {
    const answer = await this.ask(`${this.address.services.cases}${path}`, this.reader, { headers: { 'ql-purpose': PURPOSE } });
    if (answer.status !== 200 && answer.status !== 404)
      throw new Error(`GET ${path}: found ${answer.status} ${JSON.stringify(answer.body)}, expected 200`);
    return answer;
  }

  private async ask(url: string, holder: Holder, request: { method?: string; body?: string; headers?: Record<string, string> }): Promise<Answer> {
    const authorization = `Bearer ${await this.tokenOf(holder)}`;
    return this.answer(url, { ...request, headers: { ...request.headers, authorization } });
  }

  private answer(url: string, request: RequestInit): Promise<Answer> {
    return this.patience.ask(new URL(url).origin, async () => {
      const response = await fetch(url, request);
      const text = await response.text();
      return { status: response.status, body: text ? (JSON.parse(text) as unknown) : undefined };
    });
  }

  private tokenOf(holder: Holder): Promise<string> {
    const name = JSON.stringify(holder);
    const token = this.tokens.get(name) ?? this.issue(holder);
    this.tokens.set(name, token);
    return token;
  }

  private async issue(holder: Holder): Promise<string> {
    const url = `${this.address.identityProvider}/demo/token`;
    const claims = 'officer' in holder ? holder : { ...holder, jurisdiction: '000000', rights: ['publish', 'backfill'] };
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(claims) };
    const { status, body } = await this.answer(url, request);
    if (status !== 200) throw new Error(`POST ${url} for ${JSON.stringify(holder)}: found ${status} ${JSON.stringify(body)}, expected 200`);
    return (body as { access_token: string }).access_token;
  }
}
