import { Field, IsCount, IsInstant, IsListOfTexts } from '../../fields';
import { EventContract } from '../event-contract';

@EventContract({
  code: 'view.checked',
  version: 1,
  zh: '视图自检',
  en: 'Stored views compared with a rebuild from the history',
  group: 'H',
  publishers: ['system'],
  consumers: ['evaluator'],
  undoneBy: 'view.checked',
  example: {
    position: 1204,
    cases: 3,
    views: ['case_file 79b4d3d84bab5b9d6990c469f849c75cd78b8559039808368d005eb14a40867d'],
    differing: 1,
    firstDiffering: ['QL-150622-2021-00001'],
    differingTables: [],
    waiting: 0,
    from: '2021-10-20T03:00:00+08:00',
    to: '2021-10-20T03:04:10+08:00',
  },
})
export class ViewCheckedV1 {
  @Field('到达序号')
  @IsCount()
  position!: number;

  @Field('案件数')
  @IsCount()
  cases!: number;

  @Field('各视图哈希')
  @IsListOfTexts()
  views!: string[];

  @Field('不一致案件数')
  @IsCount()
  differing!: number;

  @Field('首批不一致案件')
  @IsListOfTexts()
  firstDiffering!: string[];

  @Field('不一致表')
  @IsListOfTexts()
  differingTables!: string[];

  @Field('未能比对数')
  @IsCount()
  waiting!: number;

  @Field('开始时间')
  @IsInstant()
  from!: string;

  @Field('结束时间')
  @IsInstant()
  to!: string;
}
