import { Injectable } from '@nestjs/common';
import { canonicalJson } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { DueCasesTimer } from '../case-files/due-cases.timer';
import { FoldStale } from '../case-files/fold-stale';
import { clockOf } from '../case-files/refresh-cases';
import { LiveLines } from './live-lines';
import type { LiveLine } from './live-lines';
import { RebuildLines } from './rebuild-lines';

/** Operators that are held in memory at once. */
const BATCH = 50;
/** Who is folded again just then is asked once more, so many times. */
const ROUNDS = 5;

export interface CasesCompared {
  /** numbers of the cases that differ */
  differing: string[];
  /** operators whose cases were being folded whenever they were looked at */
  waiting: string[];
}

/** Compares all cases with a rebuild, some operators at a time, each time in a short transaction that locks nothing. */
@Injectable()
export class CompareCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lines: LiveLines,
    private readonly rebuild: RebuildLines,
    private readonly dueCases: DueCasesTimer,
    private readonly foldStale: FoldStale,
  ) {}

  async compare(signal: AbortSignal): Promise<CasesCompared> {
    const open = new Set<string>();
    for (let after = ''; ;) {
      signal.throwIfAborted();
      const operators = await this.unitOfWork.run((em) => this.lines.operatorsAfter(em, after, BATCH));
      if (operators.length === 0) break;
      for (const operator of (await this.batch(operators)).open) open.add(operator);
      after = operators.at(-1)!;
    }
    return this.again([...open], signal);
  }

  /** What differed or waited is looked at anew: only what differs while nothing is to be folded, differs by mistake. */
  private async again(operators: readonly string[], signal: AbortSignal): Promise<CasesCompared> {
    let waiting = operators;
    const differing: string[] = [];
    for (let round = 0; round < ROUNDS && waiting.length > 0; round++) {
      await this.dueCases.markDue();
      await this.foldStale.drain();
      const still: string[] = [];
      for (let from = 0; from < waiting.length; from += BATCH) {
        signal.throwIfAborted();
        const found = await this.batch(waiting.slice(from, from + BATCH));
        differing.push(...found.differing);
        still.push(...found.waiting);
      }
      waiting = still;
    }
    return { differing: [...new Set(differing)].sort(), waiting: [...waiting] };
  }

  private batch(operators: readonly string[]): Promise<CasesCompared & { open: string[] }> {
    return this.unitOfWork.run((em) => this.compareIn(em, operators), { isolation: 'REPEATABLE READ' });
  }

  private async compareIn(em: EntityManager, operators: readonly string[]): Promise<CasesCompared & { open: string[] }> {
    // First the moment, then what is due: an instant that passes in between is waited for.
    const now = await clockOf(em);
    const waiting = await this.lines.waiting(em, operators);
    const settled = operators.filter((operator) => !waiting.has(operator));
    const live = byNumber(await this.lines.ofOperators(em, settled));
    const rebuilt = byNumber(await this.rebuild.of(em, settled, now));
    const differing = [...new Set([...live.keys(), ...rebuilt.keys()])].filter((number) => textOf(live.get(number)) !== textOf(rebuilt.get(number)));
    const whose = differing.map((number) => (live.get(number) ?? rebuilt.get(number))!.operator);
    return { differing, waiting: [...waiting], open: [...waiting, ...whose] };
  }
}

const byNumber = (lines: readonly LiveLine[]): Map<string, LiveLine> => new Map(lines.map((line) => [line.number, line]));
const textOf = (line: LiveLine | undefined): string | undefined => line && canonicalJson(line);
