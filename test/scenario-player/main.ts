import { compareStory } from './comparison/compare-story';
import { matchLabels } from './comparison/labels';
import type { Difference, Observation } from './comparison/seen';
import { parseArguments, UsageError, type PlayerArguments } from './play/arguments';
import { observe } from './play/observe';
import { playStory, type Played } from './play/play-story';
import { settle } from './play/settle';
import { stackAddress } from './play/stack-address';
import { StackClient } from './play/stack-client';
import { caseTables } from './rendering/case-tables';
import { differencesTable, timelineTable } from './rendering/story-tables';
import { loadStory } from './story/load-story';
import { sameEvents } from './story/same-event';
import type { Story } from './story/story';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const refusals = (played: readonly Played[]): Difference[] =>
  played
    .filter(({ outcome }) => outcome === 'refused')
    .map(({ what, detail }) => ({ where: what, expected: 'accepted', found: detail ?? 'refused' }));

function show(story: Story, observation: Observation): void {
  const same = sameEvents(story.lines);
  const labels = story.expected && matchLabels(story.expected, observation.caseOfSeq, same);
  const numberOf = (seq: number): string => observation.atEnd.get(observation.caseOfSeq.get(seq) ?? '')?.number ?? '';
  say(timelineTable(story, numberOf));
  for (const [caseId, file] of observation.atEnd) say(`\n${caseTables(labels?.labelOf(caseId) ?? caseId, file, same)}`);
}

async function run(args: PlayerArguments): Promise<number> {
  const story = loadStory(args.folder);
  const client = new StackClient(stackAddress(args.base, process.env['QUANLIAN_DATA'] ?? '.data'));
  say(`${story.expected?.title_zh ?? story.name} ${story.expected?.title_en ?? ''}`.trim());
  const played = await playStory(client, story, args);
  const count = (outcome: Played['outcome']): number => played.filter((each) => each.outcome === outcome).length;
  say(`已接收 accepted ${count('accepted')} · 重复 duplicate ${count('duplicate')} · 拒绝 refused ${count('refused')}\n`);
  const compared = args.eventsOnly ? { ...story, expected: undefined } : story;
  const refused = new Set(played.flatMap(({ outcome, seq }) => (outcome === 'refused' && seq !== undefined ? [seq] : [])));
  const observation = await settle(
    () => observe(client, compared, refused),
    (seen) => compareStory(compared, seen).length === 0,
  );
  show(story, observation);
  if (args.eventsOnly) return 0;
  const differences = [...refusals(played), ...compareStory(story, observation)];
  say(`\n${differencesTable(differences)}`);
  return differences.length === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  try {
    return await run(parseArguments(process.argv.slice(2)));
  } catch (error) {
    const { message, cause } = error as Error & { cause?: Error & { code?: string } };
    const advice = cause?.code === 'ECONNREFUSED' ? '; start the stack first: npm start' : '';
    process.stderr.write(`${message}${cause ? `: ${cause.message}` : ''}${advice}\n`);
    return error instanceof UsageError ? 2 : 1;
  }
}

void main().then((code) => {
  process.exitCode = code;
});
