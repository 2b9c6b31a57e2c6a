import { ApiProperty } from '@nestjs/swagger';
import { Expects } from '@quanlian/service-kit';
import { isText, isTexts, TEXT } from '../field-tests';
import { ProposedActRequest } from '../proposed-act.request';
import { isMergeKind, MERGE_KINDS } from './merge-kind';

export class MergeCasesRequest extends ProposedActRequest {
  @ApiProperty({ example: 'QL-150622-2021-00002', description: 'Id or number of the other case' })
  @Expects(isText, TEXT)
  otherCase!: string;

  @ApiProperty({ enum: MERGE_KINDS, description: 'One enterprise under two keys, or enterprises under one control' })
  @Expects(isMergeKind, `one of ${MERGE_KINDS.join(', ')}`)
  mergeKind!: (typeof MERGE_KINDS)[number];

  @ApiProperty({ type: [String], example: ['同一法定代表人'], description: 'What it rests on' })
  @Expects(isTexts, 'a list of texts, at least one')
  basis!: string[];
}
