import * as fc from 'fast-check';
import { applyStep } from '../testing/apply-step';
import { concerning } from './concerning';

interface Paper {
  accounts: readonly number[];
}
interface Reading {
  account: number;
  size: number;
}

const account = fc.nat({ max: 4 });
const reading = fc.record({ account, size: fc.nat({ max: 9 }) });
const paper = fc.record({ accounts: fc.uniqueArray(account, { minLength: 1, maxLength: 3 }) });
const step = fc.oneof(
  fc.record({ kind: fc.constantFrom('append', 'insert', 'replace', 'remove'), at: fc.nat(), reading }),
  fc.record({ kind: fc.constant('papers'), papers: fc.array(paper, { maxLength: 6 }), kept: fc.nat({ max: 6 }) }),
);

const says = ({ accounts }: Paper, { account: of, size }: Reading, least: number): number | undefined =>
  accounts.includes(of) && size >= least ? size : undefined;

const marksOfPaper = ({ accounts }: Paper, _least: number): readonly number[] => accounts;
const marksOfReading = (one: Reading): readonly number[] => [one.account];

it('what concerns each paper is what laying every reading before every paper finds, however papers and readings come and go', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), fc.nat({ max: 4 }), (steps, least) => {
      const concerned = concerning({ marksOfPaper, marksOfReading, says });
      const readings: Reading[] = [];
      let papers: readonly Paper[] = [];
      for (const one of steps) {
        if ('papers' in one) papers = [...papers.slice(0, one.kept), ...one.papers];
        else applyStep(readings, one);
        const docket = concerned(papers, readings, least);
        for (const about of papers) expect(docket.of(about)).toEqual(readings.flatMap((given) => says(about, given, least) ?? []));
      }
    }),
  );
});

it('a reading touches the papers that it concerns, and no others', () => {
  const concerned = concerning({ marksOfPaper, marksOfReading, says });
  const [first, second] = [{ accounts: [1] }, { accounts: [2] }];
  const readings = [{ account: 2, size: 1 }];
  concerned([first, second], readings, 0);
  const papers = [first, second];
  const before = concerned(papers, readings, 0).touched.length;
  readings.push({ account: 2, size: 5 });
  expect(concerned(papers, readings, 0).touched.slice(before)).toEqual([second]);
});
