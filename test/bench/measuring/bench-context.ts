import type { Stack } from '@quanlian/testing';
import type { BenchTables } from '../watching/bench-tables';
import type { Workload } from '../workload/workload';

/** What every measurement works on. */
export interface BenchContext {
  stack: Stack;
  tables: BenchTables;
  workload: Workload;
  say: (line: string) => void;
}
