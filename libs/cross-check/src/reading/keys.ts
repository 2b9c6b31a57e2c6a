import { EffectiveEvent, keyString } from '@quanlian/contracts';

export const keysOf = (event: EffectiveEvent, ...kinds: string[]): string[] => event.keys.filter((key) => kinds.includes(key.kind)).map(keyString);

/** The part after the last colon: `grid-nm:150…101` and `account-no:grid-nm:150…101` are both labelled `150…101` in facts. */
export const label = (key: string): string => key.slice(key.lastIndexOf(':') + 1);
