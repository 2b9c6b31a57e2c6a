import type { AuditService } from '../../history/testing/audit-service';

/** For specs: the tables of the service in which a text stands in any column of any row, as text or as bytes. */
export async function foundInSchema(audit: AuditService, text: string): Promise<string[]> {
  const tables = await audit.asSuperuser(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'audit'::regnamespace AND relkind = 'r'`);
  const found: string[] = [];
  for (const { name } of tables as { name: string }[]) {
    const [row] = await audit.asSuperuser(
      `SELECT count(*)::int AS count FROM audit."${name}" t WHERE strpos(t::text, $1) > 0 OR strpos(t::text, encode(convert_to($1, 'UTF8'), 'hex')) > 0`,
      [text],
    );
    if (row!.count !== 0) found.push(name);
  }
  return found.sort();
}
