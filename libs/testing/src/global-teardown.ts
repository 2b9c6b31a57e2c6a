import { rmSync } from 'node:fs';
import type { TestServers } from './global-setup';

export default async function globalTeardown(): Promise<void> {
  const servers = (globalThis as { quanlianTestServers?: TestServers }).quanlianTestServers;
  if (!servers) return;
  // Nothing in these folders is kept, so nobody waits for a clean shutdown.
  servers.kafka.process.spec.stopSignal = 'SIGKILL';
  servers.postgres.process.spec.stopSignal = 'SIGQUIT';
  await Promise.all([servers.postgres.stop(), servers.kafka.stop()]);
  servers.lifeLine.close();
  rmSync(servers.dataDir, { recursive: true, force: true });
}
