import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '@quanlian/cross-check';
import { POLICIES } from '@quanlian/obligations';
import { loadStory } from '../scenario-player/story/load-story';
import type { ExpectedObligation, Story } from '../scenario-player/story/story';

const FOLDER = join(__dirname, '..', 'scenarios');
const FILES = ['README.md', 'acts.jsonl', 'events.jsonl', 'expected.json'];
const names = readdirSync(FOLDER, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const stories = names.map((name) => loadStory(join(FOLDER, name)));

const everyRule = RULES.map(({ code }) => code);
const raisedIn = ({ expected }: Story): string[] => [...expected!.findings, ...(expected!.regionalFindings ?? [])].map(({ code }) => code);
/** `XC08 on seq of delivery 2021-10`: what follows the code says where. */
const missedIn = ({ expected }: Story): string[] =>
  [...expected!.mustNotRaise, ...(expected!.regionalMustNotRaise ?? [])].flatMap(({ code }) => code.match(/XC\d\d/g) ?? []);

const policyOf = ({ policyId }: ExpectedObligation) => POLICIES.find(({ id }) => id === policyId.replace(/#\d+$/, ''))!;
type Sign = (duty: ExpectedObligation) => boolean;
const has =
  (status: string): Sign =>
  (duty) =>
    duty.status === status;

/** What a duty can be, and what can become of it. */
const KINDS: Readonly<Record<string, Sign>> = {
  'due by the notice itself': (duty) => policyOf(duty).deadline?.startsWith('P') === true && duty.deadlineBasis === 'explicit',
  'due by a named date': (duty) => /^\d{4}-\d\d-\d\d$/.test(policyOf(duty).deadline ?? ''),
  'due at a named hour': (duty) => /T\d\d:/.test(policyOf(duty).deadline ?? ''),
  'due by a default that says it is ours': (duty) => duty.deadlineBasis?.includes('not law') === true,
  'due when another record says': (duty) => policyOf(duty).defaultSla?.startsWith('field:') === true,
  'repeated until something ends it': (duty) => duty.policyId.includes('#') && policyOf(duty).recurrence!.includes('until project.'),
  'repeated until a date': (duty) => duty.policyId.includes('#') && /until \d{4}/.test(policyOf(duty).recurrence!),
  'opened by a person': (duty) => policyOf(duty).scope === 'case-conditional',
  'opened when its notice starts': (duty) => duty.openedAt.startsWith(`${policyOf(duty).effectiveFrom}T00:00:00`),
  'met by an act that was taken before': (duty) => duty.metAt !== null && duty.metAt < duty.openedAt,
  open: has('open'),
  met: has('met'),
  'met late': has('met-late'),
  overdue: has('overdue'),
  'waived by a clearing': has('waived-cleared'),
  'waived by two officers': has('waived'),
  disputed: has('disputed'),
};
const duties = stories.flatMap(({ expected }) => expected!.snapshots.flatMap(({ obligations }) => obligations));

it.each(names)('%s is whole', (name) => expect(FILES.filter((file) => !existsSync(join(FOLDER, name, file)))).toEqual([]));

it('every rule finds something in some story', () => {
  const raised = new Set(stories.flatMap(raisedIn));
  expect(everyRule.filter((code) => !raised.has(code))).toEqual([]);
});

it('every rule comes near to something that it must not find', () => {
  const missed = new Set(stories.flatMap(missedIn));
  expect(everyRule.filter((code) => !missed.has(code))).toEqual([]);
});

it.each(Object.entries(KINDS))('a duty that is %s is in some story', (_, sign) => expect(duties.some(sign)).toBe(true));

it('notices a rule of which no story tells', () => {
  const without = stories.filter(({ name }) => !name.startsWith('27-'));
  expect(new Set(without.flatMap(raisedIn)).has('XC11')).toBe(false);
});
