import { SERVICE_NAMES, type ServiceName } from '../../libs/contracts/src/agencies';
import type { BrokerLogin } from '../../libs/messaging/src/bus/broker-security';
import { keptSecret, randomSecret } from '../identity/secrets';
import type { Account } from './scram-accounts';

/** The one account that may everything; it belongs to the stack itself, which makes topics, accounts and rights. */
export const ADMINISTRATOR = 'stack';

export interface BrokerAccounts {
  administrator: Account;
  services: Readonly<Record<ServiceName, Account>>;
}

/** The file of a password in the folder of secrets. */
export const passwordFile = (username: string): string => `kafka-${username}-password`;

/** The same in a folder that one service has for itself. */
export const OWN_PASSWORD_FILE = 'kafka-password';

/** Made once. Who wants new ones deletes the files: the next start gives the accounts new passwords. */
export async function keptAccounts(folder: string): Promise<BrokerAccounts> {
  const account = async (username: string): Promise<Account> => ({
    username,
    password: await keptSecret(folder, passwordFile(username), randomSecret),
  });
  const services = await Promise.all(SERVICE_NAMES.map(async (service) => [service, await account(service)] as const));
  return { administrator: await account(ADMINISTRATOR), services: Object.fromEntries(services) as Record<ServiceName, Account> };
}

export const loginAs = ({ username, password }: Account): BrokerLogin => ({ mechanism: 'scram-sha-512', username, password });

/** Before accounts exist, and on loopback or inside a private network only. */
export const plainLoginAs = ({ username, password }: Account): BrokerLogin => ({ mechanism: 'plain', username, password });
