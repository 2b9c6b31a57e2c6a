import { ValidationTypes } from 'class-validator';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import type { ISchemaConverters } from 'class-validator-jsonschema/build/defaultConverters';
import { fieldsOf } from '../fields';
import type { FieldInfo, NestedClass } from '../fields';
import { schemaOfConstraint } from '../fields/field-kind';

/** JSON Schema, draft-07. */
export interface JsonSchema {
  [keyword: string]: unknown;
}
export interface ObjectSchema extends JsonSchema {
  properties: Record<string, JsonSchema>;
}

/** Our kinds carry their schema; a nested class is written out in place, so that a schema stands alone. */
const CONVERTERS: ISchemaConverters = {
  [ValidationTypes.CUSTOM_VALIDATION]: (meta) => schemaOfConstraint(meta.constraints) ?? {},
  [ValidationTypes.NESTED_VALIDATION]: (meta) => classSchema(nestedClassOf(meta.target as NestedClass, meta.propertyName)),
};

function nestedClassOf(owner: NestedClass, property: string): NestedClass {
  const nested = fieldsOf(owner).get(property)?.nested;
  if (!nested) throw new TypeError(`Field ${owner.name}.${property} is nested without a class: use @IsNested or @IsListOfObjects`);
  return nested;
}

const describe = ({ zh, unit }: FieldInfo): string => (unit ? `${zh} (${unit})` : zh);

/** JSON Schema of a contract class: closed, and in the order of the source. */
export function classSchema(contract: NestedClass): ObjectSchema {
  const schema = targetConstructorToSchema(contract, { additionalConverters: CONVERTERS });
  const properties = Object.fromEntries(
    [...fieldsOf(contract).values()].map((field) => [field.name, { ...schema.properties?.[field.name], description: describe(field) } as JsonSchema]),
  );
  return { type: 'object', additionalProperties: false, properties, ...(schema.required ? { required: [...schema.required].sort() } : {}) };
}
