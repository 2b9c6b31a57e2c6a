import { caseView } from './case-view';
import { cut } from './example-events';
import { withNotes } from './noting';
import { RULES } from './rules';
import { hit, insufficient, Verdict } from './verdict';

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

  it('on another event leaves the finding open', () => expect(answerAt(note.at, { ...note, aboutEventId: 'another' })).toBe('hit'));
});

describe('of several answers', () => {
  const [one, other] = [hasty, cut('2021-10-23T15:00', { accountNo: 'B' })];
  const view = caseView({ now: note.at, events: [one, other], notes: [{ ...note, aboutEventId: 'elsewhere' }, note] });
  const noted = (...verdicts: Verdict[]) => withNotes(view, 'XC37', verdicts).map(({ about, outcome }) => [about, outcome]);

  it('a note ends those that are about its event or rest on it, and one of several notes is enough', () => {
    const about = hit(one.id, 'high', { evidence: [one] });
    expect(noted(about, hit('case', 'high', { evidence: [one] }), hit('case-2', 'high', { evidence: [other] }))).toEqual([
      [one.id, 'clear'],
      ['case', 'clear'],
      ['case-2', 'hit'],
    ]);
  });
  it('it changes none that is no finding', () => {
    const unknown = insufficient(one.id, ['x'], { evidence: [one] });
    expect(noted(unknown, hit('case-2', 'high', { evidence: [other] }))).toEqual([
      [one.id, 'insufficient-data'],
      ['case-2', 'hit'],
    ]);
  });
  it('evidence that came after the note opens the finding again, what came with it does not', () => {
    const later = { ...other, recordedAt: note.at + 1 };
    const withIt = { ...other, id: 'with-it', recordedAt: note.at };
    const known = caseView({ now: later.recordedAt, events: [one, later, withIt], notes: [note] });
    const outcomeOf = (...evidence: (typeof one)[]) => withNotes(known, 'XC37', [hit(one.id, 'high', { evidence })])[0]!.outcome;
    expect([outcomeOf(one, later), outcomeOf(later, one), outcomeOf(one, withIt)]).toEqual(['hit', 'hit', 'clear']);
  });
  it('evidence that is not in the case came before it', () => {
    const unknown = { ...other, id: 'unknown' };
    expect(noted(hit(one.id, 'high', { evidence: [one, unknown] }))).toEqual([[one.id, 'clear']]);
  });
});
