import { Field, IsCalendarDate, IsCount, IsDecimalString, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'egress-profile.summarised',
  version: 1,
  zh: '出口流量特征摘要',
  en: 'Egress traffic summarised',
  group: 'C',
  publishers: ['telecom'],
  consumers: ['ndrc', 'telecom'],
  articles: ['(五)', '(八)', 'S003'],
  evidence: 'NetFlow/IPFIX摘要哈希',
  triggers: ['site.identified'],
  contradicts: ['data-centre.declared'],
  undoneBy: 'event.corrected',
  example: { cidr: '203.0.113.64/28', from: '2021-10-01', to: '2021-10-31', p95Mbps: '1200.5' },
})
export class EgressProfileSummarisedV1 {
  @Field('网段')
  @IsText()
  cidr!: string;

  @Field('起')
  @IsCalendarDate()
  from!: string;

  @Field('止')
  @IsCalendarDate()
  to!: string;

  @Field('95峰值带宽', { unit: 'Mbps' })
  @IsDecimalString()
  p95Mbps!: string;

  @Field('上行流量', { unit: 'GiB', optional: true })
  @IsDecimalString()
  upGib?: string;

  @Field('下行流量', { unit: 'GiB', optional: true })
  @IsDecimalString()
  downGib?: string;

  @Field('对等节点数', { optional: true })
  @IsCount()
  p2pPeers?: number;

  @Field('持久节点数', { optional: true })
  @IsCount()
  persistentPeers?: number;

  @Field('周期', { unit: 'min', optional: true })
  @IsCount()
  periodMin?: number;
}
