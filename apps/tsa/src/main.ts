import { openTsa } from './open-tsa';
import type { Say } from './tsa-server';
import { tsaSettingsOf } from './tsa-settings';

const say: Say = (line) => void process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), service: 'tsa', ...line })}\n`);

async function main(): Promise<void> {
  const settings = tsaSettingsOf(process.env);
  const server = await openTsa(settings, say);
  server.listen(settings.port, settings.host, () => say({ level: 'info', msg: `${settings.name} listens on port ${settings.port}` }));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeIdleConnections();
    });
  }
}

main().catch((error: unknown) => {
  say({ level: 'error', msg: 'The time stamp authority cannot start', error: String(error) });
  process.exitCode = 1;
});
