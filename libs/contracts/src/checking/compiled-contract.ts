import { ValidationTypes, getMetadataStorage } from 'class-validator';
import type { ValidationArguments } from 'class-validator';
import { fieldsOf } from '../fields';
import type { NestedClass } from '../fields';
import { isPlainObject } from './instantiate';
import type { Tolerated } from './instantiate';

type Test = (value: unknown) => boolean;
type Metadata = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** Whether a parsed object satisfies a contract class, without saying where it does not. */
export type CompiledContract = (source: Record<string, unknown>, tolerated?: Tolerated) => boolean;

const compiled = new Map<NestedClass, CompiledContract>();

/**
 * The rules that class-validator holds for a class, looked up once. `validateSync` looks them up for every object of every event
 * and is several times slower; it runs only when this says no, to name the broken places.
 */
export function compiledContract(contract: NestedClass): CompiledContract {
  const known = compiled.get(contract) ?? compile(contract);
  compiled.set(contract, known);
  return known;
}

function compile(contract: NestedClass): CompiledContract {
  const rules = getMetadataStorage().getTargetValidationMetadatas(contract, '', false, false);
  const fields = new Map([...fieldsOf(contract).values()].map((field) => [field.name, fieldTest(field, rules)]));
  const required = [...fieldsOf(contract).values()].filter((field) => !field.optional).map((field) => field.name);
  return (source, tolerated) => {
    for (const name of Object.keys(source)) {
      const test = fields.get(name);
      if (test ? !test(source[name]) : !tolerated?.(name, source[name])) return false;
    }
    return required.every((name) => source[name] !== undefined);
  };
}

function fieldTest({ name, nested }: { name: string; nested?: NestedClass }, rules: readonly Metadata[]): Test {
  const own = rules.filter((rule) => rule.propertyName === name && rule.type === ValidationTypes.CUSTOM_VALIDATION).map(ruleTest);
  const tests = nested ? [...own, nestedTest(nested)] : own;
  return (value) => tests.every((test) => test(value));
}

function ruleTest(rule: Metadata): Test {
  const constraint = getMetadataStorage().getTargetValidatorConstraints(rule.constraintCls)[0]!.instance;
  const args = { constraints: rule.constraints, property: rule.propertyName } as ValidationArguments;
  const test: Test = (value) => constraint.validate(value, args) === true;
  return rule.each ? (value) => Array.isArray(value) && value.every(test) : test;
}

function nestedTest(nested: NestedClass): Test {
  const fits = compiledContract(nested);
  const element: Test = (value) => isPlainObject(value) && fits(value);
  return (value) => (Array.isArray(value) ? value.every(element) : element(value));
}
