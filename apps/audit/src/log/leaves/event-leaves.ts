import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { typeName } from '@quanlian/contracts';
import { commitmentTo, leafBytes, SALT_BYTES, signatureHash, type EventLeaf } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import type { EntityManager } from 'typeorm';
import type { LeafSource } from './leaf-source';
import type { NewLeaf } from './new-leaf';

interface RecordedEvent {
  position: string;
  event_id: string;
  source: string;
  code: string;
  version: number;
  accepted_at: Date;
  topic: string;
  partition: number;
  topic_offset: string;
  bytes: Buffer;
  jws: string | null;
}

const READ = `
  SELECT position, event_id, source, code, version, accepted_at, topic, partition, topic_offset, bytes,
    (SELECT jws FROM history_signature s WHERE s.position = history.position) AS jws
  FROM history WHERE position > $1 ORDER BY position LIMIT $2`;

function leafOf(row: RecordedEvent): NewLeaf {
  const salt = randomBytes(SALT_BYTES);
  const leaf: EventLeaf = {
    k: 'event',
    id: row.event_id,
    src: row.source,
    type: typeName(row.code, row.version),
    rec: row.accepted_at.toISOString(),
    tp: `${row.topic}/${row.partition}@${row.topic_offset}`,
    n: row.bytes.length,
    c256: commitmentTo(nodeCrypto.sha256, salt, row.bytes),
    ...(row.jws !== null && { jws256: signatureHash(nodeCrypto.sha256, Buffer.from(row.jws)) }),
  };
  return { kind: 'event', about: row.event_id, bytes: leafBytes(leaf), salt };
}

const SOURCE = 'history';

/** Every event of the history. Its positions have no gaps and are seen in their order, so nothing can slip in behind one that was read. */
@Injectable()
export class EventLeaves implements LeafSource {
  async take(em: EntityManager, limit: number): Promise<NewLeaf[]> {
    const [known] = await em.query<{ position: string }[]>('SELECT position FROM log_source WHERE name = $1', [SOURCE]);
    const rows = await em.query<RecordedEvent[]>(READ, [known?.position ?? 0, limit]);
    if (rows.length > 0) {
      await em.query('INSERT INTO log_source (name, position) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET position = EXCLUDED.position', [
        SOURCE,
        rows.at(-1)!.position,
      ]);
    }
    return rows.map(leafOf);
  }
}
