import { existsSync } from 'node:fs';
import { SERVICE_NAMES, type ServiceName } from '../../libs/contracts/src/agencies';
import type { PortName } from '../ports';
import { appProgram, identityProgram } from './layout';
import type { StackOptions } from './stack-options';

/** DATABASE_URL, KAFKA_BROKERS and OIDC_ISSUER each replace an embedded part. */
export interface Brought {
  databaseUrl?: string;
  brokers?: string;
  issuer?: string;
  /** what the tokens of that issuer are for; those of the embedded one are for the usual audience */
  audience?: string;
}

/** What a stack will run, decided before anything starts. */
export interface StackPlan {
  services: readonly ServiceName[];
  /** witness and time stamp authority: the log of audit waits for the one, and is stamped by the other */
  withWitness: boolean;
  withConsole: boolean;
  brought: Brought;
  programs: readonly string[];
  ports: readonly PortName[];
}

/** Small programs that belong to others in earnest. */
const BESIDE_LOG = ['witness', 'tsa'] as const;

const embeddedPorts = ({ databaseUrl, brokers, issuer }: Brought): PortName[] => [
  ...(databaseUrl ? [] : (['postgres'] as const)),
  ...(brokers ? [] : (['kafka', 'kafkaController'] as const)),
  ...(issuer ? [] : (['identity'] as const)),
];

const broughtBy = (env: NodeJS.ProcessEnv): Brought => ({
  databaseUrl: env.DATABASE_URL,
  brokers: env.KAFKA_BROKERS,
  issuer: env.OIDC_ISSUER,
  audience: env.OIDC_ISSUER && env.OIDC_AUDIENCE,
});

/** Tests never reach for what the environment names: it may be somebody's real database. */
export function planOf(options: StackOptions, env: NodeJS.ProcessEnv, exists: (file: string) => boolean = existsSync): StackPlan {
  const services = options.services === 'all' || !options.services ? SERVICE_NAMES : options.services;
  const withConsole = services.length === SERVICE_NAMES.length && exists(appProgram('console'));
  const withWitness = services.includes('audit');
  const fixed = options.ports === 'fixed';
  const brought: Brought = fixed ? broughtBy(env) : {};
  return {
    services,
    withWitness,
    withConsole,
    brought,
    programs: [...services.map(appProgram), ...(withWitness ? BESIDE_LOG.map(appProgram) : []), ...(brought.issuer ? [] : [identityProgram])],
    ports: [...embeddedPorts(brought), ...services, ...(withWitness ? BESIDE_LOG : []), ...(withConsole ? (['console'] as const) : [])],
  };
}
