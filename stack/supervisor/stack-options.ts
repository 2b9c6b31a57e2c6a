import type { ServiceName } from '../../libs/contracts/src/agencies';

export interface StackOptions {
  dataDir: string;
  /** fixed: the published ports, each changeable by its environment variable · free: any, for tests */
  ports?: 'free' | 'fixed';
  services?: readonly ServiceName[] | 'all';
  /** True says nothing about crashes and restarts. */
  quiet?: boolean;
  /** Data survive a power cut; the default for fixed ports. */
  durable?: boolean;
  /** Added to the environment of every service. */
  env?: Readonly<Record<string, string>>;
}

export type TokenHolder =
  | { agency: string; organ: string; jurisdiction?: string; rights?: readonly string[] }
  | { officer: string; jurisdiction?: string; rights?: readonly string[] };
