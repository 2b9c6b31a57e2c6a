import { ApiPropertyOptional } from '@nestjs/swagger';
import { KEY_KINDS } from '@quanlian/contracts';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { CASE_STATUSES } from '../case-files/case-status';
import { MomentRequest } from '../moments/moment.request';
import { isLimit, LIMIT } from '../page-limit';
import { isSort, readCursor, SORTS } from './sort-order';
import { ExpectsDivision, ExpectsOneOf } from '../request-values';

const MAX_TEXT = 200;
const SORT_NAMES = Object.keys(SORTS);

const isOne = (test: (text: string) => boolean) => (value: unknown) => typeof value === 'string' && value !== '' && test(value);
const isText = (text: string): boolean => text.length <= MAX_TEXT && text.trim() !== '' && !text.includes('\0');
const isKey = (text: string): boolean => isText(text) && KEY_KINDS.some((kind) => text.startsWith(`${kind}:`));
const isFlag = (text: string): boolean => text === 'true' || text === 'false';

/** The query of the case list. */
export class FindCasesRequest extends MomentRequest {
  @ApiPropertyOptional({ example: '150600', description: 'Cases of this division and of those under it: 6 digits, or whole pairs of the first' })
  @IsOptional()
  @ExpectsDivision()
  jurisdiction?: string;

  @ApiPropertyOptional({ enum: CASE_STATUSES })
  @IsOptional()
  @ExpectsOneOf(CASE_STATUSES)
  status?: (typeof CASE_STATUSES)[number];

  @ApiPropertyOptional({ example: 'uscc:91150622MAYX0A110G', description: 'Cases with an event that has this key' })
  @IsOptional()
  @Expects(isOne(isKey), 'a key such as uscc:91150622MAYX0A110G')
  subject?: string;

  @ApiPropertyOptional({ maxLength: MAX_TEXT, example: '云图', description: 'Any part of a key, a name or a number' })
  @IsOptional()
  @Expects(isOne(isText), `a text of at most ${MAX_TEXT} characters`)
  q?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'With open findings, or without' })
  @IsOptional()
  @Expects(isOne(isFlag), 'true or false')
  openFindings?: string;

  @ApiPropertyOptional({ type: Boolean, description: 'With duties past due, or without' })
  @IsOptional()
  @Expects(isOne(isFlag), 'true or false')
  overdue?: string;

  @ApiPropertyOptional({ enum: SORT_NAMES, default: '-openedAt' })
  @IsOptional()
  @Expects(isOne(isSort), `one of ${SORT_NAMES.join(', ')}`)
  sort?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: LIMIT.max, default: LIMIT.default })
  @IsOptional()
  @Expects(isLimit, `a whole number from 1 to ${LIMIT.max}`)
  limit?: string;

  @ApiPropertyOptional({ description: 'The "next" of an earlier answer' })
  @IsOptional()
  @Expects(isOne((text) => readCursor(text) !== undefined), 'the "next" of an earlier answer')
  after?: string;
}
