import { similarity } from '../text/similarity';
import { contribution } from './contribution';
import type { Contribution } from './contribution';
import { SIMILAR } from './key-pair-table';
import type { ReadName, ReadRecord } from './read-record';

/** The best that the names say: within one county a registered name is one firm's, elsewhere it is a hint. */
export function compareNames(left: ReadRecord, right: ReadRecord): Contribution[] {
  let hint: Contribution[] = [];
  for (const one of left.names) {
    for (const other of right.names) {
      if (isOneName(one, other) && mayBeOne(left, right)) return contribution('name-in-division', `org-name:${one.name}`, `org-name:${other.name}`);
      if (hint.length === 0 && isSimilar(one, other)) hint = contribution('similar-name', `org-name:${one.name}`, `org-name:${other.name}`);
    }
  }
  return hint;
}

const mayBeOne = (left: ReadRecord, right: ReadRecord): boolean =>
  left.division !== undefined && left.division === right.division && (left.codes.size === 0 || right.codes.size === 0);

/** The division may be written, left out, or written by its former name. */
const isOneName = (one: ReadName, other: ReadName): boolean =>
  one.name === other.name ||
  (one.own === other.own && (one.division === other.division || one.division === undefined || other.division === undefined));

/** 一期 and 二期 are two, however much alike the rest is. */
const isSimilar = (one: ReadName, other: ReadName): boolean =>
  one.ordinals === other.ordinals && similarity(one.tradeName, other.tradeName) >= SIMILAR;
