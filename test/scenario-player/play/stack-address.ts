import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SERVICE_NAMES, SERVICES, type ServiceName } from '@quanlian/contracts';

/** Where a started stack answers. */
export interface StackAddress {
  services: Readonly<Record<ServiceName, string>>;
  identityProvider: string;
}

const IDENTITY_PROVIDER_PORT = 7180;

export function defaultAddress(host: string): StackAddress {
  const services = Object.fromEntries(SERVICE_NAMES.map((name) => [name, `http://${host}:${SERVICES[name].port}`]));
  return { services: services as StackAddress['services'], identityProvider: `http://${host}:${IDENTITY_PROVIDER_PORT}` };
}

/** The started stack writes its addresses to stack.json in its data folder; the fixed ports otherwise. */
export function stackAddress(host: string, dataFolder: string): StackAddress {
  const file = join(dataFolder, 'stack.json');
  const fixed = defaultAddress(host);
  if (!existsSync(file)) return fixed;
  const written = JSON.parse(readFileSync(file, 'utf8')) as Partial<{ services: Partial<StackAddress['services']>; identityProvider: string }>;
  return { services: { ...fixed.services, ...written.services }, identityProvider: written.identityProvider ?? fixed.identityProvider };
}
