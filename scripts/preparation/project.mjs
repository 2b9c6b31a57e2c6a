import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
export const inProject = (...parts) => path.join(root, ...parts);
export const dataDir = process.env.QUANLIAN_DATA ? path.resolve(process.env.QUANLIAN_DATA) : inProject('.data');
