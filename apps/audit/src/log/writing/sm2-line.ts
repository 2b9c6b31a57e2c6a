import { existsSync } from 'node:fs';
import { requireSm2 } from '@quanlian/sm2';
import { formatVerifierKey, parseLeaf, type Signer } from '@quanlian/transparency-log';
import { createSm2KeyFile, sm2SignerFromFile } from '@quanlian/transparency-log-node';
import type { LogSettings } from '../log-settings';
import type { Statement } from '../statements/statement';

const NAME = 'sm2-key';

const wasStated = (stated: readonly Uint8Array[]): boolean => stated.some((bytes) => parseLeaf(bytes).name === NAME);

/** Refuses to start where SM2 or SM3 are not what their standards say: a line that nobody can check would be found out in years. */
export function withWorkingSm2(settings: LogSettings): LogSettings {
  if (settings.isSm2) requireSm2();
  return settings;
}

/**
 * The key of the SM2 line, where checkpoints get one. It is made the first time; once the log has stated one, it must be there: a lost key is to be noticed,
 * and another one to be put there by somebody.
 */
export async function sm2SignerOf({ isSm2, sm2KeyFile, origin }: LogSettings, stated: readonly Uint8Array[]): Promise<Signer | undefined> {
  if (!isSm2) return undefined;
  if (!wasStated(stated) && !existsSync(sm2KeyFile)) await createSm2KeyFile(sm2KeyFile, origin);
  return sm2SignerFromFile(sm2KeyFile);
}

/** Which key makes the SM2 line; that none does any more is worth an entry, that none ever did is none. */
export const sm2Statements = (stated: readonly Uint8Array[], signer?: Signer): Statement[] =>
  signer === undefined && !wasStated(stated) ? [] : [{ kind: 'config', name: NAME, is: { vkey: signer ? formatVerifierKey(signer.key) : 'none' } }];
