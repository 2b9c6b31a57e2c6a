import type { Control, ReadSeen } from './control';

/** What is opened for a stated purpose only; a list, a search and a page of the history go by the usual purpose of the role. */
const RELEVANT: ReadonlySet<string> = new Set(['case-file', 'case-changes', 'case-identity', 'meeting-pack', 'sealed-pack']);

export const purposeStated: Control<ReadSeen> = {
  id: 'EV-3',
  asks: 'Was a purpose stated for each reading of a case?',
  unknownBecause: 'it is always known',
  check: ({ id, resource, purpose, isStated }) =>
    RELEVANT.has(resource) ? [{ about: id, answer: isStated && purpose !== '' ? 'holds' : 'broken', because: [id] }] : [],
};
