export { asyncApiDocument, contractsOf } from './asyncapi';
export type { JsonSchema } from './class-schema';
export { jsonSchemaOf, schemaPath } from './json-schema';
