import { ValidateIf } from 'class-validator';

export interface FieldInfo {
  name: string;
  zh: string;
  unit?: string;
  optional: boolean;
  /** the DTO class of a nested object or of each element of a list */
  nested?: NestedClass;
}
export type NestedClass = new () => object;
export interface FieldOptions {
  unit?: string;
  optional?: boolean;
}

const fieldsByClass = new Map<object, Map<string, FieldInfo>>();

function ownFields(target: object): Map<string, FieldInfo> {
  const known = fieldsByClass.get(target) ?? new Map<string, FieldInfo>();
  fieldsByClass.set(target, known);
  return known;
}

/** A field of a contract with its Chinese label. Optional means absent: null is refused, so that nothing has two spellings of "not said". */
export function Field(zh: string, options: FieldOptions = {}): PropertyDecorator {
  return (prototype, property) => {
    const name = String(property);
    const fields = ownFields(prototype.constructor);
    fields.set(name, { ...fields.get(name), name, zh, unit: options.unit, optional: options.optional ?? false });
    if (options.optional) ValidateIf((_, value) => value !== undefined)(prototype, property);
  };
}

/** Names the class of a nested object; a field decorator may run before or after. */
export function rememberNested(prototype: object, property: string | symbol, nested: NestedClass): void {
  const name = String(property);
  const fields = ownFields(prototype.constructor);
  fields.set(name, { name, zh: '', optional: false, ...fields.get(name), nested });
}

const NO_FIELDS: ReadonlyMap<string, FieldInfo> = new Map();

/** The fields of a contract class in the order of its source. */
export const fieldsOf = (contract: object): ReadonlyMap<string, FieldInfo> => fieldsByClass.get(contract) ?? NO_FIELDS;
