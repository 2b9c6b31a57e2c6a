import { Client, escapeLiteral } from 'pg';
import { appPasswordOf, appRole, appUrlOf, ownerRole, readerRole } from './roles';
import type { DatabaseLogin } from './roles';

/** Creates what a service needs before its first migration: three roles, its schema and the grants. Repeating it changes nothing. */
export async function prepareSchema(admin: Client, login: DatabaseLogin, extensions: readonly string[]): Promise<void> {
  const { service } = login;
  const owner = ownerRole(service);
  const app = appRole(service);
  const reader = readerRole(service);
  await createRole(admin, owner, 'NOLOGIN');
  await createRole(admin, app, `LOGIN PASSWORD ${escapeLiteral(appPasswordOf(login))}`);
  await createRole(admin, reader, 'NOLOGIN');
  await becomeMember(admin, owner);
  await letBecome(admin, app, reader);
  for (const extension of extensions) await admin.query(`CREATE EXTENSION IF NOT EXISTS ${extension} WITH SCHEMA public`);
  await admin.query(`
    CREATE SCHEMA IF NOT EXISTS ${service} AUTHORIZATION ${owner};
    GRANT USAGE ON SCHEMA ${service} TO ${app}, ${reader};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${service} GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO ${app};
    ALTER DEFAULT PRIVILEGES FOR ROLE ${owner} IN SCHEMA ${service} GRANT USAGE, SELECT ON SEQUENCES TO ${app};`);
  await checkLogin(admin, login);
}

async function createRole(admin: Client, role: string, attributes: string): Promise<void> {
  const { rowCount } = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (rowCount === 0) await onSharedCatalogue(() => admin.query(`CREATE ROLE ${role} ${attributes}`));
}

/** Since PostgreSQL 16 whoever creates a role administers it and still may neither act as it nor use its rights until granted to. */
const ACTS_AS = `
  SELECT CASE WHEN current_setting('server_version_num')::int >= 160000
    THEN pg_has_role(current_user, $1, 'SET') AND pg_has_role(current_user, $1, 'USAGE')
    ELSE pg_has_role(current_user, $1, 'MEMBER') END AS can`;

/** A superuser may act as every role; another administrator must be granted it before it can create objects for the owner. */
async function becomeMember(admin: Client, owner: string): Promise<void> {
  const { rows } = await admin.query<{ can: boolean }>(ACTS_AS, [owner]);
  if (!rows[0]?.can) await onSharedCatalogue(() => admin.query(`GRANT ${owner} TO CURRENT_USER`));
}

async function letBecome(admin: Client, app: string, reader: string): Promise<void> {
  const { rows } = await admin.query<{ member: boolean }>(`SELECT pg_has_role($1, $2, 'MEMBER') AS member`, [app, reader]);
  if (!rows[0]?.member) await onSharedCatalogue(() => admin.query(`GRANT ${reader} TO ${app}`));
}

/** The configured password wins over the one the role was created with. */
async function checkLogin(admin: Client, login: DatabaseLogin): Promise<void> {
  const probe = new Client({ connectionString: appUrlOf(login), connectionTimeoutMillis: 5_000 });
  probe.on('error', () => undefined);
  try {
    await probe.connect();
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== '28P01' && code !== '28000') throw error;
    const password = escapeLiteral(appPasswordOf(login));
    await onSharedCatalogue(() => admin.query(`ALTER ROLE ${appRole(login.service)} LOGIN PASSWORD ${password}`));
  } finally {
    await probe.end().catch(() => undefined);
  }
}

/** Roles belong to the whole server and the advisory lock only to one database: a migration of another database may create the same role now. */
async function onSharedCatalogue(change: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await change();
      return;
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === '42710' || code === '23505') return;
      if (code !== 'XX000' || attempt === 20) throw error; // XX000: tuple concurrently updated
    }
  }
}
