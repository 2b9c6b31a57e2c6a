/** Whose events are taken with a signature only, and from when on whose keys count; as the operator set it. */
export class SignaturePolicy {
  private readonly organs: ReadonlySet<string>;
  private readonly since: ReadonlyMap<string, number>;

  /**
   * @param organs `energy/grid`, or `energy/*` for every organ of an agency
   * @param since `energy/grid=<instant>`: keys of that organ from before do not count, so that it can start over after it lost them
   */
  constructor(organs: readonly string[], since: readonly string[] = []) {
    this.organs = new Set(organs.map((organ) => `/${organ}`));
    this.since = new Map(since.map((text) => [`/${text.split('=')[0]}`, Date.parse(text.split('=')[1] ?? '')]));
  }

  requires(source: string): boolean {
    if (this.organs.size === 0) return false;
    return this.organs.has(source) || this.organs.has(`${source.slice(0, source.indexOf('/', 1))}/*`);
  }

  keysCountFrom(source: string): number {
    return this.since.get(source) ?? 0;
  }

  static readonly ORGAN = /^[a-z0-9-]+\/(?:\*|[A-Za-z0-9-]+)$/;
  static readonly ORGAN_AND_INSTANT = /^[a-z0-9-]+\/[A-Za-z0-9-]+=\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/;
}
