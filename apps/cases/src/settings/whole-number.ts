/** A setting that is a whole number from 1 to `max`; the service does not start with anything else. */
export function wholeNumber(name: string, text: string | undefined, otherwise: number, max: number): number {
  if (!text) return otherwise;
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value < 1 || value > max) throw new Error(`${name}: found ${JSON.stringify(text)}, expected a whole number from 1 to ${max}`);
  return value;
}
