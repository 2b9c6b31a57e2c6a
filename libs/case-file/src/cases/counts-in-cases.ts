/** What the service that keeps the cases derived itself is a view, not a source: it comes back over the topic for the others and is not folded again. */
const DERIVED = new Set([
  'finding.raised',
  'finding.resolved',
  'obligation.opened',
  'obligation.met',
  'obligation.overdue',
  'merge.suggested',
  'view.changed',
  'view.checked',
]);

/** Who was given what of a case is about its readers and no evidence in it: it wakes no fold and shows in no file. */
const ABOUT_READERS = new Set([
  'access.recorded',
  'access.broken-glass',
  'access.reviewed',
  'access.unmasked',
  'access.unmasking-withdrawn',
  'subscription.changed',
  'access.disclosed',
  'access.disclosure-withdrawn',
  'evaluation.recorded',
]);

/** What an organ says of its keys is about the organ, whatever it names beside itself. */
const ABOUT_KEYS = new Set(['key.registered', 'key.revoked']);

/** That contents are gone is nothing that happened to an operator. */
const ABOUT_CONTENTS = new Set(['event.erased']);

/** Whether events of this type are placed and folded; what a case file says of its readers or of itself is no input to it. */
export const countsInCases = (type: string): boolean =>
  !DERIVED.has(type) && !ABOUT_READERS.has(type) && !ABOUT_KEYS.has(type) && !ABOUT_CONTENTS.has(type);
