import { ApiPropertyOptional } from '@nestjs/swagger';
import { findContract, KEY_KINDS, type KeyKind } from '@quanlian/contracts';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isDuty } from './duty-types';
import type { FeedFilter } from './feed-filter';

const isTexts = (text: unknown): text is string => typeof text === 'string' && text.length <= 2_000;
const isTypes = (text: unknown): boolean => isTexts(text) && text.split(',').every((code) => findContract(code) !== undefined);
const isKey = (text: unknown): boolean => {
  if (typeof text !== 'string' || text.length > 200) return false;
  const at = text.indexOf(':');
  return at > 0 && at < text.length - 1 && (KEY_KINDS as readonly string[]).includes(text.slice(0, at));
};

/** What a feed or a subscription is narrowed by. An unknown type or duty is refused: it would be silent for ever. */
export class FeedShapeRequest {
  @ApiPropertyOptional({ example: 'power-supply.cut,power-supply.restored', description: 'codes of events, several divided by commas' })
  @IsOptional()
  @Expects(isTypes, 'codes of events such as power-supply.cut, several divided by commas')
  type?: string;

  @ApiPropertyOptional({ example: '150600', description: 'events of this division and of those under it: 6 digits, or whole pairs of the first' })
  @IsOptional()
  @Expects((text) => typeof text === 'string' && /^(\d\d){1,3}$/.test(text), 'a division code of 6 digits, or whole pairs of its first digits')
  region?: string;

  @ApiPropertyOptional({ example: 'uscc:91150622MAYX0A110G', description: 'any key of the event that you are shown; of a thin one its subject' })
  @IsOptional()
  @Expects(isKey, 'a key such as uscc:91150622MAYX0A110G')
  subject?: string;

  @ApiPropertyOptional({ example: 'N1283-13-1', description: 'a duty of a pack: events that may touch it, and what the system says of it' })
  @IsOptional()
  @Expects((text) => typeof text === 'string' && isDuty(text), 'the id of a duty such as N1283-13-1')
  obligation?: string;
}

/** A checked request as a filter. */
export function feedFilterOf({ type, region, subject, obligation }: FeedShapeRequest): FeedFilter {
  const at = subject?.indexOf(':') ?? -1;
  return {
    ...(type !== undefined && { types: [...new Set(type.split(','))].sort() }),
    ...(region !== undefined && { region }),
    ...(subject !== undefined && { subject: { kind: subject.slice(0, at) as KeyKind, value: subject.slice(at + 1) } }),
    ...(obligation !== undefined && { obligation }),
  };
}
