import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { foldCaseFile } from '@quanlian/case-file';
import { EVENT_CONTRACTS, formatBeijing, fromStoryLine, toCaseEvent } from '@quanlian/contracts';
import type { CaseEvent } from '@quanlian/contracts';
import { assemblePolicies, checkPacks, PACKS, POLICIES } from '@quanlian/obligations';
import type { ObligationPolicy, Pack } from '@quanlian/obligations';
import { loadStory } from '../scenario-player/story/load-story';

const story = loadStory(join(__dirname, '../scenarios/01-inner-mongolia-fake-bigdata'));
const events = story.lines.map((line): CaseEvent => {
  const recordedAt = Date.parse(line.recordedAt);
  return toCaseEvent(fromStoryLine(line), { recordedAt, acceptedAt: recordedAt, position: line.seq });
});
const known = new Set(EVENT_CONTRACTS.map(({ code }) => code));

/** A notice that nobody has written yet: listing within three working days instead of seven days, from the first of October on. */
const listing = POLICIES.find(({ id }) => id === 'N1283-02-2')!;
const notice: Pack = {
  pack: 'example-2021-10',
  policies: [{ ...listing, id: 'EX2110-1', pack: 'example-2021-10', article: '(一)', effectiveFrom: '2021-10-01', defaultSla: 'P3WD' }],
  supersedes: [{ policyId: 'N1283-02-2', from: '2021-10-01' }],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'packs-'));
  writeFileSync(join(folder, `${notice.pack}.json`), JSON.stringify(notice));
});
afterAll(() => rmSync(folder, { recursive: true }));

const packsIn = (from: string): Pack[] => readdirSync(from).map((name) => JSON.parse(readFileSync(join(from, name), 'utf8')) as Pack);
const dutiesUnder = (policies: readonly ObligationPolicy[], asOf: string) =>
  foldCaseFile({ caseId: 'c', number: 'c', operator: 'o', events, policies, knownAt: Date.parse(asOf) }).obligations;

describe('a notice in a file of its own, without a line of code', () => {
  const all = () => [...PACKS, ...packsIn(folder)];
  const asOf = '2021-10-21T12:00:00+08:00';

  it('is sound', () => expect(checkPacks(all(), known)).toEqual([]));

  it('opens its duty, due by the calendar of working days', () => {
    const own = dutiesUnder(assemblePolicies(all()), asOf).find(({ policyId }) => policyId === 'EX2110-1');
    expect(own && formatBeijing(own.dueAt)).toBe('2021-10-25T10:00:00+08:00');
  });

  it('ends the duty that it supersedes, and touches no other', () => {
    const ids = (policies: readonly ObligationPolicy[]) => dutiesUnder(policies, asOf).map(({ policyId }) => policyId);
    const [before, after] = [ids(POLICIES), ids(assemblePolicies(all()))];
    expect(before.filter((id) => !after.includes(id))).toEqual(['N1283-02-2']);
    expect(after.filter((id) => !before.includes(id))).toEqual(['EX2110-1']);
  });

  it('leaves what had opened before it', () => {
    const later = all().map((pack) => (pack.pack === notice.pack ? { ...pack, supersedes: [{ policyId: 'N1283-02-2', from: '2021-10-21' }] } : pack));
    expect(dutiesUnder(assemblePolicies(later), asOf).map(({ policyId }) => policyId)).toContain('N1283-02-2');
  });
});
