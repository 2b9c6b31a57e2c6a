import type { KeyKind } from '../envelope';
import { checkDivision } from './division';
import { refused } from './identifier-check';
import type { IdentifierCheck } from './identifier-check';
import { checkCidr, checkIp } from './ip';
import { checkAccountNo, checkMeter, checkText, checkToken } from './key-forms';
import { checkOrgCode } from './org-code';
import { checkUscc } from './uscc';

const CHECKS: Record<KeyKind, (value: string) => IdentifierCheck> = {
  uscc: checkUscc,
  'org-code': checkOrgCode,
  'org-name': checkText,
  'person-token': checkToken,
  'bank-token': checkToken,
  'phone-token': checkToken,
  'account-no': checkAccountNo,
  meter: checkMeter,
  'sub-meter': checkText,
  line: checkText,
  ip: (value) => (value.includes('/') ? checkCidr(value) : checkIp(value)),
  cidr: checkCidr,
  address: checkText,
  facility: checkText,
  plant: checkText,
  park: checkText,
  group: checkText,
  division: checkDivision,
  'application-no': checkText,
};

/** Checks the value of a key by the algorithm of its kind. */
export const checkKey = (kind: string, value: string): IdentifierCheck =>
  Object.hasOwn(CHECKS, kind) ? CHECKS[kind as KeyKind](value) : refused(`Found key kind ${kind}, expected one of ${Object.keys(CHECKS).join(', ')}`);
