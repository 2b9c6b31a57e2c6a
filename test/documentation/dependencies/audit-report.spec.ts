import { auditReport } from '../../../scripts/dependencies/audit-report.mjs';

test('what is known is told, the worst that can be told of each package', () => {
  const vulnerabilities = { a: { name: 'a', severity: 'high', range: '<2', fixAvailable: false } };
  expect(auditReport(`npm warn\n${JSON.stringify({ vulnerabilities })}`)).toEqual({
    code: 1,
    lines: ['high      a <2 (no fix yet)', '1 packages with known vulnerabilities'],
  });
  expect(auditReport('{"vulnerabilities":{}}').code).toBe(0);
});

test('a registry that answers no audits is said plainly, and is no clean bill', () => {
  const { code, lines } = auditReport(
    `npm error audit endpoint returned an error\n${JSON.stringify({ message: '405 Method Not Allowed - POST https://x.example/a' })}`,
  );
  expect(code).toBe(2);
  expect(lines[0]).toBe(
    'Vulnerabilities are unchecked: the package registry that npm is set to does not answer audits (405 Method Not Allowed - POST its address).',
  );
  expect(auditReport('nothing').code).toBe(2);
});
