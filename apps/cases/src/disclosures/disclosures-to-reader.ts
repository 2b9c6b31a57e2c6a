import { Injectable } from '@nestjs/common';
import { inScope, maskKeyText, Masking, mayReceive, scopeOf } from '@quanlian/access';
import type { Actor, Mask, Reading } from '@quanlian/access';
import { DataSource, EntityManager } from 'typeorm';
import type { Disclosure } from './disclosure';
import { DisclosureRepository } from './disclosure.repository';
import { receiverOf } from './receiver';

/** The mask for a row of cases. */
export type MaskOfRow = (row: { jurisdiction: string; id: string }) => Mask;

/** What a list of cases is searched by. */
interface Search {
  subject?: string;
  q?: string;
}

/** What was disclosed to whoever reads, of cases that they would not be shown otherwise. */
@Injectable()
export class DisclosuresToReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly disclosures: DisclosureRepository,
    private readonly masking: Masking,
  ) {}

  /** None for a role that receives nothing: the policy may have changed since it was approved. */
  async running(actor: Actor, em: EntityManager = this.dataSource.manager): Promise<Disclosure[]> {
    const receiver = receiverOf(actor);
    if (!receiver || !mayReceive(actor, 'case')) return [];
    const running = await this.disclosures.running(em, receiver);
    const own = scopeOf(actor, 'case');
    return running.filter(({ jurisdiction, caseId }) => !inScope(own, { jurisdiction, id: caseId }));
  }

  /**
   * Those that a search may find. A hit would tell that a key is there, so a key finds what was disclosed with such keys; a part of a text may be of any
   * kind, and finds nothing that was disclosed.
   */
  async found(actor: Actor, { subject, q }: Search): Promise<Disclosure[]> {
    if (q !== undefined) return [];
    const running = await this.running(actor);
    return subject === undefined ? running : running.filter((one) => maskKeyText(subject, this.masking.ofDisclosed(actor, one), {}) === subject);
  }

  /** How each row is shown: one of the own area as the role says, one that was disclosed as the disclosure says. */
  maskOf({ actor, purpose }: Reading, disclosures: readonly Disclosure[]): MaskOfRow {
    const own = this.masking.for(actor, purpose);
    const byCase = new Map(disclosures.toReversed().map((one) => [one.caseId, this.masking.ofDisclosed(actor, one)]));
    const area = scopeOf(actor, 'case');
    return (row) => (inScope(area, row) ? own : (byCase.get(row.id) ?? own));
  }
}
