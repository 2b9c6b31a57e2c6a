import type { Account } from './scram-accounts';

/** Listeners by what stands behind their names; a name is part of the names of properties, so lower case there. */
interface Listeners {
  clients: readonly string[];
  controller: string;
}

const MODULES = 'org.apache.kafka.common.security';

const plainModule = ({ username, password }: Account): string =>
  `${MODULES}.plain.PlainLoginModule required username="${username}" password="${password}" user_${username}="${password}";`;

const clientListener = (name: string, administrator: Account): [string, string][] => [
  [`listener.name.${name}.sasl.enabled.mechanisms`, 'SCRAM-SHA-512,PLAIN'],
  [`listener.name.${name}.scram-sha-512.sasl.jaas.config`, `${MODULES}.scram.ScramLoginModule required;`],
  [`listener.name.${name}.plain.sasl.jaas.config`, plainModule(administrator)],
];

/**
 * Nobody does anything unless a rule allows it, and the stack's own account alone is beyond rules. It signs in with PLAIN, whose password
 * stands in the broker's settings: accounts with SCRAM lie in the broker's data, and somebody must be able to put them there.
 */
export function protectionOf(administrator: Account, { clients, controller }: Listeners): Record<string, string | boolean> {
  const name = controller.toLowerCase();
  return {
    'listener.security.protocol.map': [...clients, controller].map((one) => `${one}:SASL_PLAINTEXT`).join(','),
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'allow.everyone.if.no.acl.found': false,
    'super.users': `User:${administrator.username}`,
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    [`listener.name.${name}.sasl.enabled.mechanisms`]: 'PLAIN',
    [`listener.name.${name}.plain.sasl.jaas.config`]: plainModule(administrator),
    ...Object.fromEntries(clients.flatMap((client) => clientListener(client.toLowerCase(), administrator))),
  };
}
