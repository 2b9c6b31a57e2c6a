import type { Mask } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import { searchGrams } from '../case-files/search-grams';
import type { Conditions } from './conditions';
import { hasOpenLine, openLines } from './open-line';

/** Fewer than these are always fetched: it takes milliseconds. */
const ALWAYS_FEW = 1_000;
/**
 * To fetch a match costs about what it costs to look at a case on the walk, and a walk looks at `page × cases ÷ matches` of them. So both cost the same
 * at the root of page × cases; the estimate counts half of the matches, for it does not know what the reader's scope lets through.
 */
const FEW_SQUARED_PER_CASE = 15;

/** Up to so many matches are fetched and sorted; more are met often enough on a walk in the order that is asked for. */
export const fewOf = (cases: number): number => Math.max(ALWAYS_FEW, Math.round(Math.sqrt(FEW_SQUARED_PER_CASE * Math.max(cases, 0))));

/**
 * The planner's estimate decides the way: few matches come from the index of grams and are sorted; of many, a walk in the order asked for meets
 * enough soon, and looks at the text alone, since cutting every text into grams would cost more than it saves.
 */
export async function addSearch(em: EntityManager, where: Conditions, text: string, mask: Mask): Promise<void> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const [{ cases }]: [{ cases: number }] = await em.query(`select reltuples::float8 as cases from pg_class where oid = 'case_search'::regclass`);
  const asked = longest(searchGrams(text));
  const [plan]: { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[] = await em.query(
    `explain (format json) select from searchable_case where grams @> $1::text[]`,
    [asked],
  );
  const line = [pattern, ...openLines(mask)];
  if (asked.length > 0 && plan!['QUERY PLAN'][0].Plan['Plan Rows'] <= fewOf(cases)) {
    where.add([asked, ...line], (g, ...l) => `case_id in (select case_id from searchable_case where grams @> ${g}::text[] and ${hasOpenLine(l)})`);
  } else {
    where.add(line, (...l) => `exists (select from searchable_case s where s.case_id = case_file.case_id and ${hasOpenLine(l)} offset 0)`);
  }
}

/** What a longer gram contains need not be asked for, too. */
const longest = (grams: readonly string[]): string[] => grams.filter((gram) => !grams.some((other) => other !== gram && other.includes(gram)));
