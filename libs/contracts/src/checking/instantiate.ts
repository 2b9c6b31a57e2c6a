import type { FieldProblem } from '../errors';
import { fieldsOf } from '../fields';
import type { NestedClass } from '../fields';

export const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const pointerTo = (parent: string, name: string | number): string => `${parent}/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;

/** An unknown name of the source that may stand beside the fields. */
export type Tolerated = (name: string, value: unknown) => boolean;
const nothing: Tolerated = () => false;

/**
 * Moves the known fields of a parsed value into an instance of its class, where class-validator finds its rules.
 * Names the class does not know never reach the instance (`constructor` among them would switch its rules off): each is a problem.
 */
export function instantiate(
  contract: NestedClass,
  source: Record<string, unknown>,
  pointer: string,
  problems: FieldProblem[],
  tolerated = nothing,
): object {
  const fields = fieldsOf(contract);
  const instance = new contract() as Record<string, unknown>;
  for (const name of Object.keys(source)) {
    const field = fields.get(name);
    if (!field) {
      if (!tolerated(name, source[name])) problems.push(unknownField(pointer, name, [...fields.keys()]));
    } else {
      instance[name] = field.nested ? nestedValue(field.nested, source[name], pointerTo(pointer, name), problems) : source[name];
    }
  }
  return instance;
}

function nestedValue(contract: NestedClass, value: unknown, pointer: string, problems: FieldProblem[]): unknown {
  if (Array.isArray(value))
    return value.map((element, i) => (isPlainObject(element) ? instantiate(contract, element, pointerTo(pointer, i), problems) : element));
  return isPlainObject(value) ? instantiate(contract, value, pointer, problems) : value;
}

const unknownField = (parent: string, name: string, known: readonly string[]): FieldProblem => ({
  pointer: pointerTo(parent, name),
  code: 'field.unknown',
  detail: `Found the field ${name.slice(0, 60)}, expected only ${known.join(', ')}: leave it out or use the version that has it`,
});
