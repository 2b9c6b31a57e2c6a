import { record } from './example-events';
import { answeredBy, clear, earliest, higher, hit, idsOf, insufficient } from './verdict';

const [one, other] = [record('2021-10-01'), { ...record('2021-10-08'), correctedBy: ['correction'] }];

describe('an answer', () => {
  it('names the events that it rests on, with their corrections, each once', () => {
    const { evidence } = hit('case', 'high', { evidence: [one, undefined], along: [[other], [one]] });
    expect(evidence).toEqual([one.id, other.id, 'correction']);
    expect(idsOf([other], [other, undefined])).toEqual([other.id, 'correction']);
  });

  it('rests on nothing and compares nothing where it names nothing', () => {
    expect(clear('case')).toMatchObject({ about: 'case', outcome: 'clear', evidence: [], along: [], besides: [], numbers: {}, wakeAt: undefined });
    expect(insufficient('case', ['x'])).toMatchObject({ outcome: 'insufficient-data', missing: ['x'], severity: undefined, evidence: [] });
  });

  it('works out what it compared only for who looks', () => {
    let looks = 0;
    const verdict = clear('case', { numbers: () => ({ looks: ++looks }) });
    expect([looks, verdict.numbers, looks]).toEqual([0, { looks: 1 }, 1]);
  });

  it('that something else has answered keeps its reasons and its next instant, and names the answer', () => {
    const found = hit('case', 'high', { evidence: [one], numbers: { days: 3 }, wakeAt: 9 });
    expect(answeredBy(found, other)).toMatchObject({
      about: 'case',
      outcome: 'clear',
      evidence: [one.id, other.id],
      numbers: { days: 3 },
      wakeAt: 9,
    });
    expect(answeredBy(found).evidence).toEqual([one.id]);
  });
});

it('of two severities the higher is that which weighs more', () => {
  expect([higher('low', 'high'), higher('critical', 'info'), higher('medium', 'medium')]).toEqual(['high', 'critical', 'medium']);
});

it('of several instants the earliest is the next one after now', () => {
  expect([earliest(5, 9, undefined, 7), earliest(5, 5, 6), earliest(5, 5, 4, undefined), earliest(5)]).toEqual([7, 6, undefined, undefined]);
});
