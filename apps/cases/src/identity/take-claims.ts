import { Injectable } from '@nestjs/common';
import { claimsOf, isSelfEvident } from '@quanlian/entity-resolution';
import type { KeyClaim } from '@quanlian/entity-resolution';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { SettleEvents } from '../case-events/settle-events';
import { condense, familiesOf, familyName, familyOf, isOneVoice, wordingOf } from './claim-families';
import type { ClaimFamily } from './claim-families';
import { ClaimRepository } from './claim.repository';
import type { ChangedKey, StoredClaim } from './claim.repository';
import type { Telling } from './telling';

/** A family before and after some events were told or corrected. */
interface Retelling {
  before: StoredClaim[];
  after: ClaimFamily;
}

/** Keeps what events claim about keys, and tells about which keys something else is claimed than before. */
@Injectable()
export class TakeClaims {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly settleEvents: SettleEvents,
    private readonly claims: ClaimRepository,
  ) {}

  /** @param told events that are new or newly corrected */
  async take(em: EntityManager, told: readonly Telling[]): Promise<ChangedKey[]> {
    const ever = familiesOf(told.flatMap((telling) => telling.ever));
    const now = familiesOf(told.flatMap((telling) => telling.now));
    const stored = byFamily(await this.claims.about(em, [...new Set(told.flatMap((telling) => telling.ever.map(({ key }) => key)))]));
    const tellers = new Set(told.map(({ event }) => event.id));
    const retold: Retelling[] = [];
    for (const [name, { kind, family }] of ever) {
      const before = stored.get(name) ?? [];
      const after = await this.retell(em, before, { kind, family, claims: now.get(name)?.claims ?? [] }, tellers);
      if (after) retold.push({ before, after });
    }
    await this.store(em, retold);
    return retold.flatMap(changedKeys);
  }

  /** All claims of the family as they are now; undefined where what is kept still stands for them. */
  private async retell(
    em: EntityManager,
    before: readonly StoredClaim[],
    told: ClaimFamily,
    tellers: ReadonlySet<string>,
  ): Promise<ClaimFamily | undefined> {
    const kept = before.map(({ claim }) => claim);
    const others = kept.filter(({ eventId }) => !tellers.has(eventId));
    if (before.some(({ sole }) => sole)) {
      const wordings = new Set(others.map(wordingOf));
      const newWordings = told.claims.filter((claim) => !wordings.has(wordingOf(claim)));
      if (others.length === kept.length && isOneVoice([...kept, ...told.claims])) {
        return newWordings.length === 0 ? undefined : { ...told, claims: [...kept, ...newWordings] };
      }
      return { ...told, claims: [...(await this.reread(em, told, kept, tellers)), ...told.claims] };
    }
    return { ...told, claims: [...others, ...told.claims] };
  }

  /** What was left out while one claim stood for all is in the events that named these keys. */
  private async reread(
    em: EntityManager,
    { kind, family, claims }: ClaimFamily,
    kept: readonly KeyClaim[],
    tellers: ReadonlySet<string>,
  ): Promise<KeyClaim[]> {
    const all = [...kept, ...claims];
    const keys = [...new Set(all.map((claim) => (isSelfEvident(claim) ? claim.operator : claim.key)))];
    const ids = all.some(isSelfEvident)
      ? await this.claims.eventsWith(
          em,
          keys.map((key) => ({ key })),
        )
      : await this.claims.eventsClaiming(em, keys);
    const others = await this.events.byIds(
      em,
      ids.filter((id) => !tellers.has(id)),
    );
    const settled = await this.settleEvents.settle(em, others);
    const standing = [...settled.values()].filter(({ now }) => now.retractedBy === undefined).flatMap(({ now }) => claimsOf(now));
    return familiesOf(standing).get(familyName(kind, family))?.claims ?? [];
  }

  private async store(em: EntityManager, retold: readonly Retelling[]): Promise<void> {
    await this.claims.removeFamilies(
      em,
      retold.filter(({ before }) => before.length > 0).map(({ after }) => after),
    );
    await this.claims.insert(
      em,
      retold.flatMap(({ after }) => {
        const { kept, sole } = condense(after.claims);
        return kept.map((claim) => ({ claim, sole }));
      }),
    );
  }
}

function byFamily(stored: readonly StoredClaim[]): Map<string, StoredClaim[]> {
  const families = new Map<string, StoredClaim[]>();
  for (const one of stored) {
    const name = familyName(one.claim.kind, familyOf(one.claim.key));
    families.set(name, [...(families.get(name) ?? []), one]);
  }
  return families;
}

/**
 * Keys of the family about which something else is claimed than before. Where claims were only added and all name one operator, events that this
 * operator has already stay where they are.
 */
function changedKeys({ before, after }: Retelling): ChangedKey[] {
  const was = before.map(({ claim }) => claim);
  const keys = [...new Set([...was, ...after.claims].map(({ key }) => key))];
  const operators = new Set(after.claims.map(({ operator }) => operator));
  const { grown, kept } = comparisonOf(was, after.claims);
  const onlyMore = kept && after.claims.every(({ stands, group }) => stands && group === undefined);
  const voice = onlyMore && operators.size === 1 && PLACES.has(after.kind) ? [...operators][0] : undefined;
  return !grown && onlyMore ? [] : keys.map((key) => ({ key, voice }));
}

/** Whether all is still claimed that was, and whether it is another number of claims. */
function comparisonOf(was: readonly KeyClaim[], is: readonly KeyClaim[]): { grown: boolean; kept: boolean } {
  // Nearly always the key is new, and there is nothing to compare.
  if (was.length === 0) return { grown: is.length > 0, kept: true };
  const had = new Set(was.map(identityOf));
  const has = new Set(is.map(identityOf));
  return { grown: had.size !== has.size, kept: [...had].every((one) => has.has(one)) };
}

/** Claims that give an event its operator outright. */
const PLACES: ReadonlySet<string> = new Set(['holder', 'attribution', 'same-entity']);

const identityOf = (claim: KeyClaim): string => JSON.stringify(claim);
