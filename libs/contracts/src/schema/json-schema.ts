import { AGENCIES } from '../agencies';
import { EnvelopeDto } from '../checking/envelope.dto';
import { typeName } from '../envelope';
import { findContract } from '../events/catalogue';
import type { EventContractInfo } from '../events/catalogue';
import { classSchema } from './class-schema';
import type { JsonSchema, ObjectSchema } from './class-schema';

/** Where every service serves the schema of a type. */
export const schemaPath = (code: string, version = 1): string => `/schemas/${typeName(code, version)}.json`;

/** Further CloudEvents attributes: a lower-case name and a scalar. */
const EXTENSIONS: JsonSchema = { anyOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'integer' }] };

export function schemaOf(contract: EventContractInfo): JsonSchema {
  const envelope = classSchema(EnvelopeDto);
  const data = envelope.properties.data as ObjectSchema;
  const agencies = contract.publishers.includes('any') ? AGENCIES : contract.publishers;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    $id: schemaPath(contract.code, contract.version),
    title: `${contract.zh} ${contract.en}`,
    ...envelope,
    additionalProperties: EXTENSIONS,
    propertyNames: { pattern: '^[a-z][a-z0-9]{0,19}$' },
    properties: {
      ...envelope.properties,
      type: { const: typeName(contract.code, contract.version) },
      agency: { ...envelope.properties.agency, enum: [...agencies] },
      data: { ...data, properties: { ...data.properties, facts: classSchema(contract.facts) } },
    },
  };
}

/** JSON Schema (draft 7) of a whole event. What it cannot say – check digits, subject = first key, source = agency and organ – only `checkEvent` checks. */
export function jsonSchemaOf(code: string, version = 1): JsonSchema {
  const contract = findContract(code, version);
  if (!contract) throw new RangeError(`Found event type ${code} version ${version}, expected one of the catalogue`);
  return schemaOf(contract);
}
