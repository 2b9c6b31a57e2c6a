import path from 'node:path';
import { SERVICE_NAMES, type ServiceName } from '../../libs/contracts/src/agencies';
import { keptSecret, randomSecret } from '../identity/secrets';
import { ADMINISTRATOR, OWN_PASSWORD_FILE } from './broker-accounts';
import { prepareBroker } from './prepare-broker';
import type { Account } from './scram-accounts';

const required = (name: string, value = ''): string => {
  if (!value) throw new Error(`${name} is not set`);
  return value;
};

/** For the compose stack: each service's password lies in that service's own folder below ACCOUNTS_DIR. */
async function main(env: NodeJS.ProcessEnv): Promise<void> {
  const brokers = required('KAFKA_BROKERS', env.KAFKA_BROKERS).split(',');
  const administrator = { username: ADMINISTRATOR, password: required('KAFKA_ADMIN_PASSWORD', env.KAFKA_ADMIN_PASSWORD) };
  const folder = required('ACCOUNTS_DIR', env.ACCOUNTS_DIR);
  const account = async (service: ServiceName): Promise<[string, Account]> => [
    service,
    { username: service, password: await keptSecret(path.join(folder, service), OWN_PASSWORD_FILE, randomSecret) },
  ];
  const services = Object.fromEntries(await Promise.all(SERVICE_NAMES.map(account))) as Record<ServiceName, Account>;
  await prepareBroker(brokers, { administrator, services });
  process.stdout.write(`Accounts, rights and topics of ${SERVICE_NAMES.length} services are in place\n`);
}

void main(process.env);
