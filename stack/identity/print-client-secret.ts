import { parseOrgan } from './claims';
import { clientSecret, keptSecret, randomSecret } from './secrets';

/** For an operator of the compose stack: node dist/stack/identity/print-client-secret.js energy/grid */
async function main(clientId: string): Promise<void> {
  if (!parseOrgan(clientId)) {
    process.stderr.write(`Found "${clientId}", expected <agency>/<organ>, for example energy/grid\n`);
    process.exitCode = 2;
    return;
  }
  const rootSecret = await keptSecret(process.env.SECRETS_DIR ?? '.data/secrets', 'identity-root', randomSecret);
  process.stdout.write(`${clientSecret(rootSecret, clientId)}\n`);
}

void main(process.argv[2] ?? '');
