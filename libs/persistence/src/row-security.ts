import { checkName } from './roles';

/** Columns of a table by which row-level security decides; a scope that asks for one that is missing sees nothing. */
export interface SecuredColumns {
  jurisdiction: string;
  agency?: string;
  id?: string;
  /** column of the ids by which single rows are disclosed; without it none are */
  disclosed?: string;
}

const setting = (name: string): string => `(SELECT coalesce(current_setting('quanlian.${name}', true), ''))`;
/** `from|until` of the first or second area; an area that is not set is the empty range. */
const edge = (areas: string, area: 1 | 2, side: 1 | 2): string => `split_part(split_part(${setting(areas)}, ',', ${area}), '|', ${side})`;
const inOne = (column: string, areas: string, area: 1 | 2): string =>
  `(${column} ~>=~ ${edge(areas, area, 1)} AND ${column} ~<~ ${edge(areas, area, 2)})`;
const inAreas = (column: string, areas: string): string => `(${inOne(column, areas, 1)} OR ${inOne(column, areas, 2)})`;
/** An array that is cut from its setting once, and not for each row. */
const DISCLOSED = `(SELECT string_to_array(coalesce(current_setting('quanlian.disclosed', true), ''), ','))::uuid[]`;

/**
 * The scope of the transaction as a condition on a row. Its settings come from `scopeSettings` of libs/access; nothing set is nothing seen.
 * The CASE hides the condition from the planner: it cannot know what the settings will say, guesses that one row in a hundred passes, and
 * would then read and sort a million rows by the index on divisions where the first page of another index would do.
 */
export function securedBy({ jurisdiction, agency, id, disclosed }: SecuredColumns): string {
  const column = checkName(jurisdiction);
  const ofAgency = agency === undefined ? `${setting('agency')} = '*'` : `${setting('agency')} IN ('*', ${checkName(agency)})`;
  const sample = id === undefined ? '' : ` OR md5(${checkName(id)}::text) LIKE '0%'`;
  const visible = `${inAreas(column, 'areas')} AND ${ofAgency} AND (${setting('sampled')} = 'false'${sample})`;
  const shown = disclosed === undefined ? visible : `(${visible}) OR ${checkName(disclosed)} = ANY(${DISCLOSED})`;
  return `CASE WHEN ${shown} THEN true ELSE false END`;
}

/**
 * What the transaction may know of beside its scope: rows of the areas and codes that `feedSettings` of libs/access names. It opens no table; a view
 * over what such a reader may be told says with it which rows it has.
 */
export const knownBy = ({ jurisdiction, code }: { jurisdiction: string; code: string }): string =>
  `(${inAreas(checkName(jurisdiction), 'known_areas')} AND ${checkName(code)} = ANY (string_to_array(${setting('known_codes')}, ',')))`;

const forRoles = (statements: readonly string[]): string => `
DO $$ BEGIN
${statements.map((statement) => `  EXECUTE format($q$${statement}$q$, current_schema(), current_schema() || '_reader', current_schema() || '_app', current_schema() || '_owner');`).join('\n')}
END $$`;

const table = (name: string): string => `%1$I.${checkName(name)}`;

/** The service itself sees and writes all rows of the table, for it keeps the history of all; whoever reads through it sees `rows`. */
const protect = (name: string, rows: string): string =>
  forRoles([
    `ALTER TABLE ${table(name)} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table(name)} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY own_work ON ${table(name)} TO %3$I, %4$I USING (true) WITH CHECK (true)`,
    `CREATE POLICY reading ON ${table(name)} FOR SELECT TO %2$I USING (${rows.replaceAll('%', '%%')})`,
    `GRANT SELECT ON ${table(name)} TO %2$I`,
  ]);

/** SQL for a migration: readers see the rows of their scope. */
export const grantScopedReading = (name: string, columns: SecuredColumns): string => protect(name, securedBy(columns));

/** SQL for a migration: from now on readers see other rows of a table for which `grantScopedReading` was called. */
export const alterScopedReading = (name: string, columns: SecuredColumns): string =>
  forRoles([`ALTER POLICY reading ON ${table(name)} USING (${securedBy(columns).replaceAll('%', '%%')})`]);

/** SQL for a migration: readers see the rows that belong to a visible row of another table. */
export const grantReadingThrough = (name: string, parent: string, on: string): string =>
  protect(name, `EXISTS (SELECT FROM ${checkName(parent)} parent WHERE ${on})`);

/** SQL for a migration: readers see all rows, for they tell nothing about anybody. */
export const grantOpenReading = (name: string): string => forRoles([`GRANT SELECT ON ${table(name)} TO %2$I`]);

/**
 * SQL for a migration: the same rows as a view without the barrier of row-level security, for searches whose operator PostgreSQL does not trust
 * behind it (`ILIKE`, grams) and that would otherwise lose their index. Readers see through it exactly what the policy shows.
 * The searched text may stand in a table `joined` to the secured one.
 */
export const createSearchableView = (
  view: string,
  name: string,
  columns: SecuredColumns,
  shown: readonly string[],
  joined?: { table: string; by: string },
): string => `
CREATE VIEW ${checkName(view)} AS SELECT ${shown.map(checkName).join(', ')}
FROM ${checkName(name)}${joined ? ` JOIN ${checkName(joined.table)} USING (${checkName(joined.by)})` : ''} WHERE ${securedBy(columns)};
${forRoles([`GRANT SELECT ON ${table(view)} TO %2$I`])}`;
