import type { CaseEvent } from '@quanlian/contracts';
import type { ProvenEntry } from './check-entries';

/** A key as its organ registered it in the log. Instants are epoch ms. */
export interface OrganKey {
  algorithm: string;
  publicKey: string;
  from: number;
  to: number;
}

const REGISTERED = 'key.registered';
const REVOKED = 'key.revoked';

/** The keys of organs, from those of their events that are whole in the pack: a copy proves nothing. */
export class OrganKeys {
  private readonly events: readonly CaseEvent[];
  private readonly heldBack: ReadonlySet<string>;

  constructor(entries: readonly ProvenEntry[]) {
    const said = entries.filter(({ event }) => event?.type === REGISTERED || event?.type === REVOKED);
    this.heldBack = new Set(said.flatMap(({ event, isWithheld }) => (event && isWithheld ? [event.source] : [])));
    this.events = said.flatMap(({ event, isWithheld }) => (event && !isWithheld ? [event] : [])).sort((a, b) => a.acceptedAt - b.acceptedAt);
  }

  /** The key that an organ had registered under this name when it sent the event; an event may register the key that it is signed with. */
  of({ source, acceptedAt }: CaseEvent, keyId: string): OrganKey | undefined {
    const said = this.saidOf(source, keyId, REGISTERED).find((one) => one.acceptedAt <= acceptedAt);
    if (said === undefined) return undefined;
    const { algorithm, publicKey, validFrom, validTo } = said.facts as Readonly<Record<string, string>>;
    return { algorithm: algorithm!, publicKey: publicKey!, from: Date.parse(validFrom!), to: validTo === undefined ? Infinity : Date.parse(validTo) };
  }

  /** Of what its organ said of keys there is a copy alone, so that nobody could check its signatures. */
  areHeldBack({ source }: CaseEvent): boolean {
    return this.heldBack.has(source);
  }

  /** A revocation may be dated back, but ends nothing that was accepted before it; it may be signed with the key that it revokes. */
  isRevoked({ source, acceptedAt }: CaseEvent, keyId: string): boolean {
    const said = this.saidOf(source, keyId, REVOKED).filter((one) => one.acceptedAt < acceptedAt);
    return said.some(({ facts }) => Date.parse(String(facts.revokedAt)) <= acceptedAt);
  }

  private saidOf(source: string, keyId: string, type: string): CaseEvent[] {
    return this.events.filter((event) => event.type === type && event.source === source && event.facts.keyId === keyId);
  }
}
