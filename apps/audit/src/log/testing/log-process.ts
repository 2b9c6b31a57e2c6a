import 'reflect-metadata';
import { createDataSource } from '@quanlian/persistence';
import { logSettingsOf } from '../log-settings';
import { keeperOf } from './log-stand';

/** For specs: a process that does nothing but keep the log, until it is killed or its failpoint ends it. */
async function keepLog(): Promise<void> {
  const dataSource = await createDataSource({ service: 'audit', databaseUrl: process.env.DATABASE_URL! }).initialize();
  keeperOf(dataSource, logSettingsOf(process.env)).onApplicationBootstrap();
}

void keepLog();
