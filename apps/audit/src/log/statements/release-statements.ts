import { canonicalJson, sha256Hex } from '@quanlian/contracts';
import { RULES } from '@quanlian/cross-check';
import { PACKS } from '@quanlian/obligations';
import type { LogSettings } from '../log-settings';
import type { Statement } from './statement';

/** Over what of it is data, so that whoever has the files of a release finds the same. */
const digestOf = (value: object): string => sha256Hex(canonicalJson(JSON.parse(JSON.stringify(value))));

/** What this release judges with and how it keeps the log: each change of it is an entry. */
export const releaseStatements = ({ origin }: LogSettings): readonly Statement[] => [
  { kind: 'config', name: 'log', is: { origin } },
  ...RULES.map((rule): Statement => ({ kind: 'pack-version', name: `rule/${rule.code}`, is: { sha256: digestOf(rule) } })),
  ...PACKS.map((pack): Statement => ({ kind: 'pack-version', name: `pack/${pack.pack}`, is: { sha256: digestOf(pack) } })),
];
