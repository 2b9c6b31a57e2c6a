import type { EffectiveEvent } from '@quanlian/contracts';
import { Decimal, decimal, total } from '../../reading/decimals';
import { keysOf, label } from '../../reading/keys';
import { listed } from '../../reading/listed';
import { dateWindow } from '../../reading/times';

/** Money that came into accounts during a time. */
export interface Flow {
  event: EffectiveEvent;
  from: number;
  to: number;
  days: number;
  inflow: Decimal;
  tokens: readonly string[];
}

export const flowsIn = listed((event: EffectiveEvent): Flow | undefined => {
  const window = dateWindow({ from: event.facts.windowFrom, to: event.facts.windowTo });
  const inflow = decimal(event.facts.inflowCny);
  return window && inflow && { event, ...window, inflow, tokens: keysOf(event, 'bank-token').map(label) };
});

/** Several reports about one account, no day counted twice: of reports that overlap, the one about the longest time tells it all. */
export function apart(flows: readonly Flow[]): Flow[] {
  const longestFirst = [...flows].sort((a, b) => b.days - a.days);
  return longestFirst.reduce<Flow[]>((kept, flow) => (kept.some(({ from, to }) => from < flow.to && flow.from < to) ? kept : [...kept, flow]), []);
}

export const inflowOf = (flows: readonly Flow[]): Decimal => total(flows.map(({ inflow }) => inflow));

/** Each other account that received something, with its reports. */
export function byToken(flows: readonly Flow[]): Map<string, Flow[]> {
  const tokens = new Map<string, Flow[]>();
  for (const flow of flows) for (const token of flow.tokens) tokens.set(token, [...(tokens.get(token) ?? []), flow]);
  return tokens;
}
