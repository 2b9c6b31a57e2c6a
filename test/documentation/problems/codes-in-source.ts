import ts from 'typescript';
import { lineOf, parseSource, visit } from '../source-files';

/** A code as it stands in the source; `kind` and `title` where it stands beside them. */
export interface UsedCode {
  code: string;
  at: string;
  kind?: string;
  title?: string;
}

const CODE = /^[a-z]+(-[a-z]+)*\.[a-z0-9]+(-[a-z0-9]+)*$/;

const textOf = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

const extendsDomainError = (node: ts.Node): boolean => {
  for (let parent = node.parent; parent; parent = parent.parent) {
    if (ts.isClassLike(parent))
      return (parent.heritageClauses ?? []).some((clause) => clause.types.some(({ expression }) => expression.getText() === 'DomainError'));
  }
  return false;
};

/** The arguments of `new DomainError(…)`, or of `super(…)` in a class that extends it. */
function domainErrorArguments(node: ts.Node): readonly ts.Expression[] | undefined {
  if (ts.isNewExpression(node) && node.expression.getText() === 'DomainError') return node.arguments ?? [];
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.SuperKeyword && extendsDomainError(node)) return node.arguments;
  return undefined;
}

/**
 * Problem codes of one file: what goes into a DomainError, every code-like text of an errors file, and every text of a family
 * (`event.`, `auth.` …) that is no other known name, such as the code of an event.
 */
export function codesInSource(path: string, text: string, families: ReadonlySet<string>, isOther: (code: string) => boolean): UsedCode[] {
  const used: UsedCode[] = [];
  const errorsFile = path.endsWith('.errors.ts');
  visit(parseSource(text, path), (node) => {
    const [code, kind, title] = (domainErrorArguments(node) ?? []).map(textOf);
    if (code !== undefined) used.push({ code, at: lineOf(node, path), kind, title });
    const mentioned = textOf(node);
    if (mentioned === undefined || !CODE.test(mentioned) || isOther(mentioned) || ts.isImportDeclaration(node.parent)) return;
    if (errorsFile || families.has(mentioned.split('.')[0]!)) used.push({ code: mentioned, at: lineOf(node, path) });
  });
  return used;
}

/** Codes that are put together at run time: `key.${kind}` → `key.*`. */
export function composedCodes(path: string, text: string, families: ReadonlySet<string>): UsedCode[] {
  const used: UsedCode[] = [];
  visit(parseSource(text, path), (node) => {
    if (!ts.isTemplateExpression(node)) return;
    const pattern = [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join('*');
    const family = pattern.split('.')[0]!;
    // Of `*.*` nothing can be said: that is a name of any kind.
    const isCode = ts.isPropertyAssignment(node.parent) && node.parent.name.getText() === 'code';
    const fits = /^(\*\.[a-z-]+|[a-z-]+\.\*)$/.test(pattern) && (families.has(family) || (family === '*' && isCode));
    if (fits) used.push({ code: pattern, at: lineOf(node, path) });
  });
  return used;
}
