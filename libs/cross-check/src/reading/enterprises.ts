import type { EffectiveEvent } from '@quanlian/contracts';
import { keysOf } from './keys';
import { latestLoad, Load, loadsOf } from './load';
import { instant } from './times';

/** Keys that speak for common control when two enterprises share them. */
const CONTROL_KINDS = ['person-token', 'bank-token', 'phone-token', 'account-no', 'meter'];

export interface Enterprise {
  uscc: string;
  keys: Set<string>;
  events: EffectiveEvent[];
  registeredOn?: number;
  load?: Load;
}

export function enterprisesOf(events: readonly EffectiveEvent[]): Enterprise[] {
  const usccs = new Set(events.flatMap((event) => keysOf(event, 'uscc')));
  return [...usccs].map((uscc) => {
    const own = events.filter((event) => keysOf(event, 'uscc').includes(uscc) && keysOf(event, 'uscc').length === 1);
    const records = own.filter((event) => event.type === 'enterprise-record.changed');
    const changes = records.flatMap(({ facts }) => instant(facts.changedOn) ?? []);
    return {
      uscc,
      events: own.filter((event) => ['enterprise-record.changed', 'load-profile.summarised', 'credit.revoked'].includes(event.type)),
      keys: new Set(own.flatMap((event) => keysOf(event, ...CONTROL_KINDS))),
      // The registry's first word on an enterprise is its registration.
      registeredOn: changes.length ? Math.min(...changes) : undefined,
      load: latestLoad(loadsOf(own)),
    };
  });
}
