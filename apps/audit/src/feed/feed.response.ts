import { ApiProperty } from '@nestjs/swagger';

export class FeedEntry {
  @ApiProperty({ description: 'pass as "after" to read on behind this event' }) cursor!: string;
  @ApiProperty({ enum: ['whole', 'thin'], description: 'thin: that something happened and whom to ask, without facts' }) form!: 'whole' | 'thin';
  @ApiProperty({ format: 'date-time' }) acceptedAt!: string;
  @ApiProperty({ type: Object, description: 'a CloudEvent; what you may not see is masked in it, and a thin one has no data' }) event!: object;
}

export class FeedPage {
  @ApiProperty({ type: [FeedEntry] }) items!: FeedEntry[];
  @ApiProperty({ description: 'pass as "after" to read on; it never goes stale, also where nothing was found' }) next!: string;
  @ApiProperty({ description: 'whether more may be there already: then ask again at once' }) more!: boolean;
}
