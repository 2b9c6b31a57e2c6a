import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const isProject = (folder: string): boolean => {
  const file = path.join(folder, 'package.json');
  return existsSync(file) && (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'quanlian';
};

const find = (folder: string): string => {
  if (isProject(folder)) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error(`no package.json of quanlian above ${__dirname}`);
  return find(parent);
};

/** The same folder whether this runs from the sources (jest) or from dist. */
export const projectRoot = find(__dirname);
