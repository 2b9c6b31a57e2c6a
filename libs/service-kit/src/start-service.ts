import type { Type } from '@nestjs/common';
import { ConfigError } from './config/service-config';
import { createService, type Service } from './create-service';
import { Readiness } from './health/readiness';
import type { ServiceOptions } from './service-options';

/** Requests and batches under way get this long; streams that never end are cut after half of it. */
const STOP_WITHIN_MS = 20_000;

/** Runs a service until SIGTERM or SIGINT, then stops taking work, finishes what it has begun, and exits with 0. */
export async function startService(appModule: Type, options: ServiceOptions): Promise<void> {
  let running: Service | undefined;
  const stop = (signal: string): void => void stopService(running, signal);
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  try {
    const service = await createService(appModule, options);
    await service.app.listen(service.config.port, service.config.host);
    running = service;
    service.logger.info({ url: await service.app.getUrl() }, `${options.service} listens`);
  } catch (error) {
    process.stderr.write(`${error instanceof ConfigError ? error.message : String((error as Error).stack ?? error)}\n`);
    process.exit(1);
  }
}

async function stopService(service: Service | undefined, signal: string): Promise<void> {
  if (!service) process.exit(0); // nothing was taken in yet
  const { app, logger } = service;
  logger.info({ signal }, 'stopping');
  app.get(Readiness).drain();
  const cut = setTimeout(() => app.getHttpServer().closeAllConnections(), STOP_WITHIN_MS / 2);
  const late = setTimeout(() => {
    logger.error(`Not stopped within ${STOP_WITHIN_MS / 1_000} s; what was under way will be repeated after the next start`);
    process.exit(1);
  }, STOP_WITHIN_MS);
  try {
    await app.close();
    logger.info('stopped');
    process.exit(0);
  } catch (error) {
    logger.error({ err: error }, 'could not stop cleanly');
    process.exit(1);
  } finally {
    clearTimeout(cut);
    clearTimeout(late);
  }
}
