import { DomainError } from '@quanlian/contracts';
import type { EntityManager } from 'typeorm';
import { ConsumerHandler, ReceivedEvent } from '../consumer/consumer-handler';

class Poisonous extends DomainError {
  constructor(id: string) {
    super('spec.poisonous', 'invalid', 'Poison', `Event ${id} cannot be taken`);
  }
}

/** Writes down what it gets, and refuses the whole batch while one of its events is listed as poison. */
export class SeenHandler implements ConsumerHandler {
  readonly name = 'seen';

  constructor(readonly topics: readonly string[]) {}

  async handleBatch(em: EntityManager, fresh: ReceivedEvent[]): Promise<void> {
    await em.query('INSERT INTO seen (event_id, key, kafka_offset) SELECT * FROM unnest($1::uuid[], $2::text[], $3::bigint[])', [
      fresh.map(({ event }) => event.id),
      fresh.map(({ key }) => key),
      fresh.map(({ offset }) => offset),
    ]);
    const [poison] = await em.query<{ event_id: string }[]>('SELECT event_id FROM poison WHERE event_id = ANY ($1::uuid[])', [
      fresh.map(({ event }) => event.id),
    ]);
    if (poison) throw new Poisonous(poison.event_id);
  }
}
