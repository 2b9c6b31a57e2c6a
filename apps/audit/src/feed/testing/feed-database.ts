import { Masking, type Actor } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import type { DataSource } from 'typeorm';
import { HistoryRepository } from '../../history/history.repository';
import { historyDatabase } from '../../history/testing/history-database';
import { received, type Example } from '../../history/testing/received';
import { FeedRows } from '../feed-rows';

/** For specs: a history of its own, and the feed over it. */
export async function feedDatabase(): Promise<{ dataSource: DataSource; feed: FeedRows; add: (...events: Example[]) => Promise<string[]> }> {
  const dataSource = await historyDatabase();
  return {
    dataSource,
    feed: new FeedRows(dataSource, new UnitOfWork(dataSource), new Masking('key')),
    add: async (...events) => {
      const fresh = events.map(received);
      await dataSource.transaction((em) => new HistoryRepository().append(em, fresh));
      return fresh.map(({ event }) => event.id);
    },
  };
}

/** The system of an organ, as its token says it. */
export const systemOf = (agency: string, jurisdiction = '150000', organ = 'bureau'): Actor => ({
  subject: `${agency}/${organ}`,
  agency,
  organ,
  jurisdiction,
  rights: [],
});
