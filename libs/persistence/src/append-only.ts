import { checkName } from './roles';

/**
 * SQL for a migration: the running service may read and add rows of this table, never change or remove them.
 * It names no role, so one migration class serves every service: the schema it runs in is the service.
 */
export const grantAppendOnly = (table: string): string => `
DO $$ BEGIN
  EXECUTE format('REVOKE ALL ON %I.%I FROM %I', current_schema(), '${checkName(table)}', current_schema() || '_app');
  EXECUTE format('GRANT SELECT, INSERT ON %I.%I TO %I', current_schema(), '${table}', current_schema() || '_app');
END $$`;
