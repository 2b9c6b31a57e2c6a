import { auditReport } from './dependencies/audit-report.mjs';
import { launch } from './preparation/plain-failure.mjs';
import { runQuietly } from './preparation/run.mjs';

/** Known vulnerabilities of what runs in operation, as the package registry knows them. */
await launch(async () => {
  const { output } = await runQuietly('npm', ['audit', '--json', '--omit=dev']);
  const { code, lines } = auditReport(output);
  for (const line of lines) process.stdout.write(`${line}\n`);
  return code;
});
