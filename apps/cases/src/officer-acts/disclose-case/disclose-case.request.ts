import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { FIELD_KIND_NAMES, isPurpose, PURPOSE_NAMES } from '@quanlian/access';
import { Expects } from '@quanlian/service-kit';
import { IsOptional } from 'class-validator';
import { isReceiver, RECEIVING_AGENCIES } from '../../disclosures/receiver';
import type { Receiver } from '../../disclosures/receiver';
import { FIELD_LIST, isFieldList } from '../../unmaskings/unmasking';
import { isText, TEXT } from '../field-tests';
import { ExpectsInstant } from '../../request-values';
import { ProposedActRequest } from '../proposed-act.request';

export class ReceiverRequest implements Receiver {
  @ApiProperty({ enum: RECEIVING_AGENCIES }) agency!: string;
  @ApiProperty({ example: '510100', description: 'Nobody above or below it receives anything' }) division!: string;
}

export class DiscloseCaseRequest extends ProposedActRequest {
  @ApiProperty({ type: ReceiverRequest })
  @Expects(isReceiver, 'an agency that can receive and a division of 6 digits')
  receiver!: ReceiverRequest;

  @ApiProperty({ example: '《公安机关办理刑事案件程序规定》第六十一条' })
  @Expects(isText, TEXT)
  legalBasis!: string;

  @ApiProperty({ enum: PURPOSE_NAMES, description: 'What the receiver reads it for' })
  @Expects(isPurpose, `one of ${PURPOSE_NAMES.join(', ')}`)
  purpose!: string;

  @ApiPropertyOptional({
    enum: FIELD_KIND_NAMES,
    isArray: true,
    description: 'Kinds of values; all that you are shown for the purpose where left out',
  })
  @IsOptional()
  @Expects(isFieldList, FIELD_LIST)
  fields?: string[];

  @ApiProperty({ format: 'date-time', description: 'When it ends, within 366 days' })
  @ExpectsInstant()
  until!: string;
}
