import { LogRefusal } from '../refusal';
import type { LogRefusalCode } from '../refusal';

/** The answer to somebody who checks: what was found true, or the first thing that is not, by its stable code. */
export type Verdict<Found> = ({ ok: true } & Found) | { ok: false; code: LogRefusalCode; detail: string };

/** Turns what a check refuses into its verdict; any other error is a fault and rises. */
export async function verdictOf<Found>(check: () => Promise<Found>): Promise<Verdict<Found>> {
  try {
    return { ok: true, ...(await check()) };
  } catch (error) {
    if (error instanceof LogRefusal) return { ok: false, code: error.code, detail: error.detail };
    throw error;
  }
}
