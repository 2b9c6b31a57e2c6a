import { Module } from '@nestjs/common';
import { CaseModelModule } from '../case-model.module';
import { CheckViewsAtNight } from './check-views-at-night';
import { CompareCases } from './compare-cases';
import { HashViews } from './hash-views';
import { LiveLines } from './live-lines';
import { NightRepository } from './night.repository';
import { NightlyCheckSettings, nightlyCheckSettingsOf } from './nightly-check-settings';
import { NightlyCheckTimer } from './nightly-check.timer';
import { RebuildLines } from './rebuild-lines';

const settings = { provide: NightlyCheckSettings, useFactory: () => nightlyCheckSettingsOf(process.env) };

/** The stored views against the history, once a night. */
@Module({
  imports: [CaseModelModule],
  providers: [settings, LiveLines, RebuildLines, CompareCases, HashViews, NightRepository, CheckViewsAtNight, NightlyCheckTimer],
})
export class NightlyCheckModule {}
