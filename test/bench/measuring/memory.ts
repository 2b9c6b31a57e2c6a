import { readFileSync } from 'node:fs';
import { SERVICE_NAMES } from '@quanlian/contracts';
import type { Stack } from '@quanlian/testing';

export interface Memory {
  process: string;
  /** resident set now, and the largest it ever was; MiB */
  residentMb: number;
  peakMb: number;
}

const FIELD = /^(VmHWM|VmRSS):\s+(\d+) kB$/gm;

/** As the kernel counts it; undefined where there is no /proc. */
function memoryOf(name: string, pid: number | undefined): Memory | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const mb = Object.fromEntries([...status.matchAll(FIELD)].map(([, field, kb]) => [field, Math.round(Number(kb) / 1024)]));
    return { process: name, residentMb: mb['VmRSS']!, peakMb: mb['VmHWM']! };
  } catch {
    return undefined;
  }
}

export const memoryOfStack = (stack: Stack): Memory[] =>
  [...SERVICE_NAMES, 'kafka' as const].flatMap((name) => memoryOf(name, stack.pid(name)) ?? []);
