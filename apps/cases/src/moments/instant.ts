const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?(Z|[+-]\d\d:\d\d)$/;

/** Epoch ms of an RFC 3339 date-time with a zone; undefined where the text is none. */
export function instantOf(text: string): number | undefined {
  // A plus sign in a query string arrives as a space when the caller did not encode it.
  const repaired = text.replace(' ', '+');
  const instant = RFC3339.test(repaired) ? Date.parse(repaired) : Number.NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
