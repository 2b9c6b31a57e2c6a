/** What does not fit in the text of a pack, and where: a JSON pointer. */
export interface ShapeProblem {
  pointer: string;
  /** as JSON */
  found: string;
  expected: string;
}

interface Kind {
  expected: string;
  holds: (value: unknown) => boolean;
}
type Fields = Readonly<Record<string, Kind & { optional?: true }>>;
type Row = Readonly<Record<string, unknown>>;

const isText = (value: unknown): value is string => typeof value === 'string';
const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value);
const isListOf =
  (holds: Kind['holds']) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(holds);
const isScalar = (value: unknown): boolean => isText(value) || typeof value === 'number' || typeof value === 'boolean';
const isPattern = (value: unknown): boolean =>
  isRow(value) && isText(value.type) && isRow(value.where) && Object.values(value.where).every((one) => isScalar(one) || isListOf(isScalar)(one));

const TEXT: Kind = { expected: 'a text', holds: isText };
const TEXTS: Kind = { expected: 'a list of texts', holds: isListOf(isText) };
const PATTERN: Kind = { expected: 'an event as {"type", "where"}', holds: isPattern };
const PATTERNS: Kind = { expected: 'a list of events as {"type", "where"}', holds: isListOf(isPattern) };
const CLOCK: Kind = { expected: '"occurredAt"', holds: (value) => value === 'occurredAt' };
const LIST: Kind = { expected: 'a list', holds: Array.isArray };
/** Of a file and of the part of a sealed pack, so nothing that leads elsewhere. */
const NAME: Kind = { expected: 'a name of small letters, digits and hyphens', holds: (value) => isText(value) && /^[a-z0-9][a-z0-9-]*$/.test(value) };

const orNull = ({ expected, holds }: Kind): Kind => ({ expected: `${expected} or null`, holds: (value) => value === null || holds(value) });
const optional = (kind: Kind): Kind & { optional: true } => ({ ...kind, optional: true });
const all = (names: readonly string[], kind: Kind): Fields => Object.fromEntries(names.map((name) => [name, kind]));

const PACK: Fields = { pack: NAME, policies: LIST, cadences: optional(LIST), supersedes: optional(LIST) };
const POLICY: Fields = {
  ...all(['id', 'pack', 'article', 'titleZh', 'titleEn', 'appliesTo', 'scope', 'effectiveFrom', 'basis', 'notes', 'status', 'provenance'], TEXT),
  ...all(['sourceFile', 'sourceLocator', 'jurisdiction', 'deadline', 'defaultSla', 'deadlineBasis', 'recurrence', 'invariant'], orNull(TEXT)),
  ...all(['responsibleAgencies', 'evidence', 'escalationPath'], TEXTS),
  ...all(['recurrenceBasis', 'per', 'opens'], optional(TEXT)),
  addressees: optional(TEXTS),
  triggerEvent: orNull(PATTERN),
  requiredActionEvent: orNull(PATTERNS),
  clock: CLOCK,
};
const CADENCE: Fields = { ...all(['id', 'article', 'titleZh', 'titleEn', 'eventType', 'every', 'effectiveFrom', 'basis'], TEXT), agencies: TEXTS };
const SUPERSEDING: Fields = all(['policyId', 'from'], TEXT);

const asJson = (value: unknown): string => {
  const text = JSON.stringify(value) ?? 'nothing';
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

function problemsOf(value: unknown, fields: Fields, pointer: string): ShapeProblem[] {
  if (!isRow(value)) return [{ pointer, found: asJson(value), expected: 'an object' }];
  const unfit = Object.entries(fields)
    .filter(([name, { holds, optional: mayMiss }]) => !(mayMiss && value[name] === undefined) && !holds(value[name]))
    .map(([name, { expected }]) => ({ pointer: `${pointer}/${name}`, found: asJson(value[name]), expected }));
  const unknown = Object.keys(value)
    .filter((name) => !Object.hasOwn(fields, name))
    .map((name) => ({ pointer: `${pointer}/${name}`, found: asJson(value[name]), expected: `no field but ${Object.keys(fields).join(', ')}` }));
  return [...unfit, ...unknown];
}

/** Everything in a value that keeps it from being read as a pack; empty means that it has the shape of one. A misspelt field is a problem, too. */
export function packShapeProblems(value: unknown): ShapeProblem[] {
  const own = problemsOf(value, PACK, '');
  if (own.length > 0 || !isRow(value)) return own;
  const rows = (name: string, fields: Fields): ShapeProblem[] =>
    ((value[name] ?? []) as readonly unknown[]).flatMap((row, place) => problemsOf(row, fields, `/${name}/${place}`));
  return [...rows('policies', POLICY), ...rows('cadences', CADENCE), ...rows('supersedes', SUPERSEDING)];
}
