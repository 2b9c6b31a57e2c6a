import type { EffectiveEvent } from '@quanlian/contracts';
import type { KnownCase } from '../case-view';
import { Decimal, decimal } from './decimals';
import { grouped } from './grouped';
import { keysOf, label } from './keys';
import { latest } from './latest';
import { listed } from './listed';
import { remembered } from './remembered';
import { dateWindow } from './times';

/** A metered summary of consumption. A plant's gate is generation and is read by the plant rules only. */
export interface Load {
  event: EffectiveEvent;
  /** under which it was metered: accounts, else sub-meters, else meters – an account and its own meter are one */
  keys: readonly string[];
  accounts: readonly string[];
  subMetered: boolean;
  from: number;
  to: number;
  days: number;
  mean: Decimal;
  /** the same as a plain number, for first comparisons */
  meanKw: number;
}
export type Loads = readonly Load[];

const CONSUMER_KINDS = ['account-no', 'sub-meter', 'meter'] as const;

function consumerKeys(event: EffectiveEvent): readonly string[] {
  for (const kind of CONSUMER_KINDS) {
    const keys = keysOf(event, kind);
    if (keys.length > 0) return keys;
  }
  return NO_KEYS;
}
const NO_KEYS: readonly string[] = [];

function accountsIn({ facts }: EffectiveEvent, keys: readonly string[]): readonly string[] {
  const lines: readonly { accountNo?: string }[] = facts.accounts ?? [];
  if (keys.length === 1 && lines.length === 0) return keys.map(label);
  const named = [...keys.map(label), ...lines.flatMap(({ accountNo }) => accountNo ?? [])];
  const stated = String(facts.accountNo ?? '')
    .split('+')
    .filter(Boolean);
  return [...new Set(named.length ? named : stated)].sort();
}

export const accountsOf = (event: EffectiveEvent): readonly string[] => loadOf(event)?.accounts ?? accountsIn(event, consumerKeys(event));

export const isPlantSummary = ({ facts, keys }: EffectiveEvent): boolean =>
  facts.grossGenKwh !== undefined || facts.tariffClass === 'captive' || keys.some((key) => key.kind === 'plant');

export const loadOf = remembered((event: EffectiveEvent): Load | undefined => {
  if (event.type !== 'load-profile.summarised' || isPlantSummary(event)) return undefined;
  const window = dateWindow(event.facts);
  const mean = decimal(event.facts.meanKw);
  if (!window || !mean) return undefined;
  const keys = consumerKeys(event);
  const subMetered = event.keys.some(({ kind }) => kind === 'sub-meter');
  return {
    event,
    keys,
    accounts: accountsIn(event, keys),
    subMetered,
    from: window.from,
    to: window.to,
    days: window.days,
    mean,
    meanKw: Number(event.facts.meanKw),
  };
});

const loadsIn = listed(loadOf);

export const loadsOf = (view: KnownCase): Loads => loadsIn(view.of('load-profile.summarised'));

export const earlierLoadsOf = (view: KnownCase): Loads => loadsIn(view.earlierOf('load-profile.summarised'));

/** The last load to end. */
export const latestLoad: (loads: Loads) => Load | undefined = latest(({ to }: Load) => to);

/** Any list of loads by account. */
export const byAccount = grouped(({ accounts }: Load) => accounts);

/** Mean power of one account in a summary, from its own line where several accounts were summarised together. */
export function meanOf(load: Load, account: string): Decimal | undefined {
  if (!load.accounts.includes(account)) return undefined;
  if (load.accounts.length === 1) return load.mean;
  const lines: readonly { accountNo?: string; meanKw?: string }[] = load.event.facts.accounts ?? [];
  return decimal(lines.find((line) => line.accountNo === account)?.meanKw);
}
