import { Field, IsCount, IsInstant, IsListOfKeyStrings, IsText } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'draw.published',
  version: 1,
  zh: '随机抽取公示',
  en: 'Random draw published',
  group: 'H',
  publishers: ['any'],
  consumers: ['ndrc', 'evaluator'],
  articles: ['(十)'],
  evidence: '名单库哈希, 随机种子',
  undoneBy: 'event.corrected',
  exampleKeys: [{ kind: 'division', value: '150600', role: 'region' }],
  example: {
    drawId: 'draw-1',
    seed: '2021-10-20-example',
    poolSha256: '79b4d3d84bab5b9d6990c469f849c75cd78b8559039808368d005eb14a40867d',
    poolSize: 200,
    drawn: ['uscc:91150622MAYX0A110G'],
    drawnAt: '2021-10-20T10:00:00+08:00',
  },
})
export class DrawPublishedV1 {
  @Field('抽取编号')
  @IsText()
  drawId!: string;

  @Field('随机种子')
  @IsText()
  seed!: string;

  @Field('名单库哈希')
  @IsText()
  poolSha256!: string;

  @Field('名单库数量')
  @IsCount()
  poolSize!: number;

  @Field('抽中对象')
  @IsListOfKeyStrings()
  drawn!: string[];

  @Field('抽取时间')
  @IsInstant()
  drawnAt!: string;

  @Field('公开地址', { optional: true })
  @IsText()
  publishedUrl?: string;
}
