import type { ServiceName } from '@quanlian/contracts';
import type { SeenCaseFile } from '../scenario-player/comparison/seen';
import type { StackAddress } from '../scenario-player/play/stack-address';
import { StackClient } from '../scenario-player/play/stack-client';
import type { Answer, Holder } from '../scenario-player/play/stack-client';
import { patiently } from './patiently';

/** The story's organs and officers while processes are killed: they ask again where nobody answers, and wait for a case that lags. */
export class PatientStoryClient extends StackClient {
  private inner: StackClient;

  constructor(private readonly where: StackAddress) {
    super(where);
    this.inner = new StackClient(where);
  }

  override publish(service: ServiceName, holder: Holder, body: string): Promise<Answer> {
    return this.answered(`a story event at ${service}`, () => this.inner.publish(service, holder, body));
  }

  override act(officer: string, path: string, body: Record<string, unknown>): Promise<Answer> {
    return this.answered(`an act of ${officer}`, () => this.inner.act(officer, path, body));
  }

  override caseOf(eventId: string): Promise<string | null | undefined> {
    return patiently(`the case of event ${eventId}`, () => this.renewed(() => this.inner.caseOf(eventId)));
  }

  override async caseFile(caseId: string, knownAt?: string): Promise<SeenCaseFile | undefined> {
    const { file } = await patiently(`the file of case ${caseId}`, () =>
      this.renewed(async () => ({ file: await this.inner.caseFile(caseId, knownAt) })),
    );
    return file;
  }

  private answered(what: string, ask: () => Promise<Answer>): Promise<Answer> {
    return patiently(what, async () => {
      const answer = await this.renewed(ask);
      return answer.status >= 500 ? undefined : answer;
    });
  }

  /** A client keeps its tokens, also one that could not be fetched; after a failure another client asks. */
  private renewed<T>(ask: () => Promise<T>): Promise<T> {
    return ask().catch((error: unknown) => {
      this.inner = new StackClient(this.where);
      throw error;
    });
  }
}
