import { readFileSync } from 'node:fs';

/** The environment of a process, or what stands in for it. */
export type Env = Readonly<Record<string, string | undefined>>;

/** Reads settings and collects what is wrong with them, so that an operator sees every mistake at once and not one per restart. */
export class SettingsReader {
  readonly problems: string[] = [];

  constructor(private readonly env: Env) {}

  text(name: string): string | undefined {
    return this.env[name]?.trim() || undefined;
  }

  /** A secret stands in NAME or, so that no process list and no crash report shows it, in the file that NAME_FILE names. */
  secret(name: string): string | undefined {
    return this.text(name) ?? this.file(`${name}_FILE`);
  }

  /** The content of the file that a setting names. */
  file(name: string): string | undefined {
    const path = this.text(name);
    if (path === undefined) return undefined;
    try {
      return readFileSync(path, 'utf8').trim() || undefined;
    } catch (error) {
      this.problems.push(`${name}: ${path} cannot be read (${(error as NodeJS.ErrnoException).code})`);
      return undefined;
    }
  }

  required(name: string, example: string): string {
    const value = this.text(name);
    if (!value) this.problems.push(`${name}: found nothing, expected for example ${example}`);
    return value ?? example;
  }

  /** Never repeats the value: it may hold a password. */
  url(name: string, value: string, ...schemes: string[]): string {
    if (!URL.canParse(value) || !schemes.includes(new URL(value).protocol)) {
      this.problems.push(`${name}: expected a URL that starts with ${schemes.map((scheme) => `${scheme}//`).join(' or ')}`);
    }
    return value;
  }

  port(name: string, usual: number): number {
    const value = this.text(name) ?? String(usual);
    if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
    this.problems.push(`${name}: found ${value}, expected a number from 0 to 65535`);
    return usual;
  }

  /** A whole number from 1 to `max`. */
  count(name: string, usual: number, max: number): number {
    const value = this.text(name) ?? String(usual);
    if (/^\d{1,7}$/.test(value) && Number(value) >= 1 && Number(value) <= max) return Number(value);
    this.problems.push(`${name}: found ${value}, expected a whole number from 1 to ${max}`);
    return usual;
  }

  oneOf(name: string, values: readonly string[], usual: string): string {
    const value = this.text(name) ?? usual;
    if (!values.includes(value)) this.problems.push(`${name}: found ${value}, expected one of ${values.join(', ')}`);
    return value;
  }

  /** Divided by commas; nothing is an empty list. */
  list(name: string, form: RegExp, example: string): readonly string[] {
    const items = (this.text(name) ?? '').split(',').flatMap((item) => item.trim() || []);
    const bad = items.find((item) => !form.test(item));
    if (bad !== undefined) this.problems.push(`${name}: found "${bad}", expected ${example}, several divided by commas`);
    return items;
  }

  brokers(name: string, example: string): readonly string[] {
    const brokers = this.required(name, example)
      .split(',')
      .map((broker) => broker.trim());
    const bad = brokers.find((broker) => !/^(\[[0-9a-fA-F:]+\]|[^\s:]+):\d{1,5}$/.test(broker));
    if (bad !== undefined) this.problems.push(`${name}: found "${bad}", expected host:port, several divided by commas`);
    return brokers;
  }
}
