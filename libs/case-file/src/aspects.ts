import { stampOfAny } from '@quanlian/cross-check';
import type { AspectReader, CaseView } from '@quanlian/cross-check';
import type { Knowledge, Reads } from './reads';

/** The view through which an aspect is read. */
interface View extends CaseView {
  readonly reads: Reads;
  at(now: number, known: Knowledge): this;
}
type Reader = AspectReader<readonly unknown[], unknown>;

/** An aspect that was read in a walk: read again only when something changed that it looked at. */
export class Aspect {
  value: unknown;
  /** another one, and a higher one, as soon as the value is another one */
  private version = 0;
  private stamp = 0;
  private fingerprint = NaN;
  private checkedFor?: Knowledge;

  constructor(
    private readonly read: Reader,
    private readonly about: readonly unknown[],
    private readonly view: View,
  ) {}

  get reads(): Reads {
    return this.view.reads;
  }

  versionFor(known: Knowledge): number {
    if (this.checkedFor === known) return this.version;
    this.checkedFor = known;
    const { reads } = this;
    if (this.fingerprint !== reads.fingerprint(known) + reads.aspectsFingerprint(known)) this.readAgain(known);
    return this.version;
  }

  /** Aspects know no time. */
  private readAgain(known: Knowledge): void {
    const value = this.read(this.view.at(NaN, known), ...this.about);
    const stamp = stampOfAny(value);
    if (value !== this.value || stamp !== this.stamp || this.version === 0) this.version++;
    this.value = value;
    this.stamp = stamp;
    this.fingerprint = this.reads.fingerprint(known) + this.reads.aspectsFingerprint(known);
  }
}

type Shelf = Map<unknown, unknown>;

/** All aspects that were read in one walk. */
export class Aspects {
  private readonly shelf: Shelf = new Map();

  constructor(private readonly viewFor: (aspects: Aspects) => View) {}

  of<A extends readonly unknown[], V>(read: AspectReader<A, V>, about: A): Aspect {
    let shelf = this.shelf;
    let key: unknown = read;
    for (const next of about) {
      let inner = shelf.get(key) as Shelf | undefined;
      if (!inner) shelf.set(key, (inner = new Map()));
      shelf = inner;
      key = next;
    }
    let aspect = shelf.get(key) as Aspect | undefined;
    if (!aspect) shelf.set(key, (aspect = new Aspect(read as unknown as Reader, about, this.viewFor(this))));
    return aspect;
  }
}
