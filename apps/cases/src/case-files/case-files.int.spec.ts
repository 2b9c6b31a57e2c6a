import * as fc from 'fast-check';
import type { CaseFile, CaseRow } from '@quanlian/case-file';
import { POLICIES } from '@quanlian/obligations';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { rebuildViews } from '../check-views/rebuild-views';
import { anyBatches } from '../testing/any-order';
import { CasesService } from '../testing/cases-service';
import { received } from '../testing/received';
import { STORIES, storyEvents } from '../testing/story';
import { clockOf } from './refresh-cases';
import { viewHash } from './view-hash';

const EVENTS = STORIES.flatMap(storyEvents)
  .map((event) => received(event))
  .sort((a, b) => a.recordedAt - b.recordedAt);
/** places of events in EVENTS */
type Batches = readonly (readonly number[])[];

interface Views {
  /** operator and episode → hash of what its case file says of the agencies' events */
  files: Record<string, string>;
  /** event → operator */
  assignment: Record<string, string | null>;
  live: Map<string, string>;
  rebuilt: Map<string, string>;
}

/** Ids and numbers are this service's own and follow from what it saw first. */
function ofAgencies(file: CaseFile): CaseFile {
  const timeline = file.timeline.filter((entry) => entry.agency !== 'system');
  const { relapseOf: _relapseOf, ...rest } = file;
  const findings = file.findings.map((finding) => ({ ...finding, id: '' }));
  return { ...rest, caseId: '', number: '', findings, timeline, eventCount: timeline.length };
}

async function viewsOf(cases: CasesService): Promise<Views> {
  return cases.run(async (em) => {
    const rows = await em.query<(CaseRow & { hash: string })[]>(`select case_id as "caseId", operator, episode, hash from case_file`);
    const placed = await em.query<{ event_id: string; operator: string | null }[]>(
      `select event_id, operator from assignment join case_event using (event_id) where event->>'agency' <> 'system' order by event_id`,
    );
    const files: Record<string, string> = {};
    for (const row of rows) files[`${row.operator} ${row.episode}`] = viewHash(ofAgencies(await cases.caseFile(em, row)));
    return {
      files,
      assignment: Object.fromEntries(placed.map((row) => [row.event_id, row.operator])),
      live: new Map(rows.map((row) => [row.caseId, row.hash])),
      rebuilt: rebuildViews(await new CaseEventRepository().all(em), await clockOf(em), POLICIES),
    };
  });
}

async function after(batches: Batches): Promise<Views> {
  const cases = await CasesService.start();
  try {
    for (const batch of batches) {
      await cases.feed(...batch.map((place) => EVENTS[place]!));
      if (batch.length % 2 === 0) await cases.comeBack();
    }
    await cases.comeBack();
    return await viewsOf(cases);
  } finally {
    await cases.stop();
  }
}

describe('the case files of four stories', () => {
  let inOrder: Views;
  beforeAll(async () => {
    inOrder = await after(EVENTS.map((_, place) => [place]));
  }, 180_000);

  it('are what the history alone gives', () => {
    expect(inOrder.live.size).toBeGreaterThanOrEqual(STORIES.length);
    expect(inOrder.rebuilt).toEqual(inOrder.live);
  });

  it('do not depend on the order of the events nor on how they are cut into batches', async () => {
    const sameAsInOrder = async (batches: Batches): Promise<void> => {
      const { files, assignment, live, rebuilt } = await after(batches);
      expect(assignment).toEqual(inOrder.assignment);
      expect(files).toEqual(inOrder.files);
      expect(rebuilt).toEqual(live);
    };
    await fc.assert(fc.asyncProperty(anyBatches(EVENTS.length), sameAsInOrder), { numRuns: 3, seed: 20_210_924, endOnFailure: true });
  }, 300_000);
});
