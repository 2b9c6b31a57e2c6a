import { readFileSync } from 'node:fs';

export const foldFrom = (file: string): string => readFileSync(file, 'utf8');
