import ts from 'typescript';
import { parseSource, visit } from '../source-files';

/** Messages of the buses by the ending of their file. */
const KINDS = { command: 'Command', query: 'Query' } as const;
type Kind = keyof typeof KINDS;

/** Of `@nestjs/cqrs`, what carries messages of a process; the rest publishes events in memory, which a crash loses (ADR 0051). */
const ALLOWED = new Set([
  'Command',
  'CommandBus',
  'CommandHandler',
  'CqrsModule',
  'ICommandHandler',
  'IQueryHandler',
  'Query',
  'QueryBus',
  'QueryHandler',
]);

const classNameOf = (path: string): string =>
  path
    .split('/')
    .at(-1)!
    .replace(/\.ts$/, '')
    .split(/[-.]/)
    .map((part) => part[0]!.toUpperCase() + part.slice(1))
    .join('');

/** Name and base of the classes of a file. */
function classesIn(text: string): { name: string; base: string | undefined }[] {
  const classes: { name: string; base: string | undefined }[] = [];
  visit(parseSource(text), (node) => {
    if (!ts.isClassDeclaration(node)) return;
    const base = node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0]?.expression.getText();
    classes.push({ name: node.name?.text ?? '', base });
  });
  return classes;
}

/** What is missing around the messages of these files; the text of each by its path. */
export function messageGaps(files: ReadonlyMap<string, string>): string[] {
  const modules = [...files].filter(([path]) => path.endsWith('.module.ts')).map(([, text]) => text);
  return [...files].flatMap(([path, text]) => {
    const kind = /\.(command|query)\.ts$/.exec(path)?.[1] as Kind | undefined;
    if (!kind) return [];
    const [message] = classesIn(text);
    if (message?.name !== classNameOf(path) || message.base !== KINDS[kind])
      return [`${path} holds no class ${classNameOf(path)} extends ${KINDS[kind]}`];
    const handler = path.replace(`.${kind}.ts`, '.handler.ts');
    const handling = files.get(handler);
    if (handling === undefined) return [`${path} has no ${handler.split('/').at(-1)} beside it`];
    if (!handling.includes(`@${KINDS[kind]}Handler(${message.name})`)) return [`${handler} is not the @${KINDS[kind]}Handler of ${message.name}`];
    return modules.some((module) => module.includes(`${classNameOf(handler)},`) || module.includes(`${classNameOf(handler)}]`))
      ? []
      : [`${handler} is a provider of no module`];
  });
}

/** What a file takes from `@nestjs/cqrs` beyond commands and queries. */
export function strayImports(path: string, text: string): string[] {
  const stray: string[] = [];
  visit(parseSource(text), (node) => {
    if (!ts.isImportDeclaration(node) || !/^['"]@nestjs\/cqrs['"]$/.test(node.moduleSpecifier.getText())) return;
    const names = node.importClause?.namedBindings;
    if (!names || !ts.isNamedImports(names)) return void stray.push(`${path} takes all of @nestjs/cqrs`);
    stray.push(...names.elements.map(({ name }) => name.text).flatMap((name) => (ALLOWED.has(name) ? [] : [`${path} takes ${name}`])));
  });
  return stray;
}
