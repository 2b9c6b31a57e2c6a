import { viewOf } from '../example';
import { RULE_EXAMPLES } from '../examples';
import { RULES } from '../rules';
import { draftRules, thresholdProblems } from './draft-rules';

describe('a draft of thresholds', () => {
  it('changes the rule that it names and no other', () => {
    const drafted = draftRules(RULES, { XC05: { graceD: 10 } });
    expect(drafted.filter((rule, place) => rule !== RULES[place]).map(({ code }) => code)).toEqual(['XC05']);
    expect(drafted.find(({ code }) => code === 'XC05')!.thresholds).toEqual({ minRatio: '0.995', graceD: 10, highCny: '1000000', highD: 90 });
    expect(RULES.find(({ code }) => code === 'XC05')!.thresholds).toMatchObject({ graceD: 30 });
  });

  it('that names nothing leaves the list as it is', () => expect(draftRules(RULES, {})).toBe(RULES));

  it('of the defaults is sound, for every rule', () => {
    expect(thresholdProblems(Object.fromEntries(RULES.map(({ code, thresholds }) => [code, thresholds])))).toEqual([]);
  });

  it.each<[string, unknown, string, string]>([
    ['no object', [], '', 'an object of rules'],
    ['a rule that there is not', { XC99: {} }, '/XC99', 'the code of a rule'],
    ['thresholds that are a number', { XC05: 10 }, '/XC05', 'an object of thresholds'],
    ['a threshold that there is not', { XC05: { grace: 1 } }, '/XC05/grace', 'a threshold of XC05: minRatio, graceD'],
    ['what every object inherits', { XC05: { toString: 1 } }, '/XC05/toString', 'a threshold of XC05'],
    ['a count as a text', { XC05: { graceD: '10' } }, '/XC05/graceD', 'a whole number from 0 to 100000'],
    ['half a day', { XC05: { graceD: 0.5 } }, '/XC05/graceD', 'a whole number'],
    ['time before time', { XC05: { graceD: -1 } }, '/XC05/graceD', 'a whole number from 0'],
    ['more days than there are', { XC05: { graceD: 1e9 } }, '/XC05/graceD', 'to 100000'],
    ['a ratio as a number', { XC05: { minRatio: 0.9 } }, '/XC05/minRatio', 'a decimal as a text'],
    ['a ratio in words', { XC05: { minRatio: 'half' } }, '/XC05/minRatio', 'a decimal as a text'],
    ['no day', { XC40: { inForceFrom: '2021-13-01' } }, '/XC40/inForceFrom', 'a calendar date'],
    ['a list of numbers instead of texts', { XC40: { classes: [1] } }, '/XC40/classes', 'a list, each a text'],
    ['seasons without one of them', { XC11: { seasonMonths: { residential: [1] } } }, '/XC11/seasonMonths', 'an object with residential'],
  ])('with %s is refused', (_what, draft, pointer, expected) => {
    expect(thresholdProblems(draft)).toEqual([expect.objectContaining({ pointer, expected: expect.stringContaining(expected) as unknown })]);
  });
});

/** The ends of what a draft may say of numbers; amounts and ratios are texts. */
const EXTREMES = [0, 100_000] as const;
const numbersOf = (thresholds: object, most: number): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(thresholds).flatMap(([name, value]): [string, unknown][] =>
      typeof value === 'number' ? [[name, most]] : /^[\d.]+$/.test(String(value)) ? [[name, String(most)]] : [],
    ),
  );

it.each(RULES)('$code answers its examples whatever numbers a draft gives it', (rule) => {
  for (const most of EXTREMES) {
    const draft = { [rule.code]: numbersOf(rule.thresholds as object, most) };
    expect(thresholdProblems(draft)).toEqual([]);
    const [drafted] = draftRules([rule], draft);
    for (const example of RULE_EXAMPLES[rule.code]!) {
      const wakes = drafted!.check(viewOf(example)).flatMap(({ wakeAt }) => wakeAt ?? []);
      expect(wakes.filter((wakeAt) => Number.isNaN(new Date(wakeAt).getTime()))).toEqual([]);
    }
  }
});
