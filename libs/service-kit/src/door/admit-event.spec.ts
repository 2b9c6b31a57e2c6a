import type { Actor } from '@quanlian/access';
import { sliceJson } from '@quanlian/strict-json';
import { MAX_EVENT_BYTES } from '@quanlian/messaging';
import { anEvent } from '@quanlian/testing';
import { admitEvent } from './admit-event';

const NOW = Date.parse('2026-01-01T00:00:00Z');
const actor: Actor = { subject: 'grid', agency: 'energy', organ: 'example-office', jurisdiction: '000000', rights: ['publish', 'backfill'] };
const admit = (text: string) => {
  const bytes = Buffer.from(text);
  return admitEvent({ bytes, result: sliceJson(bytes) }, { service: 'energy', actor, now: NOW });
};
const event = anEvent('power-supply.cut', { agency: 'energy', organ: 'example-office', source: '/energy/example-office' });

it('an event as agreed is admitted with the bytes that came', () => {
  const text = ` ${JSON.stringify(event)}`.trim();
  expect(admit(text)).toMatchObject({ ok: true, admitted: { bytes: Buffer.from(text) } });
});

it('a NUL character is refused where it stands: PostgreSQL keeps none in text', () => {
  const refusal = admit(JSON.stringify({ ...event, data: { ...event.data, facts: { ...event.data.facts, reason: 'a\u0000b' } } }));
  expect(refusal).toMatchObject({ ok: false, refusal: { code: 'event.nul-character', errors: [{ pointer: '/data/facts/reason' }] } });
});

it('what the broker could not carry is refused before it is looked at', () => {
  const refusal = admit(JSON.stringify({ ...event, note: 'x'.repeat(MAX_EVENT_BYTES) }));
  expect(refusal).toMatchObject({ ok: false, id: event.id, refusal: { code: 'event.too-large', kind: 'too-large' } });
});
