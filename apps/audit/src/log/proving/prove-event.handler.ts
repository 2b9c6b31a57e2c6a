import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { ScopedReader } from '@quanlian/service-kit';
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

  /** The salt is for those who may see the bytes: with it, whoever may not could try out what they say. */
  async execute({ eventId, reading }: ProveEventQuery): Promise<Uint8Array> {
    const mayCompare = await this.reader.read(reading, 'history', async (readable) =>
      isWhollyShown(await this.history.byId(readable, eventId), readable.mask),
    );
    const leaf = await this.leaves.ofEvent(eventId);
    if (leaf === undefined) throw new EventNotCovered(eventId);
    const { index, bytes: entry, salt } = leaf;
    const file = await this.proofs.make(index, { entry, ...(mayCompare && salt && { salt }) });
    if (file === undefined) throw new EventNotCovered(eventId);
    return file;
  }
}
