import { validateSync } from 'class-validator';
import type { ValidationError } from 'class-validator';
import type { FieldProblem } from '../errors';
import { pointerTo } from './instantiate';

const OPTIONS = { forbidUnknownValues: true, validationError: { target: false } };

const EXPECTED_OF_CLASS_VALIDATOR: Record<string, string> = {
  isArray: 'a list',
  arrayMinSize: 'more elements',
  arrayMaxSize: 'fewer elements: refer to a file as evidence instead',
  nestedValidation: 'an object, or a list of objects where the contract says list',
};

/** Validates an instance and names each broken place by JSON pointer. */
export function problemsOf(instance: object, pointer: string): FieldProblem[] {
  const errors = validateSync(instance, OPTIONS);
  return errors.length === 0 ? [] : errors.flatMap((error) => problemsOfError(error, pointer));
}

function problemsOfError(error: ValidationError, parent: string): FieldProblem[] {
  const pointer = pointerTo(parent, error.property);
  const children = (error.children ?? []).flatMap((child) => problemsOfError(child, pointer));
  if (!error.constraints) return children;
  return [problem(pointer, error.value, error.constraints), ...children];
}

function problem(pointer: string, value: unknown, constraints: Record<string, string>): FieldProblem {
  if (value === undefined)
    return { pointer, code: 'field.missing', detail: `Found nothing, expected ${expectation(constraints)}: this field is required` };
  if (value === null)
    return { pointer, code: 'field.null', detail: `Found null, expected ${expectation(constraints)}: leave an unknown optional field out` };
  const [name] = Object.keys(constraints);
  return { pointer, code: `field.${kebab(name!)}`, detail: `Found ${preview(value)}, expected ${expectation(constraints)}` };
}

const expectation = (constraints: Record<string, string>): string =>
  [...new Set(Object.entries(constraints).map(([name, message]) => EXPECTED_OF_CLASS_VALIDATOR[name] ?? message))].join(' and ');
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Enough of a value to recognise it, never a whole document. */
function preview(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
