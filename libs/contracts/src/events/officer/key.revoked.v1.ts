import { Field, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'key.revoked',
  version: 1,
  zh: '签名密钥吊销',
  en: 'Signing key revoked',
  group: 'H',
  publishers: ['any'],
  consumers: ['evaluator'],
  undoneBy: 'key.registered (new)',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: { keyId: 'key-1', reason: '示例原因', revokedAt: '2021-10-20T10:00:00+08:00', by: 'of-0001' },
})
export class KeyRevokedV1 {
  @Field('密钥编号')
  @IsText()
  keyId!: string;

  @Field('原因')
  @IsText()
  reason!: string;

  @Field('吊销时间')
  @IsInstant()
  revokedAt!: string;

  @Field('经办人')
  @IsText()
  by!: string;
}
