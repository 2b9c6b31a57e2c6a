import type { EffectiveEvent } from '@quanlian/contracts';
import type { CaseView } from '../case-view';
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
  accounts: readonly string[];
  subMetered: boolean;
  from: number;
  to: number;
  days: number;
  mean: Decimal;
}
export type Loads = readonly Load[];

const CONSUMER_KINDS = ['account-no', 'sub-meter', 'meter'] as const;

/** Keys under which a summary was metered: accounts, else sub-meters, else meters – an account and its own meter are one. */
export const consumerKeys = remembered(
  (event: EffectiveEvent): readonly string[] => CONSUMER_KINDS.map((kind) => keysOf(event, kind)).find((keys) => keys.length) ?? [],
);

export const accountsOf = remembered((event: EffectiveEvent): readonly string[] => {
  const lines: readonly { accountNo?: string }[] = event.facts.accounts ?? [];
  const named = [...consumerKeys(event).map(label), ...lines.flatMap(({ accountNo }) => accountNo ?? [])];
  const stated = String(event.facts.accountNo ?? '')
    .split('+')
    .filter(Boolean);
  return [...new Set(named.length ? named : stated)].sort();
});

export const isPlantSummary = ({ facts, keys }: EffectiveEvent): boolean =>
  facts.grossGenKwh !== undefined || facts.tariffClass === 'captive' || keys.some((key) => key.kind === 'plant');

export const loadOf = remembered((event: EffectiveEvent): Load | undefined => {
  if (event.type !== 'load-profile.summarised' || isPlantSummary(event)) return undefined;
  const window = dateWindow(event.facts);
  const mean = decimal(event.facts.meanKw);
  if (!window || !mean) return undefined;
  return { event, ...window, mean, accounts: accountsOf(event), subMetered: event.keys.some((key) => key.kind === 'sub-meter') };
});

const loadsIn = listed(loadOf);

export const loadsOf = (view: CaseView): Loads => loadsIn(view.of('load-profile.summarised'));

export const earlierLoadsOf = (view: CaseView): Loads => loadsIn(view.earlierOf('load-profile.summarised'));

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
