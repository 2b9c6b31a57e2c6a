/** A count or a time as ASCII decimal without leading zeros; `undefined` for anything else and for what a double cannot hold exactly. */
export function fromDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}
