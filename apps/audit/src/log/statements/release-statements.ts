import type { PolicyPacks } from '@quanlian/obligations';
import { releaseParts } from '@quanlian/sealed-pack';
import type { LogSettings } from '../log-settings';
import type { Statement } from './statement';

/** What this deployment judges with and how it keeps the log: each change of it is an entry. */
export const releaseStatements = ({ origin }: LogSettings, packs: PolicyPacks): readonly Statement[] => [
  { kind: 'config', name: 'log', is: { origin } },
  ...releaseParts(packs).map(({ name, sha256 }): Statement => ({ kind: 'pack-version', name, is: { sha256 } })),
];
