import { installedPackages } from './dependencies/installed.mjs';
import { isAllowed, licenceOf } from './dependencies/licences.mjs';
import { launch } from './preparation/plain-failure.mjs';
import { root } from './preparation/project.mjs';

/** Licences of everything that is installed, by how often; fails for one that is not allowed. Asks nobody. */
await launch(() => {
  const packages = installedPackages(root).map(({ place, dev, manifest }) => ({ place, dev, licence: licenceOf(manifest) }));
  const refused = packages.filter(({ licence }) => !isAllowed(licence));
  const counts = new Map();
  for (const { licence } of packages) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  for (const [licence, count] of [...counts].sort((a, b) => b[1] - a[1]))
    process.stdout.write(`${String(count).padStart(5)}  ${licence || '(none)'}\n`);
  for (const { place, dev, licence } of refused)
    process.stderr.write(
      `${place.replace('node_modules/', '')} (${dev ? 'development' : 'in operation'}) has licence ${licence || 'none'}, which is not allowed\n`,
    );
  process.stdout.write(`${packages.length} packages, ${refused.length} with a licence that is not allowed\n`);
  return refused.length > 0 ? 1 : 0;
});
