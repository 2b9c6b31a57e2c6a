import type { CasesService } from './cases-service';

/** Ids of the disputes that make duties of a case provisional. */
export async function openDisputes(cases: CasesService, path: string): Promise<string[]> {
  const { body } = await cases.get(`${path}/file`);
  return body.caseFile.obligations.flatMap(({ disputes = [] }: { disputes?: string[] }) => disputes);
}
