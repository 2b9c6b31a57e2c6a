import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The packages of the lock file that are installed here, each with what its own package.json says. */
export function installedPackages(root) {
  const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([place]) => place.startsWith('node_modules/') && existsSync(path.join(root, place, 'package.json')))
    .map(([place, { dev = false }]) => ({ place, dev, manifest: JSON.parse(readFileSync(path.join(root, place, 'package.json'), 'utf8')) }));
}
