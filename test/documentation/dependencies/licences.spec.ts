import { installedPackages } from '../../../scripts/dependencies/installed.mjs';
import { isAllowed, licenceOf } from '../../../scripts/dependencies/licences.mjs';
import { projectRoot } from '../../../stack/project-root';

test('every installed package has a licence that is allowed', () => {
  const packages = installedPackages(projectRoot);
  expect(packages.length).toBeGreaterThan(100);
  expect(packages.filter(({ manifest }) => !isAllowed(licenceOf(manifest))).map(({ place }) => place)).toEqual([]);
});

test.each(['MIT', '(MIT OR GPL-3.0-only)', 'GPL-2.0-only OR Apache-2.0 AND MIT', 'Apache-2.0 AND (MIT OR AGPL-3.0-only)', 'MPL-2.0'])(
  '%s is allowed',
  (expression) => expect(isAllowed(expression)).toBe(true),
);

test.each(['', 'GPL-3.0-only', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'SEE LICENSE IN x', '(MIT', 'MIT MIT', 'LGPL-3.0-or-later OR AGPL-3.0-only'])(
  '"%s" is refused',
  (expression) => expect(isAllowed(expression)).toBe(false),
);

test('a licence is read in every form in which packages have said it', () => {
  expect(licenceOf({ license: { type: 'MIT' } })).toBe('MIT');
  expect(licenceOf({ licenses: [{ type: 'MIT' }, { type: 'BSD-3-Clause' }] })).toBe('MIT OR BSD-3-Clause');
  expect(licenceOf({})).toBe('');
});
