import { HistoryFilterInvalid } from './history.errors';
import { readCursor, writeCursor } from './history-cursor';
import { historyCondition } from './history-condition';
import { historyFilter } from './history-filter';

const NATION = { divisions: [''], sampled: false };

const problemsOf = (query: Record<string, unknown>) => {
  try {
    historyFilter(query);
    return [];
  } catch (error) {
    expect(error).toBeInstanceOf(HistoryFilterInvalid);
    return (error as HistoryFilterInvalid).errors.map(({ pointer, code }) => [pointer, code]);
  }
};

describe('the filter of the history', () => {
  it('reads every parameter', () => {
    const query = {
      from: '2021-10-01T00:00:00+08:00',
      to: '2021-11-01T00:00:00+08:00',
      clock: 'recorded',
      type: 'power-supply.cut',
      organ: 'energy/grid',
      subject: 'account-no:grid-nm:1500000000101',
      case: 'c1',
      limit: '20',
      after: writeCursor({ after: 7, until: 12 }),
    };
    expect(historyFilter(query)).toEqual({
      from: new Date('2021-09-30T16:00:00Z'),
      to: new Date('2021-10-31T16:00:00Z'),
      clock: 'recorded',
      type: 'power-supply.cut',
      agency: 'energy',
      organ: 'grid',
      subject: { kind: 'account-no', value: 'grid-nm:1500000000101' },
      caseId: 'c1',
      limit: 20,
      after: 7,
      until: 12,
    });
  });

  it('takes an instant whose plus sign was not percent-encoded', () => {
    expect(historyFilter({ from: '2021-10-01T00:00:00 08:00' }).from).toEqual(new Date('2021-09-30T16:00:00Z'));
  });

  it('takes an agency alone as all its organs', () => {
    expect(historyFilter({ organ: 'energy' })).toEqual({ clock: 'occurred', after: 0, agency: 'energy' });
  });

  it.each([
    ['from', '2021-10-01'],
    ['from', '2021-10-01T00:00:00'],
    ['to', '2021-13-01T00:00:00Z'],
    ['clock', 'local'],
    ['type', 'Site Reported'],
    ['type', 'x'.repeat(101)],
    ['organ', 'energy/'],
    ['organ', `energy/${'x'.repeat(100)}`],
    ['subject', '91150622MAYX0A110G'],
    ['subject', 'colour:red'],
    ['subject', 'uscc:'],
    ['limit', '0'],
    ['limit', '501'],
    ['limit', 'ten'],
    ['after', 'cDF4'],
    ['after', '12'],
    ['type', ['a', 'b']],
    ['case', ''],
  ])('refuses %s=%j with its pointer and code', (name, value) => {
    expect(problemsOf({ [name]: value })).toEqual([[`/${name}`, `history.${name}-invalid`]]);
  });

  it('refuses a parameter it does not know, for a mistyped filter would answer with too much', () => {
    expect(problemsOf({ agnecy: 'energy', constructor: 'x' })).toEqual([
      ['/agnecy', 'history.parameter-unknown'],
      ['/constructor', 'history.parameter-unknown'],
    ]);
  });

  it('names every broken parameter at once, and an empty span of time', () => {
    expect(problemsOf({ clock: 'x', limit: 'y' })).toHaveLength(2);
    expect(problemsOf({ from: '2021-10-02T00:00:00Z', to: '2021-10-02T00:00:00Z' })).toEqual([['/to', 'history.to-invalid']]);
  });

  it('puts values into parameters only', () => {
    const { sql, values } = historyCondition(
      { ...historyFilter({ type: 'site.reported', subject: "uscc:x' OR true --", case: 'c' }), until: 99 },
      NATION,
    );
    expect(sql).not.toContain('OR true');
    expect(values).toEqual(['', ':', 0, 99, 'site.reported', 'uscc', "x' OR true --", 'c']);
  });
});

describe('a cursor', () => {
  it.each([{ after: 123_456_789 }, { after: 0, until: 0 }, { after: 7, until: 123_456_789 }])('comes back as what it was made of: %j', (cursor) =>
    expect(readCursor(writeCursor(cursor))).toEqual(cursor),
  );
  it.each(['', 'x', 'cC0x', writeCursor({ after: 5 }).toUpperCase(), `${writeCursor({ after: 5, until: 6 })}=`])('%j is not a cursor', (text) =>
    expect(readCursor(text)).toBeUndefined(),
  );
});
