export type Yaml = string | number | boolean | null | readonly Yaml[] | { readonly [key: string]: Yaml };

const isMap = (value: Yaml): value is { readonly [key: string]: Yaml } => typeof value === 'object' && value !== null && !Array.isArray(value);
const key = (name: string): string => (/^[\w./-]+$/.test(name) ? name : JSON.stringify(name));

function block(value: Yaml, indent: string): string {
  if (!isMap(value)) return `${indent}${scalar(value)}\n`;
  return Object.entries(value)
    .map(([name, inner]) =>
      isMap(inner) && Object.keys(inner).length > 0
        ? `${indent}${key(name)}:\n${block(inner, `${indent}  `)}`
        : `${indent}${key(name)}: ${scalar(inner)}\n`,
    )
    .join('');
}

/** JSON is YAML, so whatever is not a map is written in its JSON form: nothing can be misread as a number, a date or a yes. */
const scalar = (value: Yaml): string => JSON.stringify(value);

export const toYaml = (value: Yaml): string => block(value, '');
