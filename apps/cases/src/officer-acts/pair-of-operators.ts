import { Injectable } from '@nestjs/common';
import { covers, inScope, scopeOf } from '@quanlian/access';
import type { Actor } from '@quanlian/access';
import { EntityManager } from 'typeorm';
import { ActOutsideJurisdiction, commandInvalid } from './act.errors';
import type { Case } from './case-at-hand';
import { isTexts } from './field-tests';

/** Two operators that an act says something about: that of the case, and another whose case the officer is shown. */
export type Pair = readonly [own: string, other: string];

@Injectable()
export class PairOfOperators {
  /** As a proposal names them, of any type. An operator whose cases are all elsewhere is as unknown as one without any. */
  async require(em: EntityManager, { row }: Case, memberKeys: unknown, actor: Actor): Promise<Pair> {
    const [own, other, ...more] = isTexts(memberKeys) ? memberKeys : [];
    const places = other === undefined ? [] : await this.placesOf(em, other);
    const isShown = places.some((place) => inScope(scopeOf(actor, 'case'), place));
    if (own !== row.operator || other === undefined || more.length > 0 || !isShown)
      throw commandInvalid('memberKeys', memberKeys, 'the operator of this case and that of another');
    const outside = places.find(({ jurisdiction }) => !covers(actor.jurisdiction, jurisdiction));
    if (outside) throw new ActOutsideJurisdiction(actor.jurisdiction, outside.jurisdiction);
    return [own, other];
  }

  private placesOf(em: EntityManager, operator: string): Promise<{ id: string; jurisdiction: string }[]> {
    return em.query(`select case_id as id, jurisdiction from case_file where operator = $1`, [operator]);
  }
}
