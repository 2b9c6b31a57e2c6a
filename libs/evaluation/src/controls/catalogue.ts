import type { EffectiveEvent } from '@quanlian/contracts';
import { CONTROL_TESTS, SHOWN_ELSEWHERE } from '@quanlian/obligations';
import type { ControlTest } from '@quanlian/obligations';
import type { CaseSeen, Control, ReadSeen } from './control';
import { cutAfterCorroboration } from './cut-after-corroboration.control';
import { overdueEscalated } from './overdue-escalated.control';
import { purposeStated } from './purpose-stated.control';
import { secondOfficer } from './second-officer.control';

const ALWAYS_KNOWN = 'it is always known';
const UNKNOWN: Readonly<Record<string, string>> = {
  'N1283-13-2': 'the event states no rate or no first day',
  'N1283-15-3': 'what a park gets may be for others in it: a person has to judge',
  'IM8-3': 'no event shows who holds a telecom licence',
  'IM8-4': 'no event shows what is an internet cafe',
  'IM8-8': 'no event shows that an official is involved',
  'PBC237-3': 'no event shows that an exchange is overseas',
};

const named = ({ policyId, asks }: ControlTest): Pick<Control<never>, 'id' | 'asks' | 'unknownBecause'> => ({
  id: policyId,
  asks,
  unknownBecause: UNKNOWN[policyId] ?? ALWAYS_KNOWN,
});

/** Asked of each case: the lasting rules of the notices, and what an evaluation asks beside them. */
export const CASE_CONTROLS: readonly Control<CaseSeen>[] = [
  ...CONTROL_TESTS.filter(({ over }) => over === 'case').map((test) => ({
    ...named(test),
    check: ({ history }: CaseSeen, now: number) => test.check(history, now),
  })),
  cutAfterCorroboration,
  secondOfficer,
  overdueEscalated,
];

/** Asked of each province. */
export const REGION_CONTROLS: readonly Control<readonly EffectiveEvent[]>[] = CONTROL_TESTS.filter(({ over }) => over === 'region').map((test) => ({
  ...named(test),
  check: (history: readonly EffectiveEvent[], now: number) => test.check(history, now),
}));

/** Asked of each reading. */
export const READ_CONTROLS: readonly Control<ReadSeen>[] = [purposeStated];

/** Rules about this software and not about a history, with where they are shown. */
export const NOT_ASKED: Readonly<Record<string, string>> = SHOWN_ELSEWHERE;
