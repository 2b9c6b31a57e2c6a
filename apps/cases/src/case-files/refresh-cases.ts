import { Inject, Injectable } from '@nestjs/common';
import { EntityManager } from 'typeorm';
import { Publisher } from '@quanlian/service-kit';
import { FoldCases } from './fold-cases';
import { caseOpened, transitionsOf } from './derived-events';

/** Folds the cases of these operators and publishes what is new about them, in the caller's transaction. */
@Injectable()
export class RefreshCases {
  constructor(
    @Inject(FoldCases) private readonly foldCases: FoldCases,
    @Inject(Publisher) private readonly publisher: Publisher,
  ) {}

  async refresh(em: EntityManager, operators: ReadonlySet<string>): Promise<void> {
    const now = await clockOf(em);
    const { folded, opened } = await this.foldCases.fold(em, operators, now);
    await this.publisher.publish(em, [...opened.map((one) => caseOpened(one, now)), ...folded.flatMap((one) => transitionsOf(one, now))]);
  }
}

/** The database's clock is the service's clock, as it is for accepted-at. */
export async function clockOf(em: EntityManager): Promise<number> {
  const [{ now }] = await em.query(`select floor(extract(epoch from clock_timestamp()) * 1000)::text as now`);
  return Number(now);
}
