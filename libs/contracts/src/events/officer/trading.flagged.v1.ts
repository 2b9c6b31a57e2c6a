import { Field, IsDecimalString, IsOneOf, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const VENUE_KIND_VALUES = ['overseas-exchange', 'otc', 'app'] as const;

@EventContract({
  code: 'trading.flagged',
  version: 1,
  zh: '交易线索',
  en: 'Trading activity flagged',
  group: 'H',
  publishers: ['pbc', 'cac'],
  consumers: ['ndrc', 'finance', 'psb'],
  articles: ['(十九)', 'PBC237'],
  undoneBy: 'event.corrected',
  example: { venueKind: 'overseas-exchange', tag: 'usdt' },
})
export class TradingFlaggedV1 {
  @Field('场所类别')
  @IsOneOf(VENUE_KIND_VALUES)
  venueKind!: (typeof VENUE_KIND_VALUES)[number];

  @Field('标签')
  @IsText()
  tag!: string;

  @Field('金额', { unit: 'CNY', optional: true })
  @IsDecimalString()
  amountCny?: string;
}
