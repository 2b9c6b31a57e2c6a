import { maskFor } from '@quanlian/access';
import { toCaseEvent } from '@quanlian/contracts';
import type { EventKey, QuanlianEvent } from '@quanlian/contracts';
import { aboutSite, usccOf } from '../testing/a-site';
import { unmaskedEvents } from './unmasked-events';
import type { UnmaskedEvent } from './unmasked-events';

const LEAD = { subject: 's', rights: [], officer: 'of-0001', role: 'provincial-lead', agency: 'ndrc', organ: 'lead', jurisdiction: '150000' };
const OPERATOR: EventKey = { kind: 'uscc', value: usccOf(1), role: 'operator' };
const OWNER: EventKey = { kind: 'person-token', value: 'pt_owner01', role: 'legal-person' };
const CALLER: EventKey = { kind: 'person-token', value: 'pt_caller1', role: 'reporter' };

const report = aboutSite('site.reported', { n: 1, keys: [OPERATOR, CALLER] });
const flow = aboutSite('fund-flow.flagged', { n: 1, day: 6, keys: [OPERATOR, OWNER] }, { strRef: 'str-1' });
const renamed = aboutSite('enterprise-record.changed', { n: 1, day: 7 }, { field: 'legal-person', old: '张小三', new: '李四' });
const retracted = aboutSite(
  'event.corrected',
  { n: 1, day: 8 },
  { targetEventId: report.id, effect: 'retract', reason: '重复', knownAt: report.time },
);

const known = (event: QuanlianEvent) => {
  const at = Date.parse(event.time);
  return toCaseEvent(event, { recordedAt: at, acceptedAt: at, position: 0 });
};
const unmasked = (fields: Parameters<typeof unmaskedEvents>[1], ...events: QuanlianEvent[]) =>
  unmaskedEvents(events.map(known), fields, maskFor(LEAD, 'case-handling', { opened: fields }));

describe('what an unmasking opens in the events of a case', () => {
  it('is the kinds that were approved and no other', () => {
    expect(unmasked(['person'], report, flow)).toEqual([
      { eventId: flow.id, eventType: 'fund-flow.flagged', agency: flow.agency, keys: [OWNER], facts: {}, kinds: ['person'] },
    ]);
  });

  it('is who reported where that was approved', () => {
    expect(unmasked(['reporter'], report, flow)).toMatchObject([{ eventId: report.id, keys: [CALLER], kinds: ['reporter'] }]);
  });

  it('is what was suspicious, as facts under their names', () => {
    const [{ facts, keys }] = unmasked(['suspicious'], flow) as [UnmaskedEvent];
    expect(keys).toEqual([]);
    expect(facts).toMatchObject({ strRef: 'str-1' });
    expect(facts).not.toHaveProperty('windowFrom');
  });

  it('is read by the field that another field names', () => {
    expect(unmasked(['person'], renamed)).toMatchObject([{ facts: { old: '张小三', new: '李四' } }]);
  });

  it('is nothing that the purpose does not need, even if it was approved', () => {
    const mask = maskFor(LEAD, 'supervision', { opened: ['person'] });
    expect(unmaskedEvents([known(flow)], ['person'], mask)).toEqual([]);
  });

  it('is nothing of an event that was retracted', () => expect(unmasked(['reporter'], report, retracted)).toEqual([]));
});
