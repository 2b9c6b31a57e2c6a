import { contribution } from './contribution';
import type { Contribution } from './contribution';
import { sharedSupply } from './compare-supplies';
import type { ReadRecord } from './read-record';
import type { Specificity } from './specificity';

interface SharedToken {
  key: string;
  weight: number;
}

/** What speaks for one controller behind two: their members stay two nodes whatever the score. */
export function compareControl(left: ReadRecord, right: ReadRecord, specificity: Specificity): Contribution[] {
  const of = (kind: string): SharedToken | undefined => mostSpecific(left, right, kind, specificity);
  const [person, bank, phone] = [of('person-token'), of('bank-token'), of('phone-token')];
  const supply = sharedSupply(left, right);
  const beside = supply === undefined ? bank : { key: supply, weight: 1 };
  return [
    ...(person && beside ? together('person-and-account', person, beside) : []),
    ...(bank && phone ? together('bank-and-phone', bank, phone) : []),
    ...(person ? contribution('person-alone', person.key, person.key, person.weight) : []),
    ...(bank ? contribution('bank-alone', bank.key, bank.key, bank.weight) : []),
  ];
}

/** As strong as the weaker of the two. */
function together(pair: 'person-and-account' | 'bank-and-phone', one: SharedToken, other: SharedToken): Contribution[] {
  const keys = `${one.key} + ${other.key}`;
  return contribution(pair, keys, keys, Math.min(one.weight, other.weight));
}

function mostSpecific(left: ReadRecord, right: ReadRecord, kind: string, specificity: Specificity): SharedToken | undefined {
  const shared = [...left.tokens].filter((key) => key.startsWith(`${kind}:`) && right.tokens.has(key));
  const weighed = shared.map((key) => ({ key, weight: specificity(key) })).filter(({ weight }) => weight > 0);
  return weighed.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1))[0];
}
