import type { Mask } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import type { Conditions } from './conditions';
import { hasOpenLine, openLines } from './open-line';

/** Up to so many matches are fetched and sorted; more are met often enough on a walk in the order that is asked for. */
const FEW = 2_000;

/**
 * The planner's estimate decides the way: few matches come from the index of grams and are sorted; of many, a walk in the order asked for meets
 * enough soon, and looks at the text alone, since cutting every text into grams would cost more than it saves.
 */
export async function addSearch(em: EntityManager, where: Conditions, text: string, mask: Mask): Promise<void> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`;
  const [{ grams }]: [{ grams: string[] }] = await em.query(`select search_grams($1) as grams`, [text]);
  const asked = longest(grams);
  const [plan]: { 'QUERY PLAN': [{ Plan: { 'Plan Rows': number } }] }[] = await em.query(
    `explain (format json) select from searchable_case where grams @> $1::text[]`,
    [asked],
  );
  const line = [pattern, ...openLines(mask)];
  if (asked.length > 0 && plan!['QUERY PLAN'][0].Plan['Plan Rows'] <= FEW) {
    where.add([asked, ...line], (g, ...l) => `case_id in (select case_id from searchable_case where grams @> ${g}::text[] and ${hasOpenLine(l)})`);
  } else {
    where.add(line, (...l) => `exists (select from searchable_case s where s.case_id = case_file.case_id and ${hasOpenLine(l)} offset 0)`);
  }
}

/** What a longer gram contains need not be asked for, too. */
const longest = (grams: readonly string[]): string[] => grams.filter((gram) => !grams.some((other) => other !== gram && other.includes(gram)));
