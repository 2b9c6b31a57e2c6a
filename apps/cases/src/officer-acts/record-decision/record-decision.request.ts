import { ApiProperty } from '@nestjs/swagger';
import { AGENCIES, findContract } from '@quanlian/contracts';
import { Expects } from '@quanlian/service-kit';
import { instantOf } from '../../moments/instant';
import { ActRequest } from '../act.request';
import { isText, TEXT } from '../field-tests';

const isDay = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
const areAgencies = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.length <= 20 && value.every((one) => (AGENCIES as readonly unknown[]).includes(one));
const isType = (value: unknown): boolean => typeof value === 'string' && findContract(value) !== undefined;

export class RecordDecisionRequest extends ActRequest {
  @ApiProperty({ format: 'date', example: '2021-11-05', description: 'Day of the meeting' })
  @Expects(isDay, 'a calendar date such as 2021-11-05')
  meetingOn!: string;

  @ApiProperty({ enum: AGENCIES, isArray: true, description: 'Who is to carry it out: one of them does' })
  @Expects(areAgencies, `a list of agencies: ${AGENCIES.join(', ')}`)
  agencies!: string[];

  @ApiProperty({ example: 'power-supply.cut', description: 'Type of the event that carries it out' })
  @Expects(isType, 'a code of the event catalogue')
  awaits!: string;

  @ApiProperty({ example: '限期停电并报送拆除情况' })
  @Expects(isText, TEXT)
  decision!: string;

  @ApiProperty({ format: 'date-time', example: '2021-11-12T18:00:00+08:00' })
  @Expects((value) => typeof value === 'string' && instantOf(value) !== undefined, 'an RFC 3339 instant with a zone')
  dueAt!: string;
}
