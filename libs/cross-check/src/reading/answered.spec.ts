import * as fc from 'fast-check';
import { applyStep } from '../testing/apply-step';
import { answeredEach } from './answered';
import type { Asked } from './answered';
import { changesOf } from './changes';
import { concerning } from './concerning';
import type { Concerned } from './docket';

interface Paper {
  account: number;
}
interface Reading {
  account: number;
  size: number;
}

const account = fc.nat({ max: 3 });
const reading = fc.record({ account, size: fc.nat({ max: 9 }) });
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('append', 'insert', 'replace', 'remove'), at: fc.nat(), reading }),
  fc.record({ kind: fc.constant('papers'), papers: fc.array(fc.record({ account }), { maxLength: 4 }), kept: fc.nat({ max: 4 }) }),
);

const sizesFor = () =>
  concerning({
    marksOfPaper: (paper: Paper) => [paper.account],
    marksOfReading: (one: Reading) => [one.account],
    says: (_paper: Paper, { size }: Reading) => size,
  });
type Given = Asked<readonly [Concerned<Paper, number>], readonly unknown[]>;
const about = (sizes: Concerned<Paper, number>, now = 0, ...given: readonly unknown[]): Given => ({ now, concerns: [sizes], given });
const total = (size: number): { size: number; wakeAt?: number } => ({ size });
const sum = (sizes: readonly number[]): number => sizes.reduce((so, size) => so + size, 0);

it('each paper has the answer that asking about it afresh gives, however papers and what concerns them come and go', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const concerned = sizesFor();
      const answers = answeredEach((paper: Paper, { concerns: [sizes] }: Given) => total(sum(sizes.of(paper))));
      const readings: Reading[] = [];
      let papers: readonly Paper[] = [];
      for (const one of steps) {
        if ('papers' in one) papers = [...papers.slice(0, one.kept), ...one.papers];
        else applyStep(readings, one);
        const expected = papers.map((paper) => sum(readings.filter((given) => given.account === paper.account).map(({ size }) => size)));
        expect(answers(papers, about(concerned(papers, readings))).map(({ size }) => size)).toEqual(expected);
      }
    }),
  );
});

describe('of papers that stay the same', () => {
  const asked: Paper[] = [];
  const answers = answeredEach((paper: Paper, { concerns: [sizes] }: Given) => {
    asked.push(paper);
    return total(sum(sizes.of(paper)));
  });
  const concerned = sizesFor();
  const [first, second] = [{ account: 1 }, { account: 2 }];
  const papers = [first, second];
  const readings: Reading[] = [{ account: 1, size: 1 }];
  const before = answers(papers, about(concerned(papers, readings)));

  it('only the one that something new concerns is asked again, and its answer replaced in the list', () => {
    asked.length = 0;
    readings.push({ account: 2, size: 5 });
    const now = answers(papers, about(concerned(papers, readings)));
    expect(now).toBe(before);
    expect(asked).toEqual([second]);
    expect(changesOf(now)).toMatchObject([{ kind: 'replaced', at: 1, before: { size: 0 }, after: { size: 5 } }]);
  });

  it('none is asked again where nothing new concerns any', () => {
    asked.length = 0;
    readings.push({ account: 3, size: 5 });
    answers(papers, about(concerned(papers, readings)));
    expect(asked).toEqual([]);
  });

  it('one that came to their end is asked, and the others are not', () => {
    asked.length = 0;
    const third = { account: 3 };
    papers.push(third);
    const now = answers(papers, about(concerned(papers, readings)));
    expect(now).toBe(before);
    expect(asked).toEqual([third]);
    expect(now.map(({ size }) => size)).toEqual([1, 5, 5]);
  });
});

describe('an answer that names an instant', () => {
  const asked: [paper: Paper, now: number][] = [];
  const answers = answeredEach((paper: Paper, { now }: Given) => {
    asked.push([paper, now]);
    return { size: now, wakeAt: now < paper.account ? paper.account : undefined };
  });
  const concerned = sizesFor();
  const papers = [{ account: 20 }, { account: 10 }, { account: 0 }];
  const readings: Reading[] = [{ account: 1, size: 1 }];
  answers(papers, about(concerned(papers, readings), 1));

  it.each([
    [9, []],
    [10, [papers[1]]],
    [30, [papers[0]]],
    [40, []],
  ])('is asked for again when it has come, and only then (%i)', (now, again) => {
    asked.length = 0;
    answers(papers, about(concerned(papers, readings), now));
    expect(asked).toEqual(again.map((paper) => [paper, now]));
  });
});

it('all are asked again where what is given is another thing or has grown', () => {
  let count = 0;
  const answers = answeredEach((_paper: Paper, _given: Given) => total(++count));
  const concerned = sizesFor();
  const [papers, limits] = [[{ account: 1 }, { account: 2 }], ['a']];
  const readings = [{ account: 1, size: 1 }];
  answers(papers, about(concerned(papers, readings), 0, limits));
  answers(papers, about(concerned(papers, readings), 0, limits));
  expect(count).toBe(2);
  limits.push('b');
  answers(papers, about(concerned(papers, readings), 0, limits));
  expect(count).toBe(4);
  answers(papers, about(concerned(papers, readings), 0, ['a', 'b']));
  expect(count).toBe(6);
});
