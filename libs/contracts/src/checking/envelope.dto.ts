import { AGENCIES } from '../agencies';
import { KEY_KINDS } from '../envelope';
import {
  Field,
  IsAnyObject,
  IsDateOrInstant,
  IsDivision6,
  IsEventRef,
  IsInstant,
  IsKebab,
  IsListOfObjects,
  IsListOfTexts,
  IsNested,
  IsOneOf,
  IsOrgan,
  IsSha256,
  IsText,
  IsUuidV7,
} from '../fields';

const CLASSIFICATIONS = ['public', 'internal', 'sensitive', 'restricted'] as const;

export class EventKeyDto {
  @Field('键类')
  @IsOneOf(KEY_KINDS)
  kind!: string;

  @Field('键值')
  @IsText(400)
  value!: string;

  @Field('角色')
  @IsKebab()
  role!: string;
}

export class EvidenceDto {
  @Field('证据类别')
  @IsText(200)
  kind!: string;

  @Field('哈希')
  @IsSha256()
  sha256!: string;

  @Field('保管方')
  @IsText(200)
  custodian!: string;
}

export class ApprovalDto {
  @Field('角色')
  @IsText(100)
  role!: string;

  @Field('批准人')
  @IsText(100)
  officer!: string;

  @Field('时间')
  @IsInstant()
  at!: string;
}

export class EventDataDto {
  @Field('主体与对象键')
  @IsListOfObjects(EventKeyDto, 1)
  keys!: EventKeyDto[];

  @Field('事实')
  @IsAnyObject()
  facts!: object;

  @Field('生效', { optional: true })
  @IsDateOrInstant()
  effectiveFrom?: string;

  @Field('失效', { optional: true })
  @IsDateOrInstant()
  effectiveTo?: string;

  @Field('证据')
  @IsListOfObjects(EvidenceDto)
  evidence!: EvidenceDto[];

  @Field('政策依据')
  @IsListOfTexts()
  policyRefs!: string[];

  @Field('批准')
  @IsListOfObjects(ApprovalDto)
  approvals!: ApprovalDto[];

  @Field('更正对象', { optional: true })
  @IsEventRef()
  corrects?: string;

  @Field('密级', { optional: true })
  @IsOneOf(CLASSIFICATIONS)
  classification?: string;
}

/** CloudEvents 1.0 with the extensions of architecture section 5. The type decides the facts and is checked before. */
export class EnvelopeDto {
  @Field('规范版本')
  @IsOneOf(['1.0'])
  specversion!: string;

  @Field('事件编号')
  @IsUuidV7()
  id!: string;

  @Field('来源')
  @IsText(200)
  source!: string;

  @Field('类型')
  @IsText(200)
  type!: string;

  @Field('主体')
  @IsText(500)
  subject!: string;

  @Field('发生时间')
  @IsInstant()
  time!: string;

  @Field('数据模式')
  @IsText(500)
  dataschema!: string;

  @Field('内容类型', { optional: true })
  @IsOneOf(['application/json'])
  datacontenttype?: string;

  @Field('部门')
  @IsOneOf(AGENCIES)
  agency!: string;

  @Field('机构')
  @IsOrgan()
  organ!: string;

  @Field('辖区')
  @IsDivision6()
  jurisdiction!: string;

  @Field('幂等键', { optional: true })
  @IsText(200)
  idempotencykey?: string;

  @Field('关联编号', { optional: true })
  @IsText(200)
  correlationid?: string;

  @Field('起因编号', { optional: true })
  @IsText(200)
  causationid?: string;

  @Field('登记时间', { optional: true })
  @IsInstant()
  recordedtime?: string;

  @Field('数据')
  @IsNested(EventDataDto)
  data!: EventDataDto;
}
