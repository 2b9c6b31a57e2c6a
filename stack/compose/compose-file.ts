import { existsSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../project-root';
import { composeDocument } from './compose-document';
import { toYaml } from './yaml';

const HEAD = '# Generated from stack/compose by npm run generate; change it there.\n';

export const composeFile = {
  path: path.join(projectRoot, 'docker-compose.yml'),
  content: (): string => HEAD + toYaml(composeDocument(existsSync(path.join(projectRoot, 'apps/console/src/main.ts')))),
};
