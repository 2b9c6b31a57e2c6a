import { eventually } from '@quanlian/testing';
import { parseVerifierKey, verifyLog, type TileSource } from '@quanlian/transparency-log';
import { nodeCrypto } from '@quanlian/transparency-log-node';
import { readFile } from 'node:fs/promises';
import { HistoryRepository } from '../../history/history.repository';
import { auditService, type AuditService } from '../../history/testing/audit-service';
import { received } from '../../history/testing/received';
import { LogSettings } from '../log-settings';

const EVENTS = 300;
const PATIENCE = { timeoutMs: 60_000 };
let audit: AuditService;

beforeAll(async () => {
  audit = await auditService();
  const events = Array.from({ length: EVENTS }, (_, n) => received({ n }));
  await audit.dataSource.transaction((em) => new HistoryRepository().append(em, events));
}, 60_000);
afterAll(() => audit?.stop(), 30_000);

/** Nobody signs in to read the log. */
const overHttp: TileSource = {
  async read(path) {
    const answer = await audit.get(`/log/${path}`, null);
    return answer.status === 200 ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  },
};

describe('the files of the log over HTTP', () => {
  it('are all that a stranger needs to check the log', async () => {
    const vkey = await eventually(() => readFile(audit.settings(LogSettings).vkeyFile, 'utf8'), 'the key is published', PATIENCE);
    const logs = [parseVerifierKey(nodeCrypto.sha256, vkey.trim())];
    const checked = await eventually(
      async () => {
        const verdict = await verifyLog({ crypto: nodeCrypto, source: overHttp, trusted: { logs } });
        return verdict.ok && verdict.checkpoint.size > EVENTS ? verdict : undefined;
      },
      `the log of more than ${EVENTS} entries is verified`,
      PATIENCE,
    );
    expect(checked.checkpoint.origin).toBe('audit.quanlian.example/log1');
  }, 90_000);

  it('come as what they are: a text that changes, and bytes that never do', async () => {
    const [checkpoint, tile] = await Promise.all([audit.get('/log/checkpoint', null), audit.get('/log/tile/0/000', null)]);
    expect([checkpoint, tile].map(({ headers }) => [headers.get('content-type'), headers.get('cache-control')])).toEqual([
      ['text/plain; charset=utf-8', 'no-cache'],
      ['application/octet-stream', 'public, max-age=31536000, immutable'],
    ]);
    expect((await tile.arrayBuffer()).byteLength).toBe(8_192);
  });

  it.each(['x001/000', '0', '9/000', '0/000.p/0', '0/000.p/255', '..%2f..%2fsecrets%2faudit-log.key', 'entries/000/', ''])(
    'are not read as tile/%s, and nobody may keep that answer',
    async (path) => {
      const answer = await audit.get(`/log/tile/${path}`, null);
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'log.file-not-found']);
      expect(answer.headers.get('cache-control')).toBeNull();
    },
  );
});
