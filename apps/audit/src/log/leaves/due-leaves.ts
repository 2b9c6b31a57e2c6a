import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { commitmentTo, leafBytes, SALT_BYTES, type LeafKind } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import type { EntityManager } from 'typeorm';
import type { LeafSource } from './leaf-source';
import type { NewLeaf } from './new-leaf';

interface DueRow {
  id: string;
  kind: LeafKind;
  about: string;
  fields: Record<string, unknown>;
  /** of which the entry shall hold nothing but a commitment; none where the fields say it all */
  content: Buffer | null;
}

/** What was set down as due is taken away by its leaf. A slower transaction with a smaller number is no loss: its row is there the next time. */
const TAKE = `
  WITH taken AS (DELETE FROM log_due WHERE id IN (SELECT id FROM log_due ORDER BY id LIMIT $1) RETURNING *)
  SELECT id, kind, about, fields, content FROM taken ORDER BY id`;

/** The number of the row keeps leaves about the same message apart, however often it is given up and driven again. */
function leafOf({ id, kind, about, fields, content }: DueRow): NewLeaf {
  if (content === null) return { kind, about: `${about}/${id}`, bytes: leafBytes({ ...fields, k: kind }) };
  const salt = randomBytes(SALT_BYTES);
  const c256 = commitmentTo(nodeCrypto.sha256, salt, content);
  return { kind, about: `${about}/${id}`, bytes: leafBytes({ ...fields, k: kind, n: content.length, c256 }), salt };
}

/** What comes in no order of its own: messages set aside, given up or driven again, of which a leaf commits to the message; time stamps. */
@Injectable()
export class DueLeaves implements LeafSource {
  async take(em: EntityManager, limit: number): Promise<NewLeaf[]> {
    return (await em.query<DueRow[]>(TAKE, [limit])).map(leafOf);
  }
}
