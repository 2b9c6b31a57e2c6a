import { ApiProperty } from '@nestjs/swagger';
import { FIELD_KIND_NAMES, isPurpose, PURPOSE_NAMES } from '@quanlian/access';
import type { FieldKind, Purpose } from '@quanlian/access';
import { Expects } from '@quanlian/service-kit';
import { FIELD_LIST, isFieldList } from '../../unmaskings/unmasking';
import { ProposedActRequest } from '../proposed-act.request';

export class UnmaskFieldsRequest extends ProposedActRequest {
  @ApiProperty({ enum: PURPOSE_NAMES, description: 'They are shown in reads for this purpose alone' })
  @Expects(isPurpose, `one of ${PURPOSE_NAMES.join(', ')}`)
  purpose!: Purpose;

  @ApiProperty({ enum: FIELD_KIND_NAMES, isArray: true, example: ['person'], description: 'Kinds of values that you are not shown as they are' })
  @Expects(isFieldList, FIELD_LIST)
  fields!: FieldKind[];
}
