import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { SealedAnswer } from '@quanlian/access';
import { formatBeijing } from '@quanlian/contracts';
import { checkpointAsked, instantAsked } from '../making/asked';
import { MOST_ENTRIES } from '../making/make-zip';
import { PackMaking } from '../making/pack-making';
import type { Answer, Desk } from '../making/pack-making';
import { PackTooLarge } from '../pack.errors';
import { PeriodPackQuery } from './period-pack.query';

@QueryHandler(PeriodPackQuery)
export class PeriodPackHandler implements IQueryHandler<PeriodPackQuery> {
  constructor(private readonly making: PackMaking) {}

  execute({ request, reading }: PeriodPackQuery): Promise<SealedAnswer<Uint8Array>> {
    const [from, to] = [instantAsked(request.from), instantAsked(request.to)];
    return this.making.make(reading, checkpointAsked(request.checkpoint), (desk) => answer(desk, from, to));
  }
}

/** Entries that are no events of the period stand between them so that nobody can have left one out. */
async function answer({ head, leaves, lookup }: Desk, from: number, to: number): Promise<Answer> {
  const found = await lookup.acceptedBetween(from, to, MOST_ENTRIES + 1);
  if (found.length > MOST_ENTRIES) throw new PackTooLarge(found.length, MOST_ENTRIES);
  const places = (await leaves.ofEvents(found.map(({ event }) => event.id))).map(({ index }) => index);
  const between = places.length === 0 ? [] : await leaves.between(places[0]!, places.at(-1)!);
  const question = { of: 'period', from: formatBeijing(from), to: formatBeijing(to), checkpoint: head.size } as const;
  return { question, leaves: between, rows: found.map(({ row }) => row) };
}
