import ts from 'typescript';
import { lineOf, parseSource, visit } from '../source-files';

export interface ReadVariable {
  name: string;
  at: string;
}

const NAME = /^[A-Z][A-Z0-9_]*$/;
/** What a function takes out of its argument under such a name comes from the environment. */
const CAPITALS = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/;
/** Functions that take the name of a variable; `secret` also looks for a file. */
const READERS = new Set(['text', 'file', 'required', 'port', 'count', 'oneOf', 'brokers', 'list', 'setting', 'secret', 'secretOf']);
const isEnvironment = (node: ts.Expression): boolean => /(^|\.)env$/.test(node.getText());
const isWritten = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node.parent) && node.parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && node.parent.left === node;
const textOf = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

function namesTaken(pattern: ts.ObjectBindingPattern): string[] {
  const names = pattern.elements.map(({ propertyName, name }) => (propertyName ?? name).getText());
  const { parent } = pattern;
  if (ts.isParameter(parent)) return names.filter((name) => CAPITALS.test(name));
  return ts.isVariableDeclaration(parent) && parent.initializer && isEnvironment(parent.initializer) ? names : [];
}

function namesReadAt(node: ts.Node): string[] {
  if (ts.isPropertyAccessExpression(node) && isEnvironment(node.expression) && !isWritten(node)) return [node.name.text];
  if (ts.isElementAccessExpression(node) && isEnvironment(node.expression) && !isWritten(node))
    return [textOf(node.argumentExpression) ?? `[${node.argumentExpression.getText()}]`];
  if (ts.isObjectBindingPattern(node)) return namesTaken(node);
  if (ts.isVariableDeclaration(node) && /_VARIABLE$/.test(node.name.getText())) return [textOf(node.initializer) ?? ''].filter(Boolean);
  if (ts.isCallExpression(node)) return namesGiven(node);
  return [];
}

/** The text of a literal, or of a constant of the same file. */
function constantOf(node: ts.Expression): string | undefined {
  if (!ts.isIdentifier(node)) return textOf(node);
  return new RegExp(`const ${node.text} = '([^']*)'`).exec(node.getSourceFile().text)?.[1];
}

function namesGiven(call: ts.CallExpression): string[] {
  const callee = ts.isPropertyAccessExpression(call.expression) ? call.expression.name.text : call.expression.getText();
  const name = call.arguments.map(constantOf).find((text) => NAME.test(text ?? ''));
  if (!READERS.has(callee) || name === undefined) return [];
  return callee.startsWith('secret') ? [name, `${name}_FILE`] : [name];
}

/** The environment variables that a source reads. One whose name is worked out at run time shows as `[expression]`. */
export function variablesRead(path: string, text: string): ReadVariable[] {
  const found: ReadVariable[] = [];
  visit(parseSource(text, path), (node) => {
    for (const name of namesReadAt(node)) found.push({ name, at: lineOf(node, path) });
  });
  return found;
}
