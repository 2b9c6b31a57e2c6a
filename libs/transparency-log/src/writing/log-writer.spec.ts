import { nodeCrypto } from '@quanlian/transparency-log-node';
import { LogWriter, MemoryHeadKeeper, MemoryTileStore, parseNote, verifyLog, WRITE_STEPS, type WriteStep } from '../index';
import { bytes, checkpointOf, codeOf, emptyLog, entries, grow, LOG_SIGNER, logOf, STRANGER, text, witnessSigner, type ALog } from '../testing/a-log';
import { cosign } from '../notes/cosignature';

const trusted = { logs: [LOG_SIGNER.key] };
const copyOf = (store: MemoryTileStore): MemoryTileStore => new MemoryTileStore(new Map(store.files));
const read = (store: MemoryTileStore) => verifyLog({ crypto: nodeCrypto, source: store, trusted });
const paths = (store: MemoryTileStore): string[] => [...store.files.keys()].sort();
const published = async (store: MemoryTileStore): Promise<number> => Number(text(await checkpointOf(store)).split('\n')[1]);

/** Publishes up to and with a step, and then is no more. */
async function crashAfter(last: WriteStep, { parts }: ALog, content: readonly Uint8Array[]): Promise<void> {
  const writer = await LogWriter.open(parts);
  writer.append(content);
  const dying = writer.publish((step) => {
    if (step === last) throw new Error('killed');
  });
  await expect(dying).rejects.toThrow('killed');
}

describe('the writer of a log', () => {
  it('writes the files of tlog-tiles for a log of 700 entries', async () => {
    const { store } = await logOf(700);
    expect(paths(store)).toEqual(
      ['000', '001', '002.p/188']
        .flatMap((path) => [`tile/0/${path}`, `tile/entries/${path}`])
        .concat('tile/1/000.p/2', 'checkpoint')
        .sort(),
    );
  });

  it('writes a full tile of level 0 and a partial one above it for 256 entries', async () => {
    expect(paths((await logOf(256)).store)).toEqual(['checkpoint', 'tile/0/000', 'tile/1/000.p/1', 'tile/entries/000']);
  });

  it('gives the same files however the entries were cut into publications', async () => {
    const once = (await logOf(700)).store;
    const often = (await logOf(1, 2, 255, 256, 257, 512, 513, 699, 700)).store;
    for (const [path, content] of once.files) expect([path, often.files.get(path)]).toEqual([path, content]);
  });

  it('publishes nothing while nothing was appended', async () => {
    const log = await logOf(5);
    const steps: WriteStep[] = [];
    await (await LogWriter.open(log.parts)).publish((step) => void steps.push(step));
    expect(steps).toEqual([]);
    expect(log.heads.heads).toHaveLength(1);
  });

  it('takes what is appended while it publishes into the next publication', async () => {
    const log = emptyLog();
    const writer = await LogWriter.open(log.parts);
    writer.append(entries(0, 300));
    await writer.publish((step) => {
      if (step === 'entries-written') writer.append(entries(300, 600));
    });
    expect(await read(log.store)).toMatchObject({ ok: true, checkpoint: { size: 300 } });
    await writer.publish();
    expect(await read(log.store)).toMatchObject({ ok: true, checkpoint: { size: 600 } });
  });

  it('keeps the partial tiles of published heads until the full tile is there', async () => {
    const log = await logOf(3, 200);
    expect(paths(log.store).filter((path) => path.startsWith('tile/0'))).toEqual(['tile/0/000.p/200', 'tile/0/000.p/3']);
    await grow(log, entries(200, 256));
    expect(paths(log.store).filter((path) => path.startsWith('tile/0'))).toEqual(['tile/0/000']);
  });

  it('keeps every head with its signature in the second place', async () => {
    const { heads } = await logOf(3, 200, 256);
    expect(heads.heads.map(({ size, note }) => [size, parseNote(note!).text.split('\n')[1]])).toEqual([
      [3, '3'],
      [200, '200'],
      [256, '256'],
    ]);
  });

  it('publishes the cosignatures that it was given, and keeps them', async () => {
    const log = emptyLog();
    const witness = witnessSigner(1);
    const asked: number[][] = [];
    log.parts.askWitnesses = async ({ published, prove, note }) => {
      asked.push([published, (await prove(published)).length]);
      return [await cosign(parseNote(note).text, witness, 1_790_000_000)];
    };
    await grow(log, entries(0, 3));
    await grow(log, entries(3, 7));
    const verdict = await verifyLog({ crypto: nodeCrypto, source: log.store, trusted: { ...trusted, witnesses: [witness.key] } });
    expect(verdict).toMatchObject({ ok: true, checkpoint: { size: 7, cosigned: [{ seconds: 1_790_000_000 }] } });
    expect(log.heads.heads.at(-1)!.note).toEqual(await checkpointOf(log.store));
    expect(asked).toEqual([
      [0, 0],
      [3, 4],
    ]);
  });
});

describe('a writer that dies after any step', () => {
  it.each(WRITE_STEPS)('%s: readers see a whole log, and the next writer goes on', async (step) => {
    const log = await logOf(100);
    await crashAfter(step, log, entries(100, 600));
    const seen = await read(log.store);
    expect(seen).toMatchObject({ ok: true });
    expect([100, 600]).toContain(await published(log.store));
    const next = await LogWriter.open(log.parts);
    const from = next.size;
    next.append(entries(from, 800));
    await next.publish();
    expect(await read(log.store)).toMatchObject({ ok: true, checkpoint: { size: 800 } });
    const whole = await logOf(800);
    expect(log.heads.heads.at(-1)!.root).toEqual(whole.heads.heads.at(-1)!.root);
  });

  it.each(WRITE_STEPS)('%s: no signature was made of a head whose tiles are not there', async (step) => {
    const log = await logOf(100);
    await crashAfter(step, log, entries(100, 600));
    for (const { note, size } of log.heads.heads.filter((head) => head.note !== undefined)) {
      const store = copyOf(log.store);
      store.files.set('checkpoint', note!);
      expect(await read(store)).toMatchObject({ ok: true, checkpoint: { size } });
    }
  });

  it('has signed nothing else once its head was claimed: the next writer signs that head, whatever it would have had', async () => {
    const log = await logOf(100);
    await crashAfter('head-claimed', log, entries(100, 600));
    const next = await LogWriter.open(log.parts);
    expect(next.size).toBe(600);
    await next.publish();
    expect(await published(log.store)).toBe(600);
  });

  it('writes no more', async () => {
    const writer = await LogWriter.open((await logOf(5)).parts);
    writer.append(entries(5, 6));
    await expect(writer.publish(() => Promise.reject(new Error('killed')))).rejects.toThrow('killed');
    await expect(writer.publish()).rejects.toThrow('failed before');
  });

  it('whose disk was full is followed by one that goes on', async () => {
    const log = await logOf(100);
    const full = Object.assign(Object.create(log.store) as MemoryTileStore, { write: () => Promise.reject(new Error('ENOSPC')) });
    const writer = await LogWriter.open({ ...log.parts, store: full });
    writer.append(entries(100, 110));
    await expect(writer.publish()).rejects.toThrow('ENOSPC');
    await grow(log, entries(100, 120));
    expect(await read(log.store)).toMatchObject({ ok: true, checkpoint: { size: 120 } });
  });
});

describe('a writer refuses', () => {
  const open = ({ parts }: ALog) => codeOf(() => LogWriter.open(parts));

  it('to sign beside another one: of two that open the same log, one claims the next head', async () => {
    const log = await logOf(100);
    const [one, two] = [await LogWriter.open(log.parts), await LogWriter.open(log.parts)];
    one.append(entries(100, 110));
    two.append([bytes('another')]);
    await one.publish();
    expect(await codeOf(() => two.publish())).toBe('writer.head-taken');
    expect(await published(log.store)).toBe(110);
  });

  it('kept heads from a backup: log.shrunken', async () => {
    const log = await logOf(100, 200);
    log.heads.heads.pop();
    expect(await open(log)).toBe('log.shrunken');
  });

  it('kept heads that are not those of its files: log.forked', async () => {
    const [log, other] = [await logOf(100), emptyLog()];
    await grow(other, [...entries(0, 99), bytes('another')]);
    expect(await open({ ...log, parts: { ...log.parts, heads: other.heads } })).toBe('log.forked');
  });

  it('files without kept heads: writer.heads-lost', async () => {
    const { parts } = await logOf(100);
    expect(await codeOf(() => LogWriter.open({ ...parts, heads: new MemoryHeadKeeper() }))).toBe('writer.heads-lost');
  });

  it('to go on with another key or under another name: note.unsigned, checkpoint.origin-unknown', async () => {
    const { parts } = await logOf(100);
    expect(await codeOf(() => LogWriter.open({ ...parts, signer: STRANGER }))).toBe('note.unsigned');
    expect(await codeOf(() => LogWriter.open({ ...parts, signer: witnessSigner(1) }))).toBe('checkpoint.origin-unknown');
  });

  it.each(['tile/0/000.p/100', 'tile/entries/000.p/100'])('to go on from a torn or changed %s: writer.tiles-differ', async (path) => {
    const log = await logOf(100);
    const whole = log.store.files.get(path)!;
    for (const broken of [whole.slice(1), whole.map((byte, at) => (at === 70 ? byte ^ 1 : byte))]) {
      log.store.files.set(path, broken);
      expect(await open(log)).toBe('writer.tiles-differ');
    }
    log.store.files.delete(path);
    expect(await open(log)).toBe('writer.tiles-differ');
  });

  it('to sign what the disk did not keep: writer.tiles-differ', async () => {
    const log = await logOf(100);
    const writer = await LogWriter.open(log.parts);
    writer.append(entries(100, 300));
    const losesTile = (step: WriteStep): void => {
      if (step === 'tiles-written') log.store.files.set('tile/0/000', new Uint8Array(8_192));
    };
    expect(await codeOf(() => writer.publish(losesTile))).toMatch(/^(writer\.tiles-differ|consistency\.differs)$/);
    expect(await published(log.store)).toBe(100);
  });

  it('to let an unreadable checkpoint stay: it publishes the kept one again', async () => {
    const log = await logOf(100);
    const kept = await checkpointOf(log.store);
    for (const broken of [bytes('torn'), kept.map((byte, at) => (at === 30 ? byte ^ 1 : byte))]) {
      log.store.files.set('checkpoint', broken);
      await grow(log, []);
      expect(await checkpointOf(log.store)).toEqual(kept);
    }
  });
});
