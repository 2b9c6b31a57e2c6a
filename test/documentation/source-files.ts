import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';

export const ROOT = join(__dirname, '../..');

const SKIPPED = new Set(['node_modules', 'dist', 'violations', 'web']);

/** Files below a folder of the project, as paths from its root. */
export function filesBelow(folder: string, keep: (path: string) => boolean): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return SKIPPED.has(entry.name) ? [] : filesBelow(path, keep);
    return keep(path) ? [path] : [];
  });
}

const isTestFile = (path: string): boolean => /\.(spec|fixture)\.ts$|\/(testing|fixtures)\//.test(path);

export const isProduction = (path: string): boolean => /\.(ts|mjs|cjs)$/.test(path) && !path.endsWith('.d.ts') && !isTestFile(path);
export const isSpec = (path: string): boolean => path.endsWith('.spec.ts');

export const readSource = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

export const parseSource = (text: string, path = 'source.ts'): ts.SourceFile => ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);

/** Calls back for every node, parents first. */
export function visit(node: ts.Node, each: (node: ts.Node) => void): void {
  each(node);
  ts.forEachChild(node, (child) => visit(child, each));
}

export const lineOf = (node: ts.Node, path: string): string => {
  const source = node.getSourceFile();
  return `${relative(ROOT, join(ROOT, path))}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
};
