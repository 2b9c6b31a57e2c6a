import { caseFileBytes, countsInCases, foldNamedCase } from '@quanlian/case-file';
import { sha256Hex } from '@quanlian/contracts';
import type { PolicyPacks } from '@quanlian/obligations';
import { CASE_FILE } from '../format/names';
import type { PackQuestion } from '../format/question';
import { textIn } from '../format/text';
import { refusePack } from '../refusal';
import type { PackFiles } from '../zip/zip';
import { erasedIn } from './check-entries';
import type { ProvenEntry } from './check-entries';

/** The pack answers its question: the same case file again, the entries that were asked for, or a stretch of the log without a gap. */
export function checkAnswer(question: PackQuestion, files: PackFiles, entries: readonly ProvenEntry[], packs: PolicyPacks): string {
  if (question.of === 'case') return checkCase(question, files, entries, packs);
  if (files.has(CASE_FILE)) refusePack('file.unknown', `Found ${CASE_FILE} in a pack that is not about a case.`);
  return question.of === 'sample' ? checkSample(question, entries) : checkPeriod(question, entries);
}

function checkCase(question: PackQuestion & { of: 'case' }, files: PackFiles, entries: readonly ProvenEntry[], { policies }: PolicyPacks): string {
  const file = files.get(CASE_FILE) ?? refusePack('file.missing', `Found no ${CASE_FILE}.`);
  const events = entries.flatMap(({ event }) => (event && countsInCases(event.type) ? [event] : []));
  const at = { knownAt: Date.parse(question.knownAt), identityAt: Date.parse(question.identityAt) };
  const validAt = question.validAt === undefined ? undefined : Date.parse(question.validAt);
  const folded = foldNamedCase(events, { caseId: question.caseId, ...at, validAt, policies });
  if (folded === undefined) return refusePack('case-file.untold', `Found no case ${question.caseId} that the events of the pack tell of.`);
  const bytes = caseFileBytes(folded.file);
  if (bytes !== textIn(file))
    refusePack('case-file.differs', `Found another case file than the events give: their file has the SHA-256 ${sha256Hex(bytes)}.`);
  const withheld = entries.filter(({ isWithheld }) => isWithheld).length;
  const copies = withheld === 0 ? '' : `, ${withheld} of them as copies without values that are held back`;
  return `${events.length} events${copies} give the case file of ${folded.row.number} again, byte for byte`;
}

function checkSample({ events, entries: places }: PackQuestion & { of: 'sample' }, entries: readonly ProvenEntry[]): string {
  const found = new Set(entries.flatMap(({ leaf, index }) => (leaf.k === 'event' ? [String(leaf.id), index] : [index])));
  const missing = [...events, ...places].find((asked) => !found.has(asked));
  if (missing !== undefined) refusePack('entry.missing', `Found no entry of ${missing}, which was asked for.`);
  return `${events.length + places.length} events and entries that were asked for are there`;
}

function checkPeriod({ from, to }: PackQuestion & { of: 'period' }, entries: readonly ProvenEntry[]): string {
  const [start, end] = [Date.parse(from), Date.parse(to)];
  const within = ({ leaf }: ProvenEntry): boolean =>
    leaf.k === 'event' && Date.parse(String(leaf.rec)) >= start && Date.parse(String(leaf.rec)) < end;
  const erased = erasedIn(entries);
  const places = entries.filter(within).map(({ index }) => index);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return 'no event was accepted in the period';
  const known = new Map(entries.map((entry) => [entry.index, entry]));
  for (let index = first; index <= last; index += 1) {
    const entry = known.get(index) ?? refusePack('entries.gap', `Found no entry ${index} between ${first} and ${last}.`);
    if (within(entry) && entry.event === undefined && !erased.has(String(entry.leaf.id)))
      refusePack('entry.missing', `Found no event for entry ${index}, which is of the period.`);
  }
  return `every entry of the log from ${first} to ${last} is there, ${places.length} events of the period among them`;
}
