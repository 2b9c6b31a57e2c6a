import { Injectable } from '@nestjs/common';
import { feedScopeOf, feedSettings, inScope, Masking, watchMask, type FieldKind, type OpenedFields, type Reading } from '@quanlian/access';
import { UnitOfWork } from '@quanlian/persistence';
import { DataSource } from 'typeorm';
import { feedCondition } from './feed-condition';
import type { FeedFilter } from './feed-filter';
import type { FeedEntry } from './feed.response';
import { entryOf, showsSubject, type FeedRow } from './feed.row';

/** So far one page looks, however little of it the filter lets through: a rare filter must not read the whole history in one request. */
export const LOOKS_AT = 20_000;

/** What is asked for: the next `limit` entries behind a position. */
export interface FeedDemand {
  filter: FeedFilter;
  after: number;
  limit: number;
  /** leaves out what its publisher recorded so long before it was accepted; everything is told unless given */
  quietAfterMs?: number;
}

/** What somebody is told, and how far was looked. */
export interface FeedPart {
  entries: FeedEntry[];
  /** position up to which nothing more is to be found */
  until: number;
  /** the history goes on behind `until` */
  isMore: boolean;
  opened: OpenedFields[];
  /** ids of the events of which something is opened, in whatever form they are told */
  shown: string[];
}

const SELECT = 'SELECT f.*, h.bytes FROM feed_line f LEFT JOIN history h ON h.position = f.position WHERE';

/** The one place where events are told to outside systems: the cursor feed and the webhooks read through it. */
@Injectable()
export class FeedRows {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly masking: Masking,
  ) {}

  /** The newest position. A batch becomes visible with its last event, so nothing appears behind it later. */
  async head(): Promise<number> {
    const [row] = await this.dataSource.query<{ head: string }[]>('SELECT next - 1 AS head FROM history_head');
    return Number(row!.head);
  }

  /** PostgreSQL gives the bytes where the reader's scope opens them, and of other events the line alone. */
  async read({ actor, purpose }: Pick<Reading, 'actor' | 'purpose'>, demand: FeedDemand): Promise<FeedPart> {
    const { filter, after, limit, quietAfterMs } = demand;
    const head = await this.head();
    const end = Math.min(head, after + LOOKS_AT);
    if (end <= after) return { entries: [], until: after, isMore: false, opened: [], shown: [] };
    const scope = feedScopeOf(actor);
    const { sql, values } = feedCondition(filter, scope, { after, until: end });
    const fresh = quietAfterMs === undefined ? '' : ` AND f.accepted_at - f.recorded_at <= make_interval(secs => ${Number(quietAfterMs) / 1_000})`;
    const found = await this.unitOfWork.readAs(feedSettings(scope), (em) =>
      em.query<FeedRow[]>(`${SELECT} ${sql}${fresh} ORDER BY f.position LIMIT $${values.length + 1}`, [...values, limit]),
    );
    // Both must agree before facts leave: the policy of the table, and the scope as the application knows it.
    const rows = found.map((row) => (inScope(scope.facts, { ...row, id: row.event_id }) ? row : { ...row, bytes: null }));
    const until = rows.length < limit ? end : Number(rows.at(-1)!.position);
    const told = rows.map((row) => this.tell(row, actor, purpose)).filter(({ entry }) => showsSubject(entry, filter));
    return { entries: told.map(({ entry }) => entry), until, isMore: until < head, opened: openedBy(told), shown: shownOf(told) };
  }

  private tell(row: FeedRow, actor: Reading['actor'], purpose: Reading['purpose']): Told {
    const { mask, shown } = watchMask(this.masking.for(actor, purpose));
    return { id: row.event_id, entry: entryOf(row, mask), supplier: row.agency, kinds: shown() };
  }
}

interface Told {
  id: string;
  entry: FeedEntry;
  supplier: string;
  kinds: readonly FieldKind[];
}

/** That something happened is no value of anybody; a subject that is shown is one. */
const shownOf = (told: readonly Told[]): string[] => told.filter(({ kinds }) => kinds.length > 0).map(({ id }) => id);

/** Kinds of values by the agency that supplied them, each once. */
function openedBy(told: readonly Told[]): OpenedFields[] {
  const bySupplier = new Map<string, Set<FieldKind>>();
  for (const { supplier, kinds } of told) {
    const known = bySupplier.get(supplier) ?? new Set();
    for (const kind of kinds) known.add(kind);
    bySupplier.set(supplier, known);
  }
  return [...bySupplier].sort(([a], [b]) => (a < b ? -1 : 1)).map(([supplier, kinds]) => ({ supplier, kinds: [...kinds].sort() }));
}
