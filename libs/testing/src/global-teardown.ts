import type { TestServers } from './test-servers';

export default async function globalTeardown(): Promise<void> {
  const all = (globalThis as { quanlianTestServers?: TestServers[] }).quanlianTestServers ?? [];
  await Promise.all(all.map((servers) => servers.stop()));
}
