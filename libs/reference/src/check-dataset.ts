import { checkDivision, checkKey } from '@quanlian/contracts';
import { DATASET_KINDS, isDatasetName, kindOfKey, valueOfKey } from './dataset';
import type { Dataset, DatasetKind, ReferenceRow } from './dataset';

/** One place of the file, and what was found and expected there. */
export interface DatasetProblem {
  /** JSON pointer into the file */
  pointer: string;
  detail: string;
}

/** The dataset, or everything that is wrong with the file. */
export type DatasetCheck = { ok: true; dataset: Dataset } | { ok: false; problems: DatasetProblem[] };

type Report = (pointer: string, detail: string) => void;

const HEAD = ['dataset', 'version', 'publisher', 'source', 'licence', 'rows'];
const ROW = ['key', 'name', 'divisionCode', 'address', 'validFrom', 'validTo'];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '' && value.length <= 400;
const isDay = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;
const shown = (value: unknown): string => JSON.stringify(value) ?? 'nothing';

/** Everything that a file of reference data must satisfy before a single event is made of it. */
export function checkDataset(value: unknown): DatasetCheck {
  const problems: DatasetProblem[] = [];
  const report: Report = (pointer, detail) => problems.push({ pointer, detail });
  if (!isRecord(value))
    return { ok: false, problems: [{ pointer: '', detail: `Found ${shown(value)}, expected an object with ${HEAD.join(', ')}.` }] };
  checkHead(value, report);
  if (isDatasetName(value.dataset) && Array.isArray(value.rows)) checkRows(value.rows, DATASET_KINDS[value.dataset], report);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, dataset: value as unknown as Dataset };
}

function checkHead(head: Record<string, unknown>, report: Report): void {
  refuseOthers(head, HEAD, '', report);
  if (!isDatasetName(head.dataset)) report('/dataset', `Found ${shown(head.dataset)}, expected one of ${Object.keys(DATASET_KINDS).join(', ')}.`);
  if (!isDay(head.version)) report('/version', `Found ${shown(head.version)}, expected the day of compilation, e.g. 2021-09-01.`);
  for (const name of ['source', 'licence'])
    if (!isText(head[name])) report(`/${name}`, `Found ${shown(head[name])}, expected a text: nobody may rely on data whose ${name} is unknown.`);
  if (!Array.isArray(head.rows) || head.rows.length === 0) report('/rows', 'Found no rows, expected at least one.');
  const [, agency] = /^([a-z]+)\/[a-z0-9]+(?:-[a-z0-9]+)*$/.exec(String(head.publisher)) ?? [];
  const allowed = isDatasetName(head.dataset) ? DATASET_KINDS[head.dataset].publishers : [];
  if (!allowed.some((one) => one === agency))
    report('/publisher', `Found ${shown(head.publisher)}, expected <agency>/<organ> with an agency among ${allowed.join(', ')}.`);
}

function checkRows(rows: readonly unknown[], kind: DatasetKind, report: Report): void {
  const seen = new Set<unknown>();
  rows.forEach((row, place) => {
    const inRow: Report = (pointer, detail) => report(`/rows/${place}${pointer}`, detail);
    if (!isRecord(row)) return inRow('', `Found ${shown(row)}, expected an object.`);
    if (seen.has(row.key)) inRow('/key', `Found ${shown(row.key)} a second time, expected each key once.`);
    seen.add(row.key);
    checkRow(row, kind, inRow);
  });
}

function checkRow(row: Record<string, unknown>, kind: DatasetKind, report: Report): void {
  refuseOthers(row, ROW, '', report);
  checkKeyOf(row.key, kind, report);
  if (!isText(row.name)) report('/name', `Found ${shown(row.name)}, expected the name in words.`);
  for (const field of kind.required) if (row[field] === undefined) report(`/${field}`, 'Found nothing, expected it in every row of this dataset.');
  const { divisionCode, address, validFrom, validTo } = row as Partial<ReferenceRow>;
  if (address !== undefined && !isText(address)) report('/address', `Found ${shown(address)}, expected an address in words.`);
  if (divisionCode !== undefined && !(/^\d{6}$/.test(divisionCode) && checkDivision(divisionCode).ok))
    report('/divisionCode', `Found ${shown(divisionCode)}, expected a division code of six digits.`);
  for (const [name, day] of Object.entries({ validFrom, validTo }))
    if (day !== undefined && !isDay(day)) report(`/${name}`, `Found ${shown(day)}, expected a calendar date.`);
  if (isDay(validFrom) && isDay(validTo) && validTo < validFrom) report('/validTo', `Found ${validTo}, expected a day not before ${validFrom}.`);
}

function checkKeyOf(key: unknown, { keys }: DatasetKind, report: Report): void {
  if (typeof key !== 'string' || !keys.some((kind) => kind === kindOfKey(key)))
    return report('/key', `Found ${shown(key)}, expected <kind>:<value> of kind ${keys.join(' or ')}.`);
  const check = checkKey(kindOfKey(key), valueOfKey(key));
  if (!check.ok) report('/key', check.reason);
}

function refuseOthers(value: Record<string, unknown>, known: readonly string[], pointer: string, report: Report): void {
  for (const name of Object.keys(value))
    if (!known.includes(name)) report(`${pointer}/${name}`, `Found a field that is not known, expected ${known.join(', ')}.`);
}
