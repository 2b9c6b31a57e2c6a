import { SERVICES, SERVICE_NAMES, topicOf } from '../agencies';
import type { ServiceName } from '../agencies';
import { typeName } from '../envelope';
import { EVENT_CONTRACTS, mayPublish } from '../events/catalogue';
import type { EventContractInfo } from '../events/catalogue';
import type { JsonSchema } from './class-schema';
import { schemaOf } from './json-schema';

const nameOf = (contract: EventContractInfo): string => typeName(contract.code, contract.version);
const ref = (pointer: string): { $ref: string } => ({ $ref: `#/${pointer}` });

/** The contracts that the tenants of a service may publish, and so what its topic carries. */
export const contractsOf = (service: ServiceName): EventContractInfo[] =>
  EVENT_CONTRACTS.filter((contract) => SERVICES[service].tenants.some((agency) => mayPublish(contract, agency)));

const message = (contract: EventContractInfo): JsonSchema => ({
  name: nameOf(contract),
  title: `${contract.zh} ${contract.en}`,
  contentType: 'application/cloudevents+json',
  payload: withoutDialect(schemaOf(contract)),
  examples: [{ name: contract.code, payload: contract.example }],
});

/** AsyncAPI's own dialect is a superset of draft 7 and is not named in the payload. */
function withoutDialect(schema: JsonSchema): JsonSchema {
  const { $schema, $id, ...rest } = schema;
  return rest;
}

const channel = (service: ServiceName): JsonSchema => ({
  address: topicOf(service),
  title: `Events of the ${service} service`,
  description: `Keyed by the event's subject; published for ${SERVICES[service].tenants.join(', ')}.`,
  messages: Object.fromEntries(contractsOf(service).map((contract) => [nameOf(contract), ref(`components/messages/${nameOf(contract)}`)])),
});

/** AsyncAPI 3.0 document of the topics of some services; all of them if none is named. */
export function asyncApiDocument(services: readonly ServiceName[] = SERVICE_NAMES): JsonSchema {
  const contracts = new Set(services.flatMap(contractsOf));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Quanlian events',
      version: '1.0.0',
      description: 'CloudEvents 1.0 in structured JSON mode. Headers: ce_id, ce_type, ce_source, ql_accepted_at, ql_recorded_at.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(services.map((service) => [service, channel(service)])),
    operations: Object.fromEntries(
      services.map((service) => [`publish-${service}`, { action: 'send', channel: ref(`channels/${service}`), title: `${service} publishes` }]),
    ),
    components: { messages: Object.fromEntries([...contracts].map((contract) => [nameOf(contract), message(contract)])) },
  };
}
