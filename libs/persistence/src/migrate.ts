import { DataSource } from 'typeorm';
import type { MigrationInterface } from 'typeorm';
import { withAdminClient } from './admin-client';
import { prepareSchema } from './prepare-schema';
import { outliveLoss } from './data-source';
import { appRole, checkName, ownerRole } from './roles';
import type { DatabaseLogin } from './roles';

/** Its name ends in 13 digits, the order in which it is applied. */
export type MigrationClass = new () => MigrationInterface;

/** What brings a schema up to date. */
export interface MigrateOptions extends DatabaseLogin {
  migrations: readonly MigrationClass[];
  /** extensions shared by all services, created in `public` by the administrator */
  extensions?: readonly string[];
  /** how long to wait for a database that is not up yet; 30 s */
  patienceMs?: number;
}

/** One lock for all services of a database: schemas differ, but roles, extensions and default privileges share catalogue rows. */
const MIGRATION_LOCK = '7102026071';

/** Brings the service's schema to the newest version; returns the names of the migrations it applied. Safe when many instances start at once. */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  checkName(options.service);
  options.extensions?.forEach(checkName);
  return withAdminClient(options.databaseUrl, options.patienceMs ?? 30_000, async (admin) => {
    await admin.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    try {
      await prepareSchema(admin, options, options.extensions ?? []);
      return await runMigrations(options);
    } finally {
      await admin.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
    }
  });
}

async function runMigrations({ service, databaseUrl, migrations }: MigrateOptions): Promise<string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema: service,
    installExtensions: false,
    migrations: [...migrations],
    migrationsTransactionMode: 'each',
    // A migration gives up rather than queue behind a long transaction and block everybody who comes after it.
    poolErrorHandler: () => undefined,
    extra: {
      onConnect: outliveLoss,
      max: 2,
      options: `-c search_path=${service},public -c role=${ownerRole(service)} -c lock_timeout=5000`,
    },
  });
  await dataSource.initialize();
  try {
    const applied = await dataSource.runMigrations();
    await dataSource.query(`REVOKE INSERT, UPDATE, DELETE ON ${service}.migrations FROM ${appRole(service)}`);
    return applied.map((migration) => migration.name);
  } finally {
    await dataSource.destroy();
  }
}
