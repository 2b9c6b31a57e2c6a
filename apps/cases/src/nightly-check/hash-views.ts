import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import { EntityManager } from 'typeorm';
import type { ComparedTable } from '../compared-tables/compare-tables';

const PAGE = 5_000;

/** One hash over the hashes of all case files: SHA-256 over `{ case id: hash }` in RFC 8785, as `GET /v1/view-check` has it, without holding them. */
@Injectable()
export class HashViews {
  async ofCases(em: EntityManager): Promise<{ cases: number; hash: string }> {
    const hash = createHash('sha256').update('{');
    let cases = 0;
    for (let after = NONE; ;) {
      const rows: { case_id: string; hash: string }[] = await em.query(
        `select case_id, hash from case_file where case_id > $1::uuid order by case_id limit $2`,
        [after, PAGE],
      );
      const entries = rows.map((row) => `${JSON.stringify(row.case_id)}:${JSON.stringify(row.hash)}`);
      if (rows.length > 0) hash.update(`${cases > 0 ? ',' : ''}${entries.join(',')}`);
      cases += rows.length;
      if (rows.length < PAGE) break;
      after = rows.at(-1)!.case_id;
    }
    return { cases, hash: hash.update('}').digest('hex') };
  }
}

/** Before every id. */
const NONE = '00000000-0000-0000-0000-000000000000';

export const hashOfTable = ({ table, live }: ComparedTable): string => `${table} ${sha256Hex(canonicalJson(live))}`;
