import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import type { SealedAnswer } from '@quanlian/access';
import { caseFileBytes, foldNamedCase } from '@quanlian/case-file';
import { formatBeijing } from '@quanlian/contracts';
import { packedEvent } from '@quanlian/sealed-pack';
import { ConnectedEvents } from '../gathering/connected-events';
import type { KnownEvent } from '../gathering/known-event';
import { checkpointAsked, instantAsked } from '../making/asked';
import { isKept } from '../making/erasures';
import { PackMaking } from '../making/pack-making';
import type { Answer, Desk } from '../making/pack-making';
import { PackCaseNotFound } from '../pack.errors';
import { CasePackQuery } from './case-pack.query';
import type { CasePackRequest } from './case-pack.request';

@QueryHandler(CasePackQuery)
export class CasePackHandler implements IQueryHandler<CasePackQuery> {
  constructor(private readonly making: PackMaking) {}

  execute({ name, request, reading }: CasePackQuery): Promise<SealedAnswer<Uint8Array>> {
    return this.making.make(reading, checkpointAsked(request.checkpoint), (desk) => answer(desk, name, request));
  }
}

async function answer(desk: Desk, name: string, request: CasePackRequest): Promise<Answer> {
  const opened = await openingOf(desk, name);
  const caseId = String(opened.event.facts.caseId);
  const known = await gathered(desk, opened);
  const asked = (text: string | undefined): number => (text === undefined ? desk.head.at : instantAsked(text));
  const at = { knownAt: asked(request.knownAt), identityAt: asked(request.identityAt) };
  const validAt = request.validAt === undefined ? undefined : instantAsked(request.validAt);
  // From what is in the pack, copies included: whoever checks it has nothing else.
  const folded = foldNamedCase(
    known
      .filter(({ row }) => isKept(row))
      .map(({ row, event }) => {
        const copy = desk.copies.withheld(row);
        return copy ? packedEvent(copy.event, event.acceptedAt, event.position) : event;
      }),
    { caseId, ...at, ...(validAt !== undefined && { validAt }), policies: desk.packs.policies },
  );
  if (folded === undefined) throw new PackCaseNotFound(name);
  const { operator, jurisdiction } = folded.file;
  return {
    question: {
      of: 'case',
      caseId,
      knownAt: formatBeijing(at.knownAt),
      identityAt: formatBeijing(at.identityAt),
      ...(validAt !== undefined && { validAt: formatBeijing(validAt) }),
      checkpoint: desk.head.size,
    },
    leaves: await desk.leaves.ofEvents(known.map(({ event }) => event.id)),
    rows: known.map(({ row }) => row),
    caseFile: caseFileBytes(folded.file),
    case: { caseId, operator, jurisdiction },
  };
}

/** By id or number. A case of another area and no case are the same answer: otherwise ids could be probed. */
async function openingOf({ lookup, isSeen }: Desk, name: string): Promise<KnownEvent> {
  const found = [...(await lookup.naming('case.opened', 'caseId', [name])), ...(await lookup.naming('case.opened', 'number', [name]))];
  const opened = found.find(({ event }) => event.agency === 'system');
  if (opened === undefined || !isSeen(opened.row)) throw new PackCaseNotFound(name);
  return opened;
}

async function gathered({ lookup }: Desk, opened: KnownEvent): Promise<KnownEvent[]> {
  const connected = await new ConnectedEvents(lookup, String(opened.event.facts.openedBy)).gather();
  const regional = await lookup.ofTypes('evaluation.published');
  return [...new Map([opened, ...connected, ...regional].map((one) => [one.event.id, one])).values()].sort(
    (a, b) => a.event.position - b.event.position,
  );
}
