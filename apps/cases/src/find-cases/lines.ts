import type { CaseSummary } from './case-page.response';

/** A page of lines and the cursor of the next. */
export interface Lines {
  cases: CaseSummary[];
  next: string | null;
}
