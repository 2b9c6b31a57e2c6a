import { Field, IsInstant, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'key.registered',
  version: 1,
  zh: '签名密钥登记',
  en: 'Signing key registered',
  group: 'H',
  publishers: ['any'],
  consumers: ['evaluator'],
  undoneBy: 'key.revoked',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: {
    keyId: 'key-1',
    algorithm: 'EdDSA',
    publicKey: '{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}',
    validFrom: '2021-10-20T10:00:00+08:00',
    by: 'of-0001',
  },
})
export class KeyRegisteredV1 {
  @Field('密钥编号')
  @IsText()
  keyId!: string;

  @Field('算法')
  @IsText()
  algorithm!: string;

  @Field('公钥')
  @IsText()
  publicKey!: string;

  @Field('有效期起')
  @IsInstant()
  validFrom!: string;

  @Field('有效期止', { optional: true })
  @IsInstant()
  validTo?: string;

  @Field('经办人')
  @IsText()
  by!: string;
}
