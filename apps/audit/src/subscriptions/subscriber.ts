import { purposeFor, type Actor, type Purpose } from '@quanlian/access';

/** Whose system is told. Its rights are those of a system of that organ, whoever made the subscription: no officer's rights leave through it. */
export function subscriberOf({ agency, organ, jurisdiction }: { agency: string; organ: string; jurisdiction: string }): {
  actor: Actor;
  purpose: Purpose;
} {
  const actor: Actor = { subject: `${agency}/${organ}`, agency, organ, jurisdiction, rights: [] };
  return { actor, purpose: purposeFor(actor) ?? 'exchange' };
}
