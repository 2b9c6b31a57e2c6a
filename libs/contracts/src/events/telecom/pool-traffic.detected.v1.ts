import { Field, IsCount, IsDecimalString, IsInstant, IsOneOf, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

const PROTOCOL_VALUES = ['stratum-v1', 'stratum-v2', 'ethproxy', 'libp2p', 'chia', 'unknown-tls'] as const;

@EventContract({
  code: 'pool-traffic.detected',
  version: 1,
  zh: '矿池流量监测',
  en: 'Mining-pool traffic detected',
  group: 'C',
  publishers: ['telecom', 'cac'],
  consumers: ['ndrc', 'energy', 'telecom'],
  articles: ['(五)', '(十九)'],
  evidence: '流记录摘要(不含载荷), 规则版本, 采样率',
  triggers: ['ip-attribution.resolved', 'site.identified'],
  contradicts: ['power-supply.cut', 'site.shut-down'],
  undoneBy: 'host-compromise.confirmed / event.corrected',
  example: {
    srcIp: '203.0.113.21',
    protocol: 'stratum-v1',
    firstSeenAt: '2021-10-20T10:00:00+08:00',
    lastSeenAt: '2021-10-20T10:00:00+08:00',
    sessions: 12,
    detector: 'pool-list/1.0',
    confidence: 0.9,
  },
})
export class PoolTrafficDetectedV1 {
  @Field('源IP')
  @IsText()
  srcIp!: string;

  @Field('目的主机', { optional: true })
  @IsText()
  dstHost?: string;

  @Field('目的端口', { optional: true })
  @IsCount(65_535)
  dstPort?: number;

  @Field('协议')
  @IsOneOf(PROTOCOL_VALUES)
  protocol!: (typeof PROTOCOL_VALUES)[number];

  @Field('首次发现时间')
  @IsInstant()
  firstSeenAt!: string;

  @Field('最后发现时间')
  @IsInstant()
  lastSeenAt!: string;

  @Field('会话数')
  @IsCount()
  sessions!: number;

  @Field('上行字节', { unit: 'B', optional: true })
  @IsCount()
  bytesUp?: number;

  @Field('下行字节', { unit: 'B', optional: true })
  @IsCount()
  bytesDown?: number;

  @Field('估算算力', { unit: 'TH/s', optional: true })
  @IsDecimalString()
  estHashrate?: string;

  @Field('币种', { optional: true })
  @IsText()
  coin?: string;

  @Field('检测器')
  @IsText()
  detector!: string;

  @Field('置信度')
  @IsRatio()
  confidence!: number;
}
