import type { AuditService } from '../../history/testing/audit-service';
import { LEAD } from '../../history/testing/audit-service';

/** For specs: who proposes, and two who agree. */
export const FIRST = LEAD;
export const SECOND = { ...LEAD, officer: 'of-0009' };
export const THIRD = { ...LEAD, officer: 'of-5001' };
export const DIVISION = '150622';
export const BASIS = '个人信息保护法第四十七条';

export interface Answer {
  status: number;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers are asserted field by field
  body: any;
}

async function answered(response: Response): Promise<Answer> {
  return { status: response.status, body: (await response.json()) as unknown };
}

/** For specs: the routes of an erasure. */
export class Erasing {
  constructor(
    private readonly audit: AuditService,
    private readonly division = DIVISION,
  ) {}

  async propose(eventIds: unknown, more: object = {}, claims: object = FIRST): Promise<Answer> {
    const command = { eventIds, legalBasis: BASIS };
    const proposal = {
      act: 'erasure',
      subject: `division:${this.division}`,
      jurisdiction: this.division,
      reason: '当事人请求删除',
      command,
      ...more,
    };
    return answered(await this.audit.send('POST', '/v1/approvals', claims, proposal));
  }

  async grant(id: string, claims: object): Promise<Answer> {
    return answered(await this.audit.send('POST', `/v1/approvals/${id}/grant`, claims, {}));
  }

  /** Proposed by one, approved by two others; the answer of the last. */
  async erase(...eventIds: readonly string[]): Promise<Answer & { id: string }> {
    const { id } = (await this.propose(eventIds)).body as { id: string };
    await this.grant(id, SECOND);
    return { ...(await this.grant(id, THIRD)), id };
  }
}
