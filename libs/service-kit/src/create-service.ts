import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { awaitDatabase } from './await-database';
import { readConfig, type ServiceConfig } from './config/service-config';
import { createServer } from './http/create-server';
import { addBodyParsers } from './http/body-parsers';
import { validationPipe } from './http/validation';
import { createLogger, NestLogger } from './logging/logger';
import { RequestBudgets } from './limits/request-budgets';
import { openApiDocument, OpenApiSource } from './published/open-api';
import { persistenceOptions, type ServiceOptions } from './service-options';
import { ServiceModule } from './service.module';

/** A service that is ready to listen. */
export interface Service {
  app: NestFastifyApplication;
  config: ServiceConfig;
  logger: Logger;
}

/** A whole service, migrated and wired, that does not listen yet. */
export async function createService(appModule: Type, options: ServiceOptions): Promise<Service> {
  const config = readConfig(options.service, options.env ?? process.env);
  const logger = createLogger(options.service, config.logLevel);
  const persistence = persistenceOptions(config, options);
  await awaitDatabase(persistence, logger);
  const budgets = new RequestBudgets(config.rateLimit);
  const { adapter, filter } = createServer(logger, budgets);
  const app = await createApp(ServiceModule.around(appModule, config, persistence, budgets), adapter, logger);
  addBodyParsers(adapter.getInstance());
  app.useGlobalFilters(filter);
  app.useGlobalPipes(validationPipe());
  app.get(OpenApiSource).provide(() => openApiDocument(app, config.service, config.publicUrl));
  return { app, config, logger };
}

const createApp = (module: ReturnType<typeof ServiceModule.around>, adapter: FastifyAdapter, logger: Logger): Promise<NestFastifyApplication> =>
  NestFactory.create<NestFastifyApplication>(module, adapter, { logger: new NestLogger(logger), bodyParser: false, abortOnError: false });
