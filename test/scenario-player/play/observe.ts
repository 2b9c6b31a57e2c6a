import type { Observation, SeenCaseFile } from '../comparison/seen';
import { sameEvents } from '../story/same-event';
import type { Story } from '../story/story';
import { caseOfLine } from './play-story';
import type { StackClient } from './stack-client';

async function filesOf(client: StackClient, caseIds: readonly string[], knownAt?: string): Promise<Map<string, SeenCaseFile>> {
  const files = new Map<string, SeenCaseFile>();
  for (const caseId of caseIds) {
    const file = await client.caseFile(caseId, knownAt);
    if (file) files.set(caseId, file);
  }
  return files;
}

/** Reads back what the product made of the lines it took: each one's case, and each case's file now and at the story's instants. */
export async function observe(client: StackClient, story: Story, refused: ReadonlySet<number> = new Set()): Promise<Observation> {
  const same = sameEvents(story.lines);
  const caseOfSeq = new Map<number, string | null>();
  for (const { seq } of story.lines.filter((line) => !refused.has(line.seq))) caseOfSeq.set(seq, await caseOfLine(client, same, seq));
  const caseIds = [...new Set(caseOfSeq.values())].filter((caseId) => caseId !== null);
  const snapshots: { asOf: string; files: Map<string, SeenCaseFile> }[] = [];
  for (const { asOf } of story.expected?.snapshots ?? []) snapshots.push({ asOf, files: await filesOf(client, caseIds, asOf) });
  return { caseOfSeq, atEnd: await filesOf(client, caseIds), snapshots };
}
