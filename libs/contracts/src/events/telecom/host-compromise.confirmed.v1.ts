import { Field, IsInstant, IsRatio, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'host-compromise.confirmed',
  version: 1,
  zh: '主机被控(被动挖矿)',
  en: 'Host confirmed as infected',
  group: 'C',
  publishers: ['telecom', 'cac'],
  consumers: ['ndrc', 'energy', 'finance', 'sasac', 'moe'],
  articles: ['NDRC2111', '(十九)'],
  evidence: '应急处置报告, 样本哈希',
  triggers: ['site.cleared'],
  contradicts: ['pool-traffic.detected', 'site.identified'],
  undoneBy: 'event.corrected',
  example: { ip: '203.0.113.21', sessionsShare: 0.9, reportNo: 'EX-IR-1' },
})
export class HostCompromiseConfirmedV1 {
  @Field('IP')
  @IsText()
  ip!: string;

  @Field('恶意程序家族', { optional: true })
  @IsText()
  malwareFamily?: string;

  @Field('会话占比')
  @IsRatio()
  sessionsShare!: number;

  @Field('清除时间', { optional: true })
  @IsInstant()
  cleanedAt?: string;

  @Field('报告编号')
  @IsText()
  reportNo!: string;
}
