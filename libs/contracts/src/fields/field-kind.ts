import { ValidateBy } from 'class-validator';
import type { ValidationOptions } from 'class-validator';

/** One kind of value: how it is tested, what JSON Schema says about it and what a refusal tells the publisher. */
export interface FieldKind {
  /** kebab-case; the problem code is `field.<name>` */
  name: string;
  expected: string;
  schema: Readonly<Record<string, unknown>>;
  test(value: unknown): boolean;
}

/** The schema of a kind, found again from the constraints of a decorated property. */
export const schemaOfConstraint = (constraints: readonly unknown[] | undefined): FieldKind['schema'] | undefined =>
  (constraints?.[0] as FieldKind | undefined)?.schema;

export const isOfKind = (kind: FieldKind, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    { name: kind.name, constraints: [kind], validator: { validate: (value) => kind.test(value), defaultMessage: () => kind.expected } },
    options,
  );
