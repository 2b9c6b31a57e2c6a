/**
 * What a caller got: D the seeded thing · e an answer without it · n not found, or no such case to act on · - refused by role or area · a let in and
 * then told what is wrong with the request · ? anything else, which no row of the matrix expects.
 */
export type Outcome = 'D' | 'e' | 'n' | '-' | 'a' | '?';

export function outcomeOf(method: string, status: number, text: string, seeded: readonly string[]): Outcome {
  if (status === 403) return '-';
  if (method !== 'get' && status === 404 && text.includes('"code":"case.not-found"')) return 'n';
  if (method !== 'get') return status < 500 && status !== 401 ? 'a' : '?';
  if (status === 404) return 'n';
  if (status !== 200) return '?';
  return seeded.some((mark) => text.includes(mark)) ? 'D' : 'e';
}
