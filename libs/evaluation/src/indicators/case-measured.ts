import type { CaseFile, LinkState, TimelineEntry } from '@quanlian/case-file';
import type { ObligationStatus } from '@quanlian/obligations';

/** What of a case counts for indicators; instants are epoch milliseconds. */
export interface CaseMeasured {
  jurisdiction: string;
  openedAt: number;
  /** whose event opened it */
  openedBy?: string;
  /** false accusation: cleared, and not restarted since */
  isCleared: boolean;
  /** who published an event of it */
  agencies: readonly string[];
  /** the first clue, as it happened */
  clueAt?: number;
  /** the first cut, as it happened, and who cut */
  cut?: { at: number; agency: string };
  /** state of each link of the chain */
  links: readonly LinkState[];
  duties: readonly { agencies: readonly string[]; dueAt: number; status: ObligationStatus }[];
  reversals: readonly { agency: string; at: number }[];
}

const earliest = (entries: readonly TimelineEntry[]): TimelineEntry | undefined =>
  entries.reduce<TimelineEntry | undefined>((first, one) => (first === undefined || one.occurredAt < first.occurredAt ? one : first), undefined);

/** What a case file says for indicators; what was retracted does not count. */
export function measureCase(file: CaseFile, openedBy: string): CaseMeasured {
  const known = file.timeline.filter(({ mark }) => mark !== 'retracted');
  const clues = new Set(file.chain.find(({ link }) => link === 'clue')?.because);
  const clue = earliest(known.filter(({ eventId }) => clues.has(eventId)));
  const cut = earliest(known.filter(({ type }) => type === 'power-supply.cut'));
  const opener = file.timeline.find(({ eventId }) => eventId === openedBy);
  return {
    ...{ jurisdiction: file.jurisdiction, openedAt: file.openedAt, isCleared: file.status === 'cleared' },
    ...(opener && { openedBy: opener.agency }),
    agencies: [...new Set(known.map(({ agency }) => agency))].filter((agency) => agency !== 'system'),
    ...(clue && { clueAt: clue.occurredAt }),
    ...(cut && { cut: { at: cut.occurredAt, agency: cut.agency } }),
    links: file.chain.map(({ state }) => state),
    duties: file.obligations.map(({ responsible, dueAt, status }) => ({ agencies: responsible, dueAt, status })),
    reversals: known.filter(({ type }) => type === 'measure.reversed').map(({ agency, occurredAt }) => ({ agency, at: occurredAt })),
  };
}
