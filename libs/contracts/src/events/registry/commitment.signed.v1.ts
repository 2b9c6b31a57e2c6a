import { Field, IsCalendarDate, IsKeyString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'commitment.signed',
  version: 1,
  zh: '信用承诺书签署',
  en: 'Credit commitment signed',
  group: 'F',
  publishers: ['ndrc', 'miit'],
  consumers: ['samr', 'telecom', 'energy'],
  articles: ['(九)'],
  evidence: '承诺书原件哈希',
  triggers: ['commitment.breached'],
  contradicts: ['site.confirmed'],
  undoneBy: 'event.corrected',
  example: { documentNo: '示例发〔2021〕1号', signedOn: '2021-10-20', templateVersion: '2021-1' },
})
export class CommitmentSignedV1 {
  @Field('文号')
  @IsText()
  documentNo!: string;

  @Field('签署日期')
  @IsCalendarDate()
  signedOn!: string;

  @Field('模板版本')
  @IsText()
  templateVersion!: string;

  @Field('设施', { optional: true })
  @IsKeyString()
  facilityKey?: string;
}
