import { parseType, type QuanlianEvent } from '@quanlian/contracts';
import { maskFacts, maskKeyText, type Origin } from './mask-facts';
import type { Mask } from './mask-for';

/** An event as somebody may see it. What the publisher sent stays as it is in the history; this is a copy. */
export function maskEvent(event: QuanlianEvent, mask: Mask): QuanlianEvent {
  const { data } = event;
  const origin: Origin = { suppliedBy: event.agency, ...(data.classification && { label: data.classification }) };
  const keys = data.keys.map((key) => ({ ...key, value: valueOf(maskKeyText(`${key.kind}:${key.value}`, mask, origin, key.role), key.kind) }));
  const [first] = keys;
  return {
    ...event,
    ...(first && { subject: `${first.kind}:${first.value}` }),
    // Publishers make these from account and bill numbers.
    ...(event.idempotencykey && { idempotencykey: String(mask({ ...origin, kind: 'identity', value: event.idempotencykey })) }),
    data: {
      ...data,
      keys,
      facts: maskFacts(parseType(event.type)?.code ?? '', data.facts, mask, origin),
      approvals: data.approvals.map((each) => ({ ...each, officer: String(mask({ ...origin, kind: 'official', value: each.officer })) })),
    },
  };
}

const valueOf = (text: unknown, kind: string): string => {
  const shown = String(text);
  return shown.startsWith(`${kind}:`) ? shown.slice(kind.length + 1) : shown;
};
