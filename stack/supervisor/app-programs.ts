import type { ServiceName } from '../../libs/contracts/src/agencies';
import { CONSOLE_CLIENT } from '../identity/clients';
import { clientSecret, keptSecret, randomSecret } from '../identity/secrets';
import type { Ports } from '../ports';
import {
  baseUrl,
  certificateIn,
  consoleEnvironment,
  exchangeIn,
  serviceEnvironment,
  stampedEnvironment,
  tsaEnvironment,
  witnessedEnvironment,
  witnessEnvironment,
  type Surroundings,
} from './environment';
import { appProgram, type Layout } from './layout';
import type { NodeProgram } from './node-program';

type Environment = Readonly<Record<string, string>>;

/** One of our apps, which has a port and a log of its name. */
const program = (name: ServiceName | 'console' | 'tsa' | 'witness', layout: Layout, ports: Ports, env: Environment): NodeProgram => ({
  name,
  program: appProgram(name),
  env,
  logFile: layout.log(name),
  url: baseUrl(ports[name]),
});

export const serviceProgram = (name: ServiceName, layout: Layout, ports: Ports, around: Surroundings, more: Environment = {}): NodeProgram =>
  program(name, layout, ports, {
    ...serviceEnvironment(name, ports, around),
    ...(name === 'audit' && { ...witnessedBy(layout), ...stampedBy(layout, ports), ...LOOPBACK_WEBHOOKS }),
    ...more,
  });

/** Everything of the embedded stack is on one machine, and so may be whoever receives its webhooks. */
const LOOPBACK_WEBHOOKS: Environment = { WEBHOOK_PRIVATE_NETWORKS: process.env.WEBHOOK_PRIVATE_NETWORKS ?? '127.0.0.1/32' };

/** An operator's own policy may name other witnesses, or none. */
const witnessedBy = ({ dataDir }: Layout): Environment => ({
  ...witnessedEnvironment(exchangeIn(dataDir)),
  ...(process.env.LOG_POLICY_FILE && { LOG_POLICY_FILE: process.env.LOG_POLICY_FILE }),
});

/** An authority that the operator has bought stamps instead of ours. */
const stampedBy = ({ dataDir }: Layout, ports: Ports): Environment => {
  const { LOG_TSA_URL: url, LOG_TSA_CERT_FILE: certificate } = process.env;
  return url && certificate ? stampedEnvironment(url, certificate) : stampedEnvironment(baseUrl(ports.tsa), certificateIn(dataDir));
};

export const tsaProgram = (layout: Layout, ports: Ports): NodeProgram =>
  program('tsa', layout, ports, tsaEnvironment(ports, layout.dataDir, certificateIn(layout.dataDir)));

export const witnessProgram = (layout: Layout, ports: Ports): NodeProgram =>
  program('witness', layout, ports, witnessEnvironment(ports, layout.dataDir, exchangeIn(layout.dataDir)));

/** An identity provider of the operator's own gives the console its secret in OIDC_CLIENT_SECRET. */
export async function consoleProgram(layout: Layout, ports: Ports, services: Environment, issuer: string): Promise<NodeProgram> {
  const rootSecret = await keptSecret(layout.secrets, 'identity-root', randomSecret);
  const secret = process.env.OIDC_CLIENT_SECRET ?? clientSecret(rootSecret, CONSOLE_CLIENT);
  return program('console', layout, ports, consoleEnvironment(ports, services, issuer, secret));
}
