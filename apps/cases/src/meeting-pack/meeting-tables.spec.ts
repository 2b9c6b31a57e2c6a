import { foldCaseFile } from '@quanlian/case-file';
import type { CaseFile } from '@quanlian/case-file';
import { toCaseEvent } from '@quanlian/contracts';
import type { QuanlianEvent } from '@quanlian/contracts';
import { aboutSite, aSite, usccOf } from '../testing/a-site';
import { changesOf } from './meeting-changes';
import { OWN_PACKS } from '@quanlian/obligations';
import { meetingTables } from './meeting-tables';
import type { MeetingCase } from './meeting-tables';

const at = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);
const fileOf = (n: number, events: readonly QuanlianEvent[], knownAt: number): CaseFile =>
  foldCaseFile({
    caseId: `case-${n}`,
    number: `QL-150622-2021-0000${n}`,
    operator: `uscc:${usccOf(n)}`,
    events: events.map((event, position) => toCaseEvent(event, { recordedAt: Date.parse(event.time), acceptedAt: Date.parse(event.time), position })),
    knownAt,
  });

const confirmed = aboutSite('site.confirmed', { n: 1, day: 3 }, { projectClass: 'existing' });
const cut = aboutSite('power-supply.cut', { n: 1, day: 20 }, { basisEventId: confirmed.id, mode: 'cut', approvedBy: 'a' });
const raised = { ...aboutSite('dispute.raised', { n: 1, day: 21 }, { disputeId: 'd-1', disputedEventId: confirmed.id }) };
const decided = {
  ...aboutSite(
    'meeting.decided',
    { n: 1, day: 21 },
    { meetingOn: '2021-10-22', agencies: ['telecom'], awaits: 'network-access.blocked', decision: '限期断网', dueAt: '2021-10-29T18:00:00+08:00' },
  ),
};
const events = [aSite({ n: 1, name: '云图示例公司' }), confirmed, cut, raised, decided];
const [now, before] = [at('2021-11-20'), at('2021-10-20')];
const one: MeetingCase = { now: fileOf(1, events, now), before: fileOf(1, events, before) };
const other: MeetingCase = { now: fileOf(2, [aSite({ n: 2 })], now), before: fileOf(2, [aSite({ n: 2 })], now) };

const table = (title: string, cases: readonly MeetingCase[] = [one, other]) =>
  meetingTables(cases, now, OWN_PACKS).find((each) => each.title === title)!;

describe('the pack for a joint meeting', () => {
  it('has its tables in the order of the meeting, each row as wide as its heading', () => {
    const tables = meetingTables([one, other], now, OWN_PACKS);
    expect(tables.map(({ title }) => title)).toEqual(['重点名单', '各部门汇总', '各部门未办结事项', '上次会议以来变化', '争议事项', '会议决定落实']);
    for (const { columns, rows } of tables) for (const row of rows) expect(row).toHaveLength(columns.length);
  });

  it('puts on the key list what is late, serious, contested or new, the weightiest first', () => {
    const { rows } = table('重点名单');
    expect(rows[0]!.slice(0, 4)).toEqual(['QL-150622-2021-00001', '云图示例公司', '150622', '查实']);
    expect(rows[0]!.at(-1)).toContain('查实（有争议）');
    const calm = { ...other.now, obligations: [], findings: [], chain: [] };
    expect(table('重点名单', [{ now: calm, before: calm }]).rows).toEqual([]);
  });

  it('sums up what each agency owes, the one with most overdue first', () => {
    const { rows } = table('各部门汇总');
    const items = table('各部门未办结事项').rows;
    for (const [agency, open, late] of rows) {
      expect([open, late]).toEqual([
        items.filter(([name]) => name === agency).length,
        items.filter(([name, , , , , isLate]) => name === agency && isLate === '逾期').length,
      ]);
    }
    expect(rows.map(([, , late]) => late)).toEqual(rows.map(([, , late]) => late).sort((a, b) => Number(b) - Number(a)));
  });

  it('lists disputes with what is provisional, and what became of earlier decisions', () => {
    expect(table('争议事项').rows).toEqual([
      ['QL-150622-2021-00001', '云图示例公司', 'site.confirmed', '发展改革', '2021-11-01 10:00', '核查逾期', 1],
    ]);
    expect(table('会议决定落实').rows).toEqual([
      ['QL-150622-2021-00001', '云图示例公司', '2021-10-22', '通信管理', '限期断网', '2021-10-29 18:00', '逾期'],
    ]);
  });
});

describe('what is new about a case', () => {
  it('is that there is one, where there was none', () => expect(changesOf(one.now, undefined)).toEqual(['新立案：查实']));
  it('is nothing where nothing changed', () => expect(changesOf(one.now, one.now)).toEqual([]));
  it('is told link by link, with findings and disputes', () => {
    const changes = changesOf(one.now, one.before);
    expect(changes).toEqual(
      expect.arrayContaining(['停限电：不适用→完成', '税收优惠取消：待办→逾期', '查实：完成→有争议', '新发现：XC37', '新争议：site.confirmed']),
    );
  });
  it('is a status that was another, and a finding that is over', () => {
    const [found] = one.now.findings.filter(({ status }) => status === 'open');
    const was: CaseFile = { ...one.now, status: 'suspected', findings: found ? [found] : [] };
    expect(changesOf({ ...one.now, findings: [] }, was)).toEqual(['状态：疑似→查实', ...(found ? [`发现消除：${found.rule}`] : [])]);
  });
});
