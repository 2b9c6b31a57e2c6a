/** Where one thing about the actor stands in a token. */
export interface ClaimRule {
  /** JSON pointer into the claims, such as `/resource_access/quanlian-api/roles`; of a list, the first entry that fits is taken */
  claim: string;
  /** what the provider calls it → what we call it; an entry that is not named does not fit */
  values?: Readonly<Record<string, string>>;
  /** a regular expression whose first group is the value; an entry that does not match does not fit */
  pattern?: string;
}

/** What is read from a token; what the provider calls it is configuration. */
export const MAPPED_CLAIMS = ['agency', 'organ', 'jurisdiction', 'rights', 'officer', 'role', 'name'] as const;
export type MappedClaim = (typeof MAPPED_CLAIMS)[number];
/** Where and how each of them is written in a token of this deployment. */
export type ClaimsMapping = Readonly<Record<MappedClaim, ClaimRule>>;

/** The claims as the embedded provider writes them. */
export const OWN_CLAIMS = Object.fromEntries(MAPPED_CLAIMS.map((name) => [name, { claim: `/${name}` }])) as unknown as ClaimsMapping;

type Claims = Readonly<Record<string, unknown>>;

function valueAt(claims: Claims, pointer: string): unknown {
  const names = pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<unknown>(
    (value, name) => (typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Claims)[name] : undefined),
    claims,
  );
}

function fitting(rule: ClaimRule, entry: unknown): unknown {
  if (rule.pattern === undefined && rule.values === undefined) return entry;
  if (typeof entry !== 'string') return undefined;
  const found = rule.pattern === undefined ? entry : new RegExp(rule.pattern).exec(entry)?.[1];
  if (found === undefined || rule.values === undefined) return found;
  return Object.hasOwn(rule.values, found) ? rule.values[found] : undefined;
}

/** The claims of any provider in our own words; `sub` stays what it is. */
export function mapClaims(claims: Claims, mapping: ClaimsMapping): Record<string, unknown> {
  const mapped = Object.fromEntries(
    MAPPED_CLAIMS.map((name) => {
      const rule = mapping[name];
      const value = valueAt(claims, rule.claim);
      // Our own form is checked as it stands, so that a wrong one is refused and not overlooked.
      if (!Array.isArray(value) || (rule.pattern === undefined && rule.values === undefined)) return [name, fitting(rule, value)];
      const fit = value.map((entry) => fitting(rule, entry)).filter((entry) => entry !== undefined);
      return [name, name === 'rights' ? fit : fit[0]];
    }),
  );
  return { sub: claims['sub'], ...mapped };
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const compiles = (pattern: unknown): boolean => {
  try {
    return typeof pattern === 'string' && new RegExp(`${pattern}|`).exec('')!.length > 1;
  } catch {
    return false;
  }
};

function ruleProblem(name: string, rule: unknown): string | undefined {
  if (!isRecord(rule) || typeof rule['claim'] !== 'string' || !rule['claim'].startsWith('/'))
    return `${name}.claim: expected a JSON pointer such as /${name}`;
  if (rule['pattern'] !== undefined && !compiles(rule['pattern'])) return `${name}.pattern: expected a regular expression with one group`;
  const { values } = rule;
  if (values !== undefined && !(isRecord(values) && Object.values(values).every((value) => typeof value === 'string')))
    return `${name}.values: expected an object of texts`;
  return undefined;
}

/** Reads a mapping from configuration; what is left out is read as the embedded provider writes it. Returns what is wrong instead of guessing. */
export function readClaimsMapping(given: unknown): { ok: true; mapping: ClaimsMapping } | { ok: false; problems: string[] } {
  if (!isRecord(given)) return { ok: false, problems: ['expected a JSON object'] };
  const unknown = Object.keys(given).filter((name) => !(MAPPED_CLAIMS as readonly string[]).includes(name));
  const problems = [
    ...unknown.map((name) => `${name}: expected one of ${MAPPED_CLAIMS.join(', ')}`),
    ...MAPPED_CLAIMS.flatMap((name) => (name in given ? (ruleProblem(name, given[name]) ?? []) : [])),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, mapping: { ...OWN_CLAIMS, ...given } };
}
