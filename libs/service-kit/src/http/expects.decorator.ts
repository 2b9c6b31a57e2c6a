import { ValidateBy } from 'class-validator';

const MAX_SHOWN = 100;

const shown = (value: unknown): string => {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
};

/** A field of a request that must be so; the refusal says what was found and what was expected. */
export const Expects = (isSo: (value: unknown) => boolean, expected: string): PropertyDecorator =>
  ValidateBy({
    name: 'expects',
    validator: { validate: isSo, defaultMessage: (args) => `Found ${shown(args?.value)}, expected ${expected}.` },
  });
