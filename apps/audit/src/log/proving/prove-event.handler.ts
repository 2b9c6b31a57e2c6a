import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
import { parseLeaf, type EntryHint } from '@quanlian/transparency-log';
import { isWhollyShown } from '../../history/history.row';
import { HistoryRows } from '../../history/history-rows';
import { LeafRepository } from '../leaves/leaf.repository';
import { EventNotCovered } from '../log.errors';
import { ProofFiles } from './proof-files';
import { ProveEventQuery } from './prove-event.query';

@QueryHandler(ProveEventQuery)
export class ProveEventHandler implements IQueryHandler<ProveEventQuery> {
  constructor(
    private readonly reader: ScopedReader,
    private readonly history: HistoryRows,
    private readonly leaves: LeafRepository,
    private readonly proofs: ProofFiles,
  ) {}

  /** Salt and signature are for those who may see the bytes: with either, whoever may not could try out what they say. */
  async execute({ eventId, reading }: ProveEventQuery): Promise<Uint8Array> {
    const { mayCompare, jws } = await this.reader.read(reading, 'history', async (readable) => {
      const row = await this.history.byId(readable, eventId);
      return { mayCompare: isWhollyShown(row, readable.mask), jws: row.jws };
    });
    const leaf = await this.leaves.ofEvent(eventId);
    if (leaf === undefined) throw new EventNotCovered(eventId);
    const { index, bytes: entry, salt } = leaf;
    const isNamed = jws !== null && parseLeaf(entry).jws256 !== undefined;
    const compared: Partial<EntryHint> = mayCompare ? { ...(salt && { salt }), ...(isNamed && { jws }) } : {};
    const file = await this.proofs.make(index, { entry, ...compared });
    if (file === undefined) throw new EventNotCovered(eventId);
    return file;
  }
}
