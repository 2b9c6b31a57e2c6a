import { parseLeaf } from '@quanlian/transparency-log';
import type { Statement } from './statement';

const NAME = 'witness-policy';

/** Whose signatures are asked for; that nobody's are any more is worth an entry, that nobody's ever were is none. */
export function policyStatements(stated: readonly Uint8Array[], policy?: string): Statement[] {
  const wasStated = stated.some((bytes) => parseLeaf(bytes).name === NAME);
  return policy === undefined && !wasStated ? [] : [{ kind: 'config', name: NAME, is: { policy: policy ?? 'quorum none\n' } }];
}
