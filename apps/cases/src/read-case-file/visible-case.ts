import { Injectable } from '@nestjs/common';
import { inScope, scopeOf } from '@quanlian/access';
import type { Reading } from '@quanlian/access';
import { ScopedReader } from '@quanlian/service-kit';

/** Whether somebody may open a case. A case file is folded from events of many divisions, so the case decides and not its events. */
@Injectable()
export class VisibleCase {
  constructor(private readonly reader: ScopedReader) {}

  /** As PostgreSQL shows it: no condition of our own, so nothing that could be forgotten. */
  async isVisible(reading: Reading, caseId: string): Promise<boolean> {
    return this.reader.read(
      reading,
      'case',
      async ({ em }) => (await em.query(`select from case_file where case_id = $1::uuid`, [caseId])).length > 0,
    );
  }

  /** A place that no row stands for any more, or not yet. */
  covers({ actor }: Reading, jurisdiction: string, id?: string): boolean {
    return inScope(scopeOf(actor, 'case'), { jurisdiction, id });
  }
}
