import type { FoldedCase } from '@quanlian/case-file';
import type { EntityManager } from 'typeorm';
import { contentOf } from './case-line';
import { searchGrams } from './search-grams';

/** Keeps the text by which each of these cases is found. Most events leave it as it is, and its grams are not cut again then. */
export async function keepTexts(em: EntityManager, cases: readonly FoldedCase[]): Promise<void> {
  const texts = new Map(cases.map((folded) => [folded.row.caseId, contentOf(folded)]));
  const changed: { case_id: string }[] = await em.query(
    `select given.case_id from unnest($1::uuid[], $2::text[]) as given(case_id, content)
     where not exists (select from case_search kept where kept.case_id = given.case_id and kept.content = given.content)`,
    [[...texts.keys()], [...texts.values()]],
  );
  if (changed.length === 0) return;
  const rows = changed.map(({ case_id: caseId }) => ({ caseId, content: texts.get(caseId)!, grams: searchGrams(texts.get(caseId)!) }));
  await em.query(
    `insert into case_search (case_id, content, grams)
     select "caseId", content, grams from json_to_recordset($1::json) as given("caseId" uuid, content text, grams text[])
     on conflict (case_id) do update set content = excluded.content, grams = excluded.grams`,
    [JSON.stringify(rows)],
  );
}
