import type { ServiceName } from '@quanlian/contracts';
import type { MigrationClass, PersistenceOptions } from '@quanlian/persistence';
import type { ServiceConfig } from './config/service-config';
import { DOOR_MIGRATIONS } from './door/accepted.migration';
import { MESSAGING_MIGRATIONS } from '@quanlian/messaging';

/** What one service has of its own. */
export interface ServiceOptions {
  service: ServiceName;
  /** the service's own tables, after those of messaging and of the door */
  migrations?: readonly MigrationClass[];
  /** PostgreSQL extensions the migrations rely on */
  extensions?: readonly string[];
  entities?: PersistenceOptions['entities'];
  poolSize?: number;
  /** settings; the environment of the process unless given */
  env?: Readonly<Record<string, string | undefined>>;
}

export function persistenceOptions(config: ServiceConfig, { migrations = [], extensions, entities, poolSize }: ServiceOptions): PersistenceOptions {
  return {
    service: config.service,
    databaseUrl: config.databaseUrl,
    appPassword: config.databaseAppPassword,
    migrations: [...MESSAGING_MIGRATIONS, ...DOOR_MIGRATIONS, ...migrations],
    extensions,
    entities,
    poolSize,
  };
}
