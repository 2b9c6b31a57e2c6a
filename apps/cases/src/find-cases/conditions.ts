/** Conditions of a query with their values, numbered as they come. */
export class Conditions {
  readonly values: unknown[] = [];
  private readonly parts: string[] = [];

  add(values: readonly unknown[], sql: (...places: string[]) => string): void {
    const places = values.map((_, index) => `$${this.values.length + index + 1}`);
    this.values.push(...values);
    this.parts.push(sql(...places));
  }

  get text(): string {
    return this.parts.length === 0 ? 'true' : this.parts.join(' and ');
  }
}
