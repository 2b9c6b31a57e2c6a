import { isNetworkKey, networkKey } from '@quanlian/entity-resolution';
import type { EntityManager } from 'typeorm';
import { HISTORY_COLUMNS } from '../../history/history.row';
import type { HistoryRowWithBytes } from '../../history/history.row';
import { knownEvent } from './known-event';
import type { KnownEvent } from './known-event';

const SELECT = `SELECT ${HISTORY_COLUMNS}, h.bytes FROM history h WHERE h.position <= $1`;
/** Of type json, not jsonb: only the path that is asked for is read, whatever text stands elsewhere. */
const fact = (name: string): string => `convert_from(h.bytes, 'UTF8')::json #>> '{data,facts,${name}}'`;

/** A number without its grid, `account-no:0123`, is claimed for every account that ends in it. */
const bareNumber = (key: string): string | undefined => /^(?:account-no|sub-meter):([^:]+)$/.exec(key)?.[1];

/**
 * Finds events up to one position of the history. What no index leads to (who corrects, approves or opens what) is looked for among the events of
 * its type: a pack is made now and then, and an index would cost every event something.
 */
export class HistoryLookup {
  constructor(
    private readonly em: EntityManager,
    private readonly until: number,
  ) {}

  byIds(ids: readonly string[]): Promise<KnownEvent[]> {
    return this.rows('h.event_id = ANY($2::text[])', [ids]);
  }

  ofTypes(...codes: readonly string[]): Promise<KnownEvent[]> {
    return this.rows('h.code = ANY($2::text[])', [codes]);
  }

  /** In the order of the history; epoch ms, the end exclusive. */
  acceptedBetween(from: number, to: number, most: number): Promise<KnownEvent[]> {
    return this.rows(`h.accepted_at >= $2 AND h.accepted_at < $3 ORDER BY h.position LIMIT $4`, [new Date(from), new Date(to), most]);
  }

  /** Events of a type whose fact names one of these. */
  naming(code: string, name: 'targetEventId' | 'eventId' | 'openedBy' | 'caseId' | 'number', values: readonly string[]): Promise<KnownEvent[]> {
    return this.rows(`h.code = $2 AND ${fact(name)} = ANY($3::text[])`, [code, values]);
  }

  /** Events that list one of these account numbers, without its grid, among their facts. */
  numbering(numbers: readonly string[]): Promise<KnownEvent[]> {
    return this.rows(
      `h.code IN ('surcharge.imposed', 'surcharge.billed', 'surcharge.lifted')
         AND EXISTS (SELECT 1 FROM json_array_elements_text(convert_from(h.bytes, 'UTF8')::json #> '{data,facts,accountNos}') AS n WHERE n = ANY($2::text[]))`,
      [numbers],
    );
  }

  /** Acts on these cases and what the service that keeps them says of them. */
  ofCases(caseIds: readonly string[]): Promise<KnownEvent[]> {
    return this.rows('h.position IN (SELECT c.position FROM history_case c WHERE c.case_id = ANY($2::text[]))', [caseIds]);
  }

  /** Events under one of these keys, in whatever spelling; a network leads to the addresses in it and to the ranges around it. */
  async withKeys(keys: readonly string[]): Promise<KnownEvent[]> {
    if (keys.length === 0) return [];
    const split = keys.map((key) => [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)] as const);
    const networks = keys.flatMap((key) => (isNetworkKey(key) ? (networkKey(key) ?? []) : [])).map((key) => key.slice(key.indexOf(':') + 1));
    const numbers = keys.flatMap((key) => bareNumber(key) ?? []);
    return this.rows(
      `h.position IN (
         SELECT k.position FROM unnest($2::text[], $3::text[]) AS asked(kind, value) JOIN history_key k ON k.kind = asked.kind AND k.value = asked.value
         UNION SELECT k.position FROM history_key k WHERE k.kind IN ('ip', 'cidr') AND cardinality($4::text[]) > 0
           AND EXISTS (SELECT 1 FROM unnest($4::text[]) AS n(network) WHERE k.value::inet <<= n.network::inet OR k.value::inet >>= n.network::inet)
         UNION SELECT k.position FROM history_key k WHERE k.kind IN ('account-no', 'sub-meter') AND cardinality($5::text[]) > 0
           AND substring(k.value from '[^:]+$') = ANY($5::text[]))`,
      [split.map(([kind]) => kind), split.map(([, value]) => value), networks, numbers],
    );
  }

  private async rows(condition: string, values: readonly unknown[]): Promise<KnownEvent[]> {
    const rows = await this.em.query<HistoryRowWithBytes[]>(`${SELECT} AND ${condition}`, [this.until, ...values]);
    return rows.map(knownEvent);
  }
}
