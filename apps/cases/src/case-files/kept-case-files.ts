import { foldCaseFile, GrowingCaseFile } from '@quanlian/case-file';
import type { CaseFile, FoldInput } from '@quanlian/case-file';

/** Shorter cases are folded anew in about a millisecond. */
const LONG = 200;
/** An event of a kept case takes about 2.5 KB. */
const ROOM_FOR_EVENTS = 12_000;

interface Kept {
  file: GrowingCaseFile;
  events: number;
}

/** Folds cases, and remembers how far it went through the long ones that it folded last: the next event of one costs little then. */
export class KeptCaseFiles {
  /** by case id, the one that was folded last at the end */
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly long = LONG,
    private readonly room = ROOM_FOR_EVENTS,
  ) {}

  /** As `foldCaseFile`. */
  fold(input: FoldInput): CaseFile {
    const events = input.events.length + (input.earlier?.length ?? 0);
    const known = this.kept.get(input.caseId);
    this.kept.delete(input.caseId);
    if (events < this.long || events > this.room) return foldCaseFile(input);
    const file = known?.file ?? new GrowingCaseFile();
    const folded = file.fold(input);
    this.kept.set(input.caseId, { file, events });
    this.makeRoom();
    return folded;
  }

  private makeRoom(): void {
    let taken = 0;
    for (const { events } of this.kept.values()) taken += events;
    for (const [caseId, { events }] of this.kept) {
      if (taken <= this.room) return;
      this.kept.delete(caseId);
      taken -= events;
    }
  }
}
