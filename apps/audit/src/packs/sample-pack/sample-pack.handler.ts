import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { SealedAnswer } from '@quanlian/access';
import { checkpointAsked } from '../making/asked';
import { PackMaking } from '../making/pack-making';
import { sampleAnswer } from '../making/sample-answer';
import { placesAsked } from './places-asked';
import { SamplePackQuery } from './sample-pack.query';

@QueryHandler(SamplePackQuery)
export class SamplePackHandler implements IQueryHandler<SamplePackQuery> {
  constructor(private readonly making: PackMaking) {}

  execute({ request, reading }: SamplePackQuery): Promise<SealedAnswer<Uint8Array>> {
    const events = request.events === undefined ? [] : [...new Set(request.events.split(','))].sort();
    const places = request.entries === undefined ? [] : placesAsked(request.entries)!;
    return this.making.make(reading, checkpointAsked(request.checkpoint), (desk) => sampleAnswer(desk, events, places));
  }
}
