/** What `npm audit --json` said, in sentences; `code` is that of the command: 0 nothing known, 1 something known, 2 nobody could be asked. */
export function auditReport(output) {
  const start = output.indexOf('{');
  let said;
  try {
    said = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  } catch {
    return { code: 2, lines: [`Vulnerabilities are unchecked: npm audit said nothing readable (${output.slice(0, 200)})`] };
  }
  if (!said.vulnerabilities) {
    const reason = said.message ?? said.error?.summary ?? 'no reason given';
    return {
      code: 2,
      lines: [
        `Vulnerabilities are unchecked: the package registry that npm is set to does not answer audits (${String(reason).replace(/https?:\/\/\S+/g, 'its address')}).`,
        'Run this where npm reaches a registry that does, or hand package-lock.json to a scanner.',
      ],
    };
  }
  const found = Object.values(said.vulnerabilities);
  const lines = found.map(
    ({ name, severity, range, fixAvailable }) => `${severity.padEnd(9)} ${name} ${range}${fixAvailable ? '' : ' (no fix yet)'}`,
  );
  return { code: found.length > 0 ? 1 : 0, lines: [...lines, `${found.length} packages with known vulnerabilities`] };
}
