import { canonicalJson, formatBeijing, sha256Hex } from '@quanlian/contracts';
import type { CaseFile } from './case-file';

const instantNames = new Map<string, boolean>();

/** Names of fields are few and come again with every case. */
function isInstant(name: string): boolean {
  let known = instantNames.get(name);
  if (known === undefined) instantNames.set(name, (known = name === 'at' || /(?:At|Instant)$/.test(name)));
  return known;
}

/** One case file put into the form shown outside. Its instants repeat from part to part: each becomes text once. */
class Rendering {
  private readonly texts = new Map<number, string>();

  render(value: unknown, name: string): unknown {
    if (typeof value === 'number') return isInstant(name) ? this.text(value) : value;
    // What a rule compared keeps its own names and units.
    if (value === null || typeof value !== 'object' || name === 'numbers') return value;
    if (Array.isArray(value)) return value.map((item) => this.render(item, name));
    return this.fields(value as Record<string, unknown>);
  }

  private fields(value: Record<string, unknown>): Record<string, unknown> {
    const shown: Record<string, unknown> = {};
    for (const key of Object.keys(value)) if (value[key] !== undefined) shown[key] = this.render(value[key], key);
    return shown;
  }

  private text(instant: number): string {
    let text = this.texts.get(instant);
    if (text === undefined) this.texts.set(instant, (text = formatBeijing(instant)));
    return text;
  }
}

/** The case file as others see it: names stay, instants become text in Beijing time. */
export const renderCaseFile = (file: CaseFile): Record<string, unknown> => new Rendering().render(file, '') as Record<string, unknown>;

/** RFC 8785: equal files have equal bytes. */
export const caseFileBytes = (file: CaseFile): string => canonicalJson(renderCaseFile(file));

/** SHA-256 in hex of the canonical bytes: equal hashes are equal files. */
export const caseFileHash = (file: CaseFile): string => sha256Hex(caseFileBytes(file));
