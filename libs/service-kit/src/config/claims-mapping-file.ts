import { readClaimsMapping, type ClaimsMapping } from '@quanlian/access';
import type { SettingsReader } from './settings-reader';

const NAME = 'OIDC_CLAIMS_FILE';

/** Where the identity provider writes what we need to know, if it is not the embedded one. */
export function claimsMappingOf(read: SettingsReader): ClaimsMapping | undefined {
  const text = read.file(NAME);
  if (text === undefined) return undefined;
  const given = readClaimsMapping(parsed(text));
  if (given.ok) return given.mapping;
  read.problems.push(...given.problems.map((problem) => `${NAME}: ${problem}`));
  return undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
