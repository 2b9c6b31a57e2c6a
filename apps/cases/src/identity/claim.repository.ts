import { Injectable } from '@nestjs/common';
import { isNetworkKey, networkKey } from '@quanlian/entity-resolution';
import type { KeyClaim } from '@quanlian/entity-resolution';
import { jsonArray } from '@quanlian/persistence';
import { EntityManager } from 'typeorm';
import { familyOf } from './claim-families';

export interface StoredClaim {
  claim: KeyClaim;
  /** it stands for all claims of its kind and family */
  sole: boolean;
}

/** A key about which something else is claimed than before. */
export interface ChangedKey {
  key: string;
  /** the one operator whom all claims name, where claims were only added */
  voice?: string;
}

/** Keys that a claim may name as operator; nothing belongs to a meter or an address. */
const namesSomebody = (key: string): boolean => /^(uscc|org-code|org-name|person-token|group):/.test(key);

const voiceOf = ({ voice }: ChangedKey): string | null => voice ?? null;

/** Addresses and ranges among the keys, as PostgreSQL reads them. */
const networksAmong = (keys: readonly string[]): string[] =>
  keys.flatMap((key) => (isNetworkKey(key) ? (networkKey(key) ?? []) : [])).map((key) => key.slice(key.indexOf(':') + 1));

/** What events claim about keys now. A view: a rebuild makes it again from the history. */
@Injectable()
export class ClaimRepository {
  /** Claims about these keys and their families; an address on the network is also claimed by each range that contains it. */
  async about(em: EntityManager, keys: readonly string[]): Promise<StoredClaim[]> {
    if (keys.length === 0) return [];
    const rows: StoredClaim[] = await em.query(
      `select claim, sole from key_claim where family = any($1)
       union all
       select c.claim, c.sole from unnest($2::inet[]) as asked(address)
         join key_claim c on c.key like 'cidr:%' and substring(c.key from 6)::inet >>= asked.address and c.family <> all($1)`,
      [[...new Set(keys.map(familyOf))], networksAmong(keys)],
    );
    return rows;
  }

  async insert(em: EntityManager, claims: readonly StoredClaim[]): Promise<void> {
    if (claims.length === 0) return;
    await em.query(
      `insert into key_claim (key, kind, family, operator, event_id, sole, claim)
       select * from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::boolean[], $7::json[])`,
      [
        claims.map(({ claim }) => claim.key),
        claims.map(({ claim }) => claim.kind),
        claims.map(({ claim }) => familyOf(claim.key)),
        claims.map(({ claim }) => claim.operator),
        claims.map(({ claim }) => claim.eventId),
        claims.map(({ sole }) => sole),
        jsonArray(claims.map(({ claim }) => claim)),
      ],
    );
  }

  async removeFamilies(em: EntityManager, families: readonly { kind: string; family: string }[]): Promise<void> {
    if (families.length === 0) return;
    await em.query(`delete from key_claim c using unnest($1::text[], $2::text[]) as f(kind, family) where c.family = f.family and c.kind = f.kind`, [
      families.map(({ kind }) => kind),
      families.map(({ family }) => family),
    ]);
  }

  /** Keys that lead to one of these by a chain of claims: an account to its holder, a member to its group. */
  async leadingTo(em: EntityManager, keys: readonly string[]): Promise<string[]> {
    const found = new Set(keys);
    // One plain look per link: nearly always nothing leads to a new key, and a recursive query costs more than that answer.
    for (let at = keys.filter(namesSomebody); at.length > 0;) {
      const rows: { key: string }[] = await em.query(`select distinct key from key_claim where operator = any($1)`, [at]);
      at = rows.map(({ key }) => key).filter((key) => !found.has(key));
      at.forEach((key) => found.add(key));
    }
    return [...found].filter((key) => !keys.includes(key));
  }

  /** Events that carry one of these keys, or an address inside one of the ranges among them; without those that its one voice has already. */
  async eventsWith(em: EntityManager, asked: readonly ChangedKey[]): Promise<string[]> {
    if (asked.length === 0) return [];
    const ranges = asked.filter(({ key }) => key.startsWith('cidr:') && networkKey(key) === key);
    const rows: { event_id: string }[] = await em.query(
      `select k.event_id from unnest($1::text[], $2::text[]) as asked(key, voice) join event_key k on k.key = asked.key
         left join assignment a using (event_id) where asked.voice is null or a.operator is distinct from asked.voice
       union
       select k.event_id from unnest($3::inet[], $4::text[]) as asked(range, voice)
         join event_key k on (k.key like 'ip:%' or k.key like 'cidr:%')
           and substring(k.key from position(':' in k.key) + 1)::inet
             between network(range) and set_masklen(broadcast(range), case family(range) when 4 then 32 else 128 end)
         left join assignment a using (event_id) where asked.voice is null or a.operator is distinct from asked.voice`,
      [asked.map(({ key }) => key), asked.map(voiceOf), ranges.map(({ key }) => key.slice(5)), ranges.map(voiceOf)],
    );
    return rows.map((row) => row.event_id);
  }

  /** Events that claimed something about one of these keys, or about a range around an address among them, at some time. */
  async eventsClaiming(em: EntityManager, keys: readonly string[]): Promise<string[]> {
    if (keys.length === 0) return [];
    const rows: { event_id: string }[] = await em.query(
      `select event_id from event_key where claims and key = any($1)
       union
       select k.event_id from unnest($2::inet[]) as asked(address)
         join event_key k on k.claims and k.key like 'cidr:%' and substring(k.key from 6)::inet >>= asked.address`,
      [keys, networksAmong(keys)],
    );
    return rows.map((row) => row.event_id);
  }
}
