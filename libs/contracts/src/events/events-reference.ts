import { contractsOf } from '../schema/asyncapi';
import { classSchema } from '../schema/class-schema';
import type { JsonSchema } from '../schema/class-schema';
import { SERVICE_NAMES, topicOf } from '../agencies';
import { typeName } from '../envelope';
import { fieldsOf } from '../fields';
import type { FieldInfo } from '../fields';
import { EVENT_CONTRACTS } from './catalogue';
import type { EventContractInfo } from './catalogue';
import { GROUPS } from './event-contract';
import type { GroupLetter } from './event-contract';

const INTRODUCTION = `# Events 事件

Generated from \`libs/contracts\` by \`npm run generate\`; do not edit.
由 \`libs/contracts\` 生成，请勿手工修改。

Every event is a CloudEvents 1.0 envelope; the tables list \`data.facts\`. \`*\` = required. An optional field that is not known is left out, never null.
decimal = a number written as text (\`"12.50"\`); ratio = a JSON number from 0 to 1; instant = RFC 3339 with zone; date = a Beijing calendar day; event = the id of an event; key = \`<kind>:<value>\`.`;

const KIND_NAMES: [RegExp, string][] = [
  [/"format":"uuid"/, 'event'],
  [/"format":"date-time"/, 'instant'],
  [/"format":"date"/, 'date'],
  [/"pattern":"\^-\?/, 'decimal'],
  [/"pattern":"\^\(uscc/, 'key'],
  [/"type":"integer"/, 'whole number'],
  [/"maximum":1[,}]/, 'ratio'],
  [/"anyOf":/, 'number or text'],
  [/"type":"boolean"/, 'true or false'],
  [/"type":"object"/, 'object'],
  [/"type":"string"/, 'text'],
];

function kindOf(schema: JsonSchema, field: FieldInfo): string {
  if (schema.type === 'array') {
    const element = field.nested
      ? `{ ${[...fieldsOf(field.nested).values()].map(({ name, optional }) => name + (optional ? '' : '*')).join(', ')} }`
      : '';
    return `list of ${element || (schema.items && Object.keys(schema.items).length > 0 ? kindOf(schema.items as JsonSchema, field) : 'anything')}`;
  }
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => `\`${value}\``).join(' ');
  const { description, ...constraints } = schema;
  const text = JSON.stringify(constraints);
  return KIND_NAMES.find(([pattern]) => pattern.test(text))?.[1] ?? 'text';
}

function fieldRows(contract: EventContractInfo): string[] {
  const { properties } = classSchema(contract.facts);
  return [...fieldsOf(contract.facts).values()].map(
    (field) => `| \`${field.name}\`${field.optional ? '' : '*'} | ${field.zh} | ${kindOf(properties[field.name]!, field)} | ${field.unit ?? ''} |`,
  );
}

const line = (label: string, values: readonly string[] | undefined): string[] =>
  values && values.length > 0 ? [`- ${label}: ${values.join(', ')}`] : [];
const code = (name: string): string => `\`${name}\``;

const section = (contract: EventContractInfo): string =>
  [
    `### \`${contract.code}\` ${contract.zh} · ${contract.en}`,
    '',
    `- 类型 type: \`${typeName(contract.code, contract.version)}\``,
    ...line('发布 publishers', contract.publishers),
    ...line(
      '接收 consumers',
      contract.consumers.map((consumer) => (contract.redactedFor?.includes(consumer) ? `${consumer} (redacted)` : consumer)),
    ),
    ...line('条款 articles', contract.articles),
    ...line('证据 evidence', contract.evidence ? [contract.evidence] : []),
    ...line('引发 leads to', contract.triggers?.map(code)),
    ...line('矛盾 contradicts', contract.contradicts?.map(code)),
    ...line('撤销 undone by', contract.undoneBy ? [contract.undoneBy] : []),
    '',
    '| field | 字段 | kind | unit |',
    '|---|---|---|---|',
    ...fieldRows(contract),
  ].join('\n');

const groupSection = (letter: GroupLetter): string =>
  [`## ${letter} · ${GROUPS[letter].zh} · ${GROUPS[letter].en}`, ...EVENT_CONTRACTS.filter(({ group }) => group === letter).map(section)].join(
    '\n\n',
  );

const topicTable = (): string =>
  [
    '## Topics 主题',
    '',
    '| topic | types |',
    '|---|---|',
    ...SERVICE_NAMES.map((service) => `| \`${topicOf(service)}\` | ${contractsOf(service).length} |`),
  ].join('\n');

/** The reference page of all events, in Chinese and English. */
export const renderEventsReference = (): string =>
  `${[INTRODUCTION, topicTable(), ...(Object.keys(GROUPS) as GroupLetter[]).map(groupSection)].join('\n\n')}\n`;
