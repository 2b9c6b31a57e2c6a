import { HINT, KEY_PAIRS, scorePair } from '@quanlian/entity-resolution';
import type { KeyPairCode, PairAction, PairScore } from '@quanlian/entity-resolution';
import { labelledWorld } from './labelled-world';
import type { LabelledPair } from './labelled-pair';
import { recordsPerSecond } from './resolve-records';
import { specificityIn } from './world-specificity';

/** How often what was said is true, and how often what is true was said; undefined where there was nothing to say. */
export interface Quality {
  pairs: number;
  precision?: number;
  recall?: number;
}

export interface IdentityFigures {
  pairs: number;
  classes: number;
  /** rows of the key-pair table */
  byKey: readonly (Quality & { key: KeyPairCode })[];
  /** whether two records are one legal entity, one site, or under one controller, beyond a hint */
  overall: Readonly<Record<PairAction, Quality>>;
  /** of the pairs that are one legal entity and were not said to be, how many are at least hinted at */
  hintedOf: { missed: number; hinted: number };
  /** pairs of two legal entities that were held to be one, by class: must be empty */
  wrongMerges: readonly string[];
  recordsPerCpuSecond: number;
}

interface Scored {
  pair: LabelledPair;
  score: PairScore;
}

const TRUE_OF: Record<PairAction, keyof LabelledPair['truth']> = { merge: 'same', link: 'site', group: 'control' };

/** What the scorer makes of pairs whose truth is known, and how fast it goes through records. Nothing is started for it. */
export function measureIdentity({ seed = 1, rounds = 60 }: { seed?: number; rounds?: number } = {}): IdentityFigures {
  const world = labelledWorld({ seed, rounds });
  const specificity = specificityIn(world);
  const scored = world.pairs.map((pair): Scored => ({ pair, score: scorePair(pair.left, pair.right, specificity) }));
  const merges = scored.filter(({ score }) => score.verdict === 'same');
  const missed = scored.filter(({ pair, score }) => pair.truth.same && score.verdict !== 'same');
  return {
    pairs: scored.length,
    classes: new Set(world.pairs.map((pair) => pair.class)).size,
    byKey: KEYS.map((key) => ({ key, ...qualityOfKey(key, scored) })),
    overall: {
      merge: quality(scored, ({ pair }) => pair.truth.same, ({ score }) => score.verdict === 'same'),
      link: quality(scored, ({ pair }) => pair.truth.site, proposes('link')),
      group: quality(scored, ({ pair }) => pair.truth.control, proposes('group')),
    }, // prettier-ignore
    hintedOf: { missed: missed.length, hinted: missed.filter(({ score }) => score.score > 0).length },
    wrongMerges: [...new Set(merges.filter(({ pair }) => !pair.truth.same).map(({ pair }) => pair.class))].sort(),
    recordsPerCpuSecond: recordsPerSecond(world, specificity),
  };
}

const KEYS = (Object.keys(KEY_PAIRS) as KeyPairCode[]).filter((key) => KEY_PAIRS[key].mode !== 'bar');

/** A row is right where what it speaks for is true; it ought to have spoken for the pairs that were made for it. */
function qualityOfKey(key: KeyPairCode, scored: readonly Scored[]): Quality {
  const { action } = KEY_PAIRS[key];
  const speaks = ({ score }: Scored): boolean => score.because.some(({ pair }) => pair === key);
  const said = scored.filter(speaks);
  const made = scored.filter(({ pair }) => pair.key === key);
  return {
    pairs: said.length,
    precision: ratio(said.filter(({ pair }) => pair.truth[TRUE_OF[action]]).length, said.length),
    recall: ratio(made.filter(speaks).length, made.length),
  };
}

const proposes =
  (action: PairAction) =>
  ({ score }: Scored): boolean =>
    score.because.some((one) => one.action === action && one.mode !== 'hint' && one.mode !== 'bar' && one.score > HINT);

function quality(scored: readonly Scored[], isTrue: (one: Scored) => boolean, isSaid: (one: Scored) => boolean): Quality {
  const [truly, said] = [scored.filter(isTrue), scored.filter(isSaid)];
  return { pairs: truly.length, precision: ratio(said.filter(isTrue).length, said.length), recall: ratio(truly.filter(isSaid).length, truly.length) };
}

const ratio = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);
