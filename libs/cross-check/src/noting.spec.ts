import { caseView } from './case-view';
import { cut } from './example-events';
import { RULES } from './rules';

const rule = RULES.find(({ code }) => code === 'XC37')!;
const hasty = cut('2021-10-22T15:00');
const note = { rule: 'XC37', aboutEventId: hasty.id, resolves: true, at: hasty.recordedAt + 60_000, reason: 'safety hazard recorded the day before' };
const answerAt = (now: number, given = note) => rule.check(caseView({ now, events: [hasty], notes: [given] }))[0]?.outcome;

describe("a person's note", () => {
  it('ends the finding it is about, from its time on', () => {
    expect(answerAt(note.at - 1)).toBe('hit');
    expect(answerAt(note.at)).toBe('clear');
  });

  it('that does not resolve leaves the finding open', () => expect(answerAt(note.at, { ...note, resolves: false })).toBe('hit'));

  it('on another rule leaves the finding open', () => expect(answerAt(note.at, { ...note, rule: 'XC01' })).toBe('hit'));
});
