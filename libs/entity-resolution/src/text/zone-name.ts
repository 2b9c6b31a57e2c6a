import { areasIn } from '@quanlian/reference';

/** One spelling for a zone outside GB/T 2260 that an address begins with: 准东开发区 → 准东经济技术开发区. */
export function withZoneName(text: string, division: string): string {
  for (const { name, aliases } of areasIn(division)) {
    if (text.startsWith(name)) return text;
    const alias = aliases.find((one) => text.startsWith(one));
    if (alias !== undefined) return name + text.slice(alias.length);
  }
  return text;
}
