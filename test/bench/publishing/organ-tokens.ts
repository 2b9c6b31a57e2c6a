import type { Stack } from '@quanlian/testing';

/** A token for each organ, fetched once. */
export class OrganTokens {
  private readonly tokens = new Map<string, Promise<string>>();

  constructor(private readonly stack: Stack) {}

  of(agency: string, organ: string): Promise<string> {
    const name = `${agency}/${organ}`;
    const token = this.tokens.get(name) ?? this.stack.token({ agency, organ, jurisdiction: '000000', rights: ['publish'] });
    this.tokens.set(name, token);
    return token;
  }
}
