import { Field, IsCalendarDate, IsDecimalString } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'hosting-revenue.summarised',
  version: 1,
  zh: '托管收入摘要',
  en: 'Hosting revenue summarised',
  group: 'H',
  publishers: ['tax'],
  consumers: ['ndrc', 'finance'],
  articles: ['(三)', '(十九)'],
  evidence: '发票数据摘要',
  undoneBy: 'event.corrected',
  example: { from: '2021-10-01', to: '2021-10-31', revenueCny: '1200.5' },
})
export class HostingRevenueSummarisedV1 {
  @Field('起')
  @IsCalendarDate()
  from!: string;

  @Field('止')
  @IsCalendarDate()
  to!: string;

  @Field('收入', { unit: 'CNY' })
  @IsDecimalString()
  revenueCny!: string;
}
