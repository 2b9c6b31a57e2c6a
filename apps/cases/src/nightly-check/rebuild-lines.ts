import { Injectable } from '@nestjs/common';
import { byOpener, casesOf, foldEpisode, rowsOf } from '@quanlian/case-file';
import type { FoldedCase } from '@quanlian/case-file';
import { eventsByOperator } from '@quanlian/entity-resolution';
import { PolicyPacks } from '@quanlian/obligations';
import { EntityManager } from 'typeorm';
import { CaseEventRepository } from '../case-events/case-event.repository';
import { lineOf } from '../case-files/case-line';
import { CaseNameRepository } from '../case-files/case-name.repository';
import { inTurns } from '../case-files/in-turns';
import { viewHash } from '../case-files/view-hash';
import { ConnectedEvents } from '../moments/connected-events';
import type { LiveLine } from './live-lines';

/** The lines that some operators ought to have: whose an event is, is decided anew from the events around it, and nothing that was folded before is used. */
@Injectable()
export class RebuildLines {
  constructor(
    private readonly events: CaseEventRepository,
    private readonly connected: ConnectedEvents,
    private readonly names: CaseNameRepository,
    private readonly packs: PolicyPacks,
  ) {}

  async of(em: EntityManager, operators: readonly string[], knownAt: number): Promise<LiveLine[]> {
    const stored = await this.events.ofOperators(em, operators);
    const theirs = [...stored.values()].flat().map(({ event }) => event.id);
    const naming = await this.connected.naming(em, operators);
    const around = await this.connected.around(em, [...new Set([...theirs, ...naming])]);
    const holders = eventsByOperator(around);
    const held = operators.map((operator) => ({ operator, own: holders.get(operator) ?? [] }));
    const ids = held.flatMap(({ own }) => own.map(({ id }) => id));
    const names = byOpener(await this.names.ofOpeners(em, ids));
    const regional = await this.events.regional(em);
    const { policies } = this.packs;
    const folded = await inTurns(held, ({ operator, own }): FoldedCase[] => {
      const { episodes } = casesOf(operator, own, knownAt, policies);
      return rowsOf(operator, episodes, names).map((row) => foldEpisode(row, episodes, [...own, ...regional], { knownAt, policies }));
    });
    return folded.flat().map((one) => ({ ...lineOf(one), hash: viewHash(one.file) }));
  }
}
