import { SERVICE_NAMES } from '@quanlian/contracts';
import type { ServiceName } from '@quanlian/contracts';
import { Client } from 'pg';

export interface HistoryRow {
  position: number;
  event_id: string;
}

/** A consumer of a service and the topics it has a place in. */
export interface ReadingConsumer {
  service: ServiceName;
  consumer: string;
  topics: string[];
}

/** What the services have written down, read as the administrator past all doors. */
export class StackTables {
  private constructor(private readonly client: Client) {}

  static async open(connectionString: string): Promise<StackTables> {
    const client = new Client({ connectionString });
    await client.connect();
    return new StackTables(client);
  }

  close(): Promise<void> {
    return this.client.end();
  }

  /** Services that have a publishing door, for agencies or for themselves. */
  publishing(): Promise<ServiceName[]> {
    return this.servicesWith('accepted');
  }

  /** As if so many seconds had gone by for whoever holds a subscription, so that a spec waits for the rest only. */
  async ageLeases(seconds: number): Promise<void> {
    await this.rows(`UPDATE audit.subscription SET leased_until = leased_until - make_interval(secs => $1)`, [seconds]);
  }

  async servicesWith(table: string): Promise<ServiceName[]> {
    const rows = await this.rows<{ schema: string }>('SELECT table_schema AS schema FROM information_schema.tables WHERE table_name = $1', [table]);
    return SERVICE_NAMES.filter((name) => rows.some(({ schema }) => schema === name));
  }

  async consumers(): Promise<ReadingConsumer[]> {
    const each = (await this.servicesWith('consumer_offset')).map(
      (name) => `SELECT '${name}' AS service, consumer, array_agg(DISTINCT topic) AS topics FROM ${name}.consumer_offset GROUP BY consumer`,
    );
    return this.rows(`SELECT * FROM (${each.join(' UNION ALL ')}) c ORDER BY service, consumer`);
  }

  accepted(service: ServiceName): Promise<string[]> {
    return this.ids(`SELECT event_id FROM ${service}.accepted`);
  }

  outbox(service: ServiceName): Promise<string[]> {
    return this.ids(`SELECT event_id FROM ${service}.outbox`);
  }

  inbox(service: ServiceName, consumer: string): Promise<string[]> {
    return this.ids(`SELECT event_id FROM ${service}.inbox WHERE consumer = $1`, [consumer]);
  }

  /** How many events the cases have taken in. */
  async placed(): Promise<number> {
    return (await this.rows<{ last: number }>('SELECT last::int FROM cases.arrival'))[0]!.last;
  }

  history(): Promise<HistoryRow[]> {
    return this.rows('SELECT position::int, event_id FROM audit.history ORDER BY position');
  }

  /** All outboxes are empty, both consumers that read everything have everything, and no case file waits for its fold. */
  async quiet(): Promise<boolean> {
    // One snapshot: looked at one after the other, work could pass from one table to the next unseen.
    await this.client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    try {
      if ((await this.unsent()) > 0 || (await this.stale()) > 0) return false;
      return (await this.missing('cases', 'case-files')) === 0 && (await this.missing('audit', 'history')) === 0;
    } finally {
      await this.client.query('COMMIT');
    }
  }

  async parked(): Promise<Record<string, unknown>[]> {
    const each = (await this.servicesWith('parked')).map(
      (name) => `SELECT '${name}' AS service, consumer, topic, key, code, reason, bytes FROM ${name}.parked`,
    );
    return this.rows(each.join(' UNION ALL '));
  }

  /** Rows that wait in an outbox. */
  private async unsent(): Promise<number> {
    const sums = (await this.publishing()).map(
      (each) => `SELECT h.next - 1 - c.sent AS waiting FROM ${each}.outbox_head h JOIN ${each}.relay_cursor c USING (bucket)`,
    );
    return (await this.rows<{ unsent: number }>(`SELECT coalesce(sum(waiting), 0)::int AS unsent FROM (${sums.join(' UNION ALL ')}) w`))[0]!.unsent;
  }

  private async stale(): Promise<number> {
    return (await this.rows<{ stale: number }>('SELECT count(*)::int AS stale FROM cases.stale_operator'))[0]!.stale;
  }

  /** Events accepted anywhere that this consumer has not taken in yet. */
  private async missing(service: ServiceName, consumer: string): Promise<number> {
    const union = (await this.publishing()).map((each) => `SELECT event_id FROM ${each}.accepted`).join(' UNION ALL ');
    const sql = `SELECT count(*)::int AS missing FROM (${union}) a WHERE NOT EXISTS (SELECT FROM ${service}.inbox i WHERE i.consumer = $1 AND i.event_id = a.event_id)`;
    return (await this.rows<{ missing: number }>(sql, [consumer]))[0]!.missing;
  }

  private async ids(sql: string, values: unknown[] = []): Promise<string[]> {
    return (await this.rows<{ event_id: string }>(sql, values)).map((row) => row.event_id);
  }

  private async rows<T extends object = Record<string, unknown>>(sql: string, values: unknown[] = []): Promise<T[]> {
    return (await this.client.query(sql, values)).rows as T[];
  }
}
