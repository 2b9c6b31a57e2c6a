import { topicOf } from '@quanlian/contracts';
import { aReport } from '../testing/a-report';
import type { BusRecord } from '../bus/bus';
import { decodeMessage } from './decode-message';

const place = { topic: topicOf('lead'), partition: 3 };
const record = (value: Buffer | null, headers: Record<string, string> = {}): BusRecord => ({
  ...place,
  offset: '7',
  key: 'k',
  value,
  headers,
  sentAt: 1_700_000_000_000,
});
const bytesOf = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

test('a sound event is read with its place, its code and our own times', () => {
  const event = aReport();
  const headers = { ql_accepted_at: '2026-01-02T03:04:05.678Z', ql_recorded_at: '2021-05-19T10:25:00+08:00' };
  expect(decodeMessage(record(bytesOf(event), headers))).toEqual({
    ok: true,
    message: {
      ...place,
      offset: '7',
      key: 'k',
      bytes: bytesOf(event),
      headers,
      event,
      code: 'site.reported',
      acceptedAt: Date.parse('2026-01-02T03:04:05.678Z'),
      recordedAt: Date.parse('2021-05-19T02:25:00Z'),
    },
  });
});

test('without our headers the time at which the broker got it counts', () => {
  const decoded = decodeMessage(record(bytesOf(aReport())));
  expect(decoded).toMatchObject({ ok: true, message: { acceptedAt: 1_700_000_000_000, recordedAt: 1_700_000_000_000 } });
});

test.each([
  ['a tombstone', record(null), 'message.null-value'],
  ['more than a megabyte', record(Buffer.alloc(1_048_577, 0x20)), 'message.oversize'],
  ['half a document', record(Buffer.from('{"id":')), 'json.syntax'],
  ['a key given twice', record(Buffer.from('{"id":1,"id":2}')), 'json.duplicate-key'],
  ['a number without end', record(Buffer.from('{"id":1e400}')), 'json.number-out-of-range'],
  ['a name that reaches into the program', record(Buffer.from('{"__proto__":{}}')), 'json.forbidden-key'],
  ['a type nobody knows', record(bytesOf({ ...aReport(), type: 'cn.quanlian.nobody-knows.v1' })), 'event.unknown-type'],
  ['a time of acceptance that is none', record(bytesOf(aReport()), { ql_accepted_at: 'yesterday' }), 'message.broken-header'],
])('%s is refused with a stable code and a reason', (_, message, code) => {
  expect(decodeMessage(message)).toMatchObject({ ok: false, code, reason: expect.stringMatching(/.{10}/) });
});

test("what a service itself says stands in that service's topic", () => {
  const own = { ...aReport(), agency: 'system', organ: 'audit', source: '/system/audit' } as unknown as ReturnType<typeof aReport>;
  const told = { ...own, type: 'cn.quanlian.access.recorded.v1', dataschema: '/schemas/cn.quanlian.access.recorded.v1.json' };
  const facts = { kind: 'search', resource: 'history', actor: 'of-0001', role: 'viewer', purpose: 'statistics', purposeStated: true };
  const access = bytesOf({ ...told, data: { ...own.data, facts: { ...facts, at: '2021-10-20T10:00:00+08:00' } } });
  expect(decodeMessage({ ...record(access), topic: topicOf('audit') })).toMatchObject({ ok: true });
  expect(decodeMessage({ ...record(access), topic: topicOf('cases') })).toMatchObject({ ok: false, code: 'event.foreign-topic' });
});

test('an event in the topic of a service whose tenant did not publish it is refused', () => {
  expect(decodeMessage({ ...record(bytesOf(aReport())), topic: topicOf('tax') })).toMatchObject({
    ok: false,
    code: 'event.foreign-topic',
  });
});
