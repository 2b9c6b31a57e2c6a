import { Module } from '@nestjs/common';
import type { DynamicModule, OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { createDataSource } from './data-source';
import type { ServiceDataSourceOptions } from './data-source';
import { migrate } from './migrate';
import type { MigrateOptions } from './migrate';
import { UnitOfWork } from './unit-of-work';

/** Of one service: migrated first, connected then. */
export type PersistenceOptions = ServiceDataSourceOptions & MigrateOptions;

/** Migrates, connects and offers `DataSource` and `UnitOfWork` to every feature. The pool closes last, after all that uses it has stopped. */
@Module({})
export class PersistenceModule implements OnApplicationShutdown {
  constructor(private readonly dataSource: DataSource) {}

  static forRoot(options: PersistenceOptions): DynamicModule {
    const dataSource = {
      provide: DataSource,
      useFactory: async (): Promise<DataSource> => {
        await migrate(options);
        return createDataSource(options).initialize();
      },
    };
    return { module: PersistenceModule, global: true, providers: [dataSource, UnitOfWork], exports: [DataSource, UnitOfWork] };
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}
