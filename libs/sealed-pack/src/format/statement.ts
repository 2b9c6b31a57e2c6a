import type { PackQuestion } from './question';

/** What a pack shows and what it does not, so that nobody reads more out of it than is in it. */
interface Statement {
  proven: readonly string[];
  executedAgain: readonly string[];
  taken: readonly string[];
  notShown: readonly string[];
}

const PROVEN = [
  'every file has the SHA-256 that this manifest names',
  'the log signed the checkpoint, and as many witnesses as its policy asks for',
  'every entry is in the tree under the checkpoint, at its place',
  'the bytes of each event under events/ are those to which its entry commits; id, source, type and the time of acceptance agree',
  'each event whose entry commits to a signature is here with that signature, unless it is a copy or a copy tells of keys of its organ',
  'each signature under signatures/ is over the bytes of its event, under a key that its organ registered in the log and that was good at acceptance',
  'the rules and packs under release/ are those that the log states to have been in force',
];
const STAMPED =
  'the time stamp is of an authority over an earlier head of the log: entries below that head were there then, entries behind the one that tells of the stamp came later';
const TAKEN = [
  'the question',
  'that the first key of an organ, which vouches for itself, is the key of that organ: the organ can tell',
  'that an event whose entry commits to no signature was sent without one: entries from before the log did so name none',
  'that what an entry of kind erasure names was destroyed wherever it was: the pack shows that the log says so, on what basis and who agreed',
  'events under withheld/: copies without values that only a few may see; the entry commits to the whole, which is not here',
];

const BY_QUESTION: Readonly<Record<PackQuestion['of'], Omit<Statement, 'proven' | 'taken'>>> = {
  case: {
    executedAgain: [
      'whose each event is: from the events of the pack alone',
      'the episodes of the operator and the name of the case: from the events of the pack alone',
      'the case file, by the rules and packs that the verifier carries: case/file.json, byte for byte',
    ],
    notShown: ['that no further event of the log belongs to the case: whoever made the pack chose the events'],
  },
  sample: { executedAgain: [], notShown: ['anything about events that were not asked for'] },
  period: {
    executedAgain: [],
    notShown: ['that the first and the last event of the period are the first and the last: between them, no entry of the log is left out'],
  },
};

export const statementOf = ({ of }: PackQuestion, isStamped: boolean): Statement => ({
  proven: isStamped ? [...PROVEN, STAMPED] : PROVEN,
  taken: TAKEN,
  ...BY_QUESTION[of],
});
