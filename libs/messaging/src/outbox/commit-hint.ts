import type { DataSource, EntitySubscriberInterface, QueryRunner } from 'typeorm';

const TOUCHED = Symbol('outbox touched');
type Notes = Record<symbol, unknown>;

/** Remembers on the connection that the running transaction wrote to the outbox. */
export function markTouched(runner: QueryRunner): void {
  (runner.data as Notes)[TOUCHED] = true;
}

/** Calls back right after such a transaction committed in this process. Only a hint: the relay also polls, for what other processes wrote. */
export function onOutboxCommitted(dataSource: DataSource, wake: () => void): () => void {
  const subscriber: EntitySubscriberInterface = {
    afterTransactionCommit({ queryRunner }) {
      const notes = queryRunner.data as Notes;
      if (!notes[TOUCHED]) return;
      notes[TOUCHED] = false;
      wake();
    },
  };
  dataSource.subscribers.push(subscriber);
  return () => {
    const index = dataSource.subscribers.indexOf(subscriber);
    if (index >= 0) dataSource.subscribers.splice(index, 1);
  };
}
