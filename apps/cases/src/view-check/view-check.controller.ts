import { Controller, Get } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Access } from '@quanlian/access';
import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { DueCasesTimer } from '../case-files/due-cases.timer';
import { FoldStale } from '../case-files/fold-stale';
import { clockOf } from '../case-files/refresh-cases';
import { rebuildViews } from './rebuild-views';

export interface ViewCheck {
  position: number;
  cases: number;
  /** SHA-256 over {case id: hash of its bytes} in RFC 8785 */
  live: string;
  rebuilt: string;
  differing: string[];
}

@ApiTags('view check')
@Access({ read: 'operation' })
@Controller('v1/view-check')
export class ViewCheckController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly events: CaseEventRepository,
    private readonly dueCases: DueCasesTimer,
    private readonly foldStale: FoldStale,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Hash of the live views beside the hash of the same views rebuilt from history' })
  async check(): Promise<ViewCheck> {
    await this.dueCases.markDue();
    await this.foldStale.drain();
    return this.unitOfWork.run(
      async (em) => {
        const rows: { case_id: string; hash: string }[] = await em.query(`select case_id, hash from case_file`);
        const live = new Map(rows.map((row) => [row.case_id, row.hash]));
        const rebuilt = rebuildViews(await this.events.all(em), await clockOf(em));
        const ids = [...new Set([...live.keys(), ...rebuilt.keys()])].sort();
        return {
          position: await this.events.lastPosition(em),
          cases: live.size,
          live: hashOf(live),
          rebuilt: hashOf(rebuilt),
          differing: ids.filter((id) => live.get(id) !== rebuilt.get(id)),
        };
      },
      { isolation: 'REPEATABLE READ' },
    );
  }
}

const hashOf = (hashes: ReadonlyMap<string, string>): string => sha256Hex(canonicalJson(Object.fromEntries(hashes)));
