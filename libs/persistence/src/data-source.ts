import type { ClientBase } from 'pg';
import { DataSource } from 'typeorm';
import type { DataSourceOptions } from 'typeorm';
import { prepareStatements } from './prepare-statements';
import { appUrlOf, checkName } from './roles';
import type { DatabaseLogin } from './roles';

/** How a process of a service talks to its schema. */
export interface ServiceDataSourceOptions extends DatabaseLogin {
  /** connections of this process; the relay and each consumer hold one while they work */
  poolSize?: number;
  entities?: DataSourceOptions['entities'];
  /** a statement that runs longer is cancelled; 30 s */
  statementTimeoutMs?: number;
  /** longer than every retry inside a transaction (the relay waits for the broker in one), so only a stopped process meets it; 60 s */
  idleInTransactionTimeoutMs?: number;
  lockTimeoutMs?: number;
}

/**
 * A connection may be lost between two of its owners: the packet that says it is ready can end with the farewell of a server that is being killed,
 * before anybody listens. Its error would then end the process; whoever uses the connection gets the same one with the next query.
 */
export function outliveLoss(connection: ClientBase): void {
  connection.on('error', () => undefined);
}

/** The service's own data source: logged in as `<service>_app`, with its schema first on the search path. Not yet connected. */
export function createDataSource(options: ServiceDataSourceOptions): DataSource {
  const service = checkName(options.service);
  const settings = {
    search_path: `${service},public`,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    idle_in_transaction_session_timeout: options.idleInTransactionTimeoutMs ?? 60_000,
    lock_timeout: options.lockTimeoutMs ?? 10_000,
    timezone: 'UTC',
    // What the code counts on, whatever the database's own default is; said here, it costs no statement in each transaction.
    default_transaction_isolation: 'read\\ committed',
  };
  return new DataSource({
    type: 'postgres',
    url: appUrlOf(options),
    schema: service,
    entities: options.entities ?? [],
    installExtensions: false,
    poolSize: options.poolSize ?? 10,
    applicationName: service,
    // A pooled connection that dies while idle is replaced; whoever uses one gets the error with the query.
    poolErrorHandler: () => undefined,
    extra: {
      onConnect: (connection: ClientBase) => {
        outliveLoss(connection);
        prepareStatements(connection);
      },
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
      connectionTimeoutMillis: 5_000,
      // A new connection is a new process of the server, which learns the tables anew.
      idleTimeoutMillis: 300_000,
      keepAlive: true,
    },
  });
}
