import { type IQueryHandler, QueryHandler } from '@nestjs/cqrs';
import { kindOfKey, Masking, maskKeyText, openedTogether, SealedAnswer } from '@quanlian/access';
import type { FieldKind, Mask, OpenedFields } from '@quanlian/access';
import type { CaseEvent } from '@quanlian/contracts';
import { UnitOfWork } from '@quanlian/persistence';
import { MomentRequest } from '../moments/moment.request';
import { MomentAsked } from '../moments/moment-asked';
import { CaseForReader } from '../readers/case-for-reader';
import { PurposeOfReader } from '../readers/purpose-of-reader';
import { ExplainIdentityQuery } from './explain-identity.query';
import { IdentityResponse, LinkResponse, MergerResponse, SuspectedLinkResponse } from './identity.response';
import type { Link } from './link-of-assignment';
import { comparedKeys } from './record-of-events';
import { SuspectedLinks } from './suspected-links';
import type { SuspectedLink } from './suspected-links';
import { WhyLinked } from './why-linked';
import type { Merger } from './why-linked';

@QueryHandler(ExplainIdentityQuery)
export class ExplainIdentityHandler implements IQueryHandler<ExplainIdentityQuery> {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moments: MomentAsked,
    private readonly cases: CaseForReader,
    private readonly purposes: PurposeOfReader,
    private readonly masking: Masking,
    private readonly whyLinked: WhyLinked,
    private readonly suspectedLinks: SuspectedLinks,
  ) {}

  async execute({ caseName, reading }: ExplainIdentityQuery): Promise<SealedAnswer<IdentityResponse>> {
    const found = await this.cases.find(reading, caseName, await this.moments.of(new MomentRequest()));
    const { file, events, emergency, disclosure } = found;
    const purpose = await this.purposes.of(reading, found);
    const mask = disclosure ? this.masking.ofDisclosed(reading.actor, disclosure) : this.masking.for(reading.actor, purpose);
    const { links, mergers, suspected } = await this.unitOfWork.run(async (em) => ({
      links: await this.whyLinked.links(em, found),
      mergers: await this.whyLinked.mergers(em, found),
      // A case was disclosed, and not those beside it.
      suspected: disclosure ? [] : await this.suspectedLinks.of(em, found, reading),
    }));
    const answer = {
      caseId: file.caseId,
      operator: keyText(file.operator, mask),
      links: links.map((link) => linkOf(link, mask)),
      mergers: mergers.map((merger) => mergerOf(merger, mask)),
      suspected: suspected.map((one) => suspectedOf(one, mask)),
    };
    return SealedAnswer.of(answer, {
      kind: 'read',
      resource: 'case-identity',
      case: { caseId: file.caseId, operator: file.operator, jurisdiction: file.jurisdiction },
      opened: openedTogether([...events, ...suspected.flatMap((one) => one.events)].flatMap((event) => opened(event, mask))),
      purpose,
      ...(emergency && { emergencyId: emergency.emergencyId }),
      ...(disclosure && { filter: [`disclosure=${disclosure.disclosureId}`] }),
      results: links.length + suspected.length,
    });
  }
}

const keyText = (key: string, mask: Mask): string => String(maskKeyText(key, mask, {}));

const linkOf = ({ keys, ...link }: Link, mask: Mask): LinkResponse => ({ ...link, keys: keys.map((key) => keyText(key, mask)) });

const mergerOf = ({ members, basis, ...merger }: Merger, mask: Mask): MergerResponse => ({
  ...merger,
  members: members.map((key) => keyText(key, mask)),
  basis: basis.map((value) => String(mask({ kind: 'text', value }))),
});

/** Two keys that count together stand in one text. */
const SEPARATOR = ' + ';

function suspectedOf({ caseId, number, operator, score }: SuspectedLink, mask: Mask): SuspectedLinkResponse {
  const because = score.because.filter(({ mode }) => mode !== 'bar');
  return {
    caseId,
    number,
    operator: keyText(operator, mask),
    action: score.action!,
    mode: score.mode!,
    score: score.score,
    because: because.map(({ pair, left, score: of, weight }) => ({
      keyPair: pair,
      score: of,
      weight,
      keys: left.split(SEPARATOR).map((key) => keyText(key, mask)),
    })),
  };
}

/** What each agency supplied of the keys that are compared, as far as the mask opens it. */
function opened(event: CaseEvent, mask: Mask): OpenedFields[] {
  if (event.agency === 'system') return [];
  const kinds = comparedKeys(event).flatMap(({ kind, role, value }): FieldKind[] => {
    const field = kindOfKey(kind, role);
    return field !== undefined && mask({ kind: field, value }) === value ? [field] : [];
  });
  return [{ supplier: event.agency, kinds: ['plain', 'identity', ...kinds] }];
}
