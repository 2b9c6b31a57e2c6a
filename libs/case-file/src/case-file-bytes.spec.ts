import type { CaseFile } from './case-file';
import { caseFileBytes, caseFileHash, renderCaseFile } from './case-file-bytes';
import { at } from './testing/given';

/** Only what is rendered matters here, so a few fields stand for a file. */
const shown = (fields: object) => renderCaseFile(fields as CaseFile);
const instant = at('2021-10-20T10:00');

describe('a case file as others see it', () => {
  it('gives instants in Beijing time, at any depth', () => {
    const text = '2021-10-20T10:00:00+08:00';
    expect(shown({ openedAt: instant, nextInstant: instant, timeline: [{ occurredAt: instant }], waiver: { at: instant } })).toEqual({
      openedAt: text,
      nextInstant: text,
      timeline: [{ occurredAt: text }],
      waiver: { at: text },
    });
  });
  it('leaves other numbers and what a rule compared as they are', () => {
    const fields = { eventCount: 3, format: 1, findings: [{ numbers: { dueAt: 7, at: 8 } }] };
    expect(shown(fields)).toEqual(fields);
  });
  it('has no field for what is not known, and says null where that is the answer', () => {
    expect(Object.keys(shown({ relapseOf: undefined, deadlineBasis: null }))).toEqual(['deadlineBasis']);
  });
  it('has one form whatever the order of its fields, and one hash', () => {
    const [one, other] = [{ caseId: 'c', openedAt: instant } as CaseFile, { openedAt: instant, caseId: 'c' } as CaseFile];
    expect(caseFileBytes(one)).toBe('{"caseId":"c","openedAt":"2021-10-20T10:00:00+08:00"}');
    expect(caseFileHash(one)).toBe(caseFileHash(other));
    expect(caseFileHash(one)).toMatch(/^[0-9a-f]{64}$/);
  });
});
