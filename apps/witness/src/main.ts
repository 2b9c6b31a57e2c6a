import { openWitness } from './open-witness';
import type { Say } from './witness-server';
import { witnessSettingsOf } from './witness-settings';

const say: Say = (line) => void process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), service: 'witness', ...line })}\n`);

async function main(): Promise<void> {
  const settings = witnessSettingsOf(process.env);
  const server = await openWitness(settings, say);
  server.listen(settings.port, settings.host, () => say({ level: 'info', msg: `${settings.name} listens on port ${settings.port}` }));
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeIdleConnections();
    });
  }
}

main().catch((error: unknown) => {
  say({ level: 'error', msg: 'The witness cannot start', error: String(error) });
  process.exitCode = 1;
});
