import { Injectable } from '@nestjs/common';
import type { FoldedCase } from '@quanlian/case-file';
import { EntityManager } from 'typeorm';
import { Publisher } from '@quanlian/service-kit';
import { CaseFileRepository, isSame } from './case-file.repository';
import { caseOpened, transitionsOf } from './derived-events';
import { FoldCases } from './fold-cases';
import { inTurns } from './in-turns';
import { StaleOperatorRepository } from './stale-operator.repository';
import { viewHash } from './view-hash';

/** Folds the cases of these operators, stores what changed and publishes what is new about them, in the caller's transaction. */
@Injectable()
export class RefreshCases {
  constructor(
    private readonly foldCases: FoldCases,
    private readonly files: CaseFileRepository,
    private readonly stale: StaleOperatorRepository,
    private readonly publisher: Publisher,
  ) {}

  async refresh(em: EntityManager, operators: ReadonlySet<string>): Promise<void> {
    if (operators.size === 0) return;
    const now = await clockOf(em);
    const { folded, opened } = await this.foldCases.fold(em, operators, now);
    const stored = await this.files.ofOperators(em, [...operators]);
    const changes = await inTurns(folded, (one) => {
      const told = new Set(stored.get(one.row.caseId)?.steps);
      const steps = transitionsOf(one, now);
      return { folded: one, hash: viewHash(one.file), steps: steps.map(({ id }) => id), news: steps.filter(({ id }) => !told.has(id)) };
    });
    const isLeft = new Set(folded.map(({ row }) => row.caseId));
    await this.files.remove(
      em,
      [...stored.keys()].filter((caseId) => !isLeft.has(caseId)),
      [...operators],
    );
    const isNews = ({ folded: one, hash, news }: { folded: FoldedCase; hash: string; news: unknown[] }): boolean => {
      const known = stored.get(one.row.caseId);
      return !known || news.length > 0 || !isSame(known, one, hash);
    };
    const changed = changes.filter(isNews);
    const rows = changed.map(({ folded: { row } }) => row);
    const claimed = await this.files.claim(em, rows);
    const held = changed.filter(({ folded: { row } }) => claimed.has(row.caseId));
    await this.files.save(em, held);
    const left = rows.filter(({ caseId }) => !claimed.has(caseId)).map(({ operator }) => operator);
    await this.stale.mark(em, left);
    await this.publisher.publish(em, [...opened.map((one) => caseOpened(one, now)), ...held.flatMap(({ news }) => news)]);
  }
}

/** The database's clock is the service's clock, as it is for accepted-at. */
export async function clockOf(em: EntityManager): Promise<number> {
  const [{ now }] = await em.query(`select floor(extract(epoch from clock_timestamp()) * 1000)::text as now`);
  return Number(now);
}
