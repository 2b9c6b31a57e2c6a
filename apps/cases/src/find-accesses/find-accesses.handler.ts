import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { DATA_CLASSES, fieldKindInfo, isFieldKind, SealedAnswer } from '@quanlian/access';
import type { Mask } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { ScopedReader } from '@quanlian/service-kit';
import { EntityManager } from 'typeorm';
import { readAccessCursor, writeAccessCursor } from '../accesses/access-pages';
import { EventAccesses } from '../accesses/event-accesses';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { limitOf } from '../page-limit';
import { AccessPage, AccessResponse, OpenedResponse } from './access-page.response';
import { accessRows } from './access-rows';
import type { AccessRow } from './access-rows';
import { FindAccessesQuery } from './find-accesses.query';

/** A case under all its names: the record keeps that by which it was opened. */
interface SameCase {
  caseIds: string[];
  operator: string | undefined;
}

@QueryHandler(FindAccessesQuery)
export class FindAccessesHandler implements IQueryHandler<FindAccessesQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly names: CaseNameRepository,
    private readonly eventAccesses: EventAccesses,
    private readonly reader: ScopedReader,
  ) {}

  /** A case that nobody opened, one of another area and none are the same answer: otherwise numbers could be probed. */
  async execute({ caseName, request, reading }: FindAccessesQuery): Promise<SealedAnswer<AccessPage>> {
    const { caseIds, operator } = await this.unitOfWork.run((em) => this.sameCase(em, caseName));
    const limit = limitOf(request.limit);
    const after = readAccessCursor(request.after);
    const { rows, mask } = await this.reader.read(reading, 'access-record', async ({ em, scope, mask }) => ({
      rows: await accessRows(em, scope, caseIds, after, limit + 1),
      mask,
    }));
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1) : undefined;
    const answer = {
      accesses: shown.map((row) => accessOf(row, mask)),
      next: last ? writeAccessCursor({ at: Number(last.at_ms), accessId: last.access_id }) : null,
    };
    if (shown.length === 0) return SealedAnswer.ofNothing(answer);
    return SealedAnswer.of(answer, {
      kind: 'read',
      resource: 'access-record',
      ...(operator !== undefined && { case: { caseId: caseIds[0]!, operator, jurisdiction: shown[0]!.jurisdiction } }),
      results: shown.length,
    });
  }

  private async sameCase(em: EntityManager, text: string): Promise<SameCase> {
    const name = await this.names.named(em, text);
    if (!name) return { caseIds: [], operator: undefined };
    const caseIds = await this.names.idsOfSame(em, name);
    await this.eventAccesses.settle(em, caseIds);
    return { caseIds, operator: name.operator };
  }
}

const accessOf = ({ access_id, case_id, at_ms, actor, agency, kind, resource, role, purpose, opened }: AccessRow, mask: Mask): AccessResponse => ({
  accessId: access_id,
  caseId: case_id,
  at: formatBeijing(Number(at_ms)),
  kind,
  resource,
  actor: String(mask({ kind: 'official', suppliedBy: agency ?? undefined, value: actor })),
  agency,
  role,
  purpose,
  opened: opened.map(({ agency: supplier, kinds }): OpenedResponse => ({ agency: supplier, kinds, dataClass: mostClosed(kinds) })),
});

const mostClosed = (kinds: readonly string[]): string =>
  DATA_CLASSES.findLast((label) => kinds.some((kind) => isFieldKind(kind) && fieldKindInfo(kind).class === label)) ?? 'internal';
