import type { CheckLine, PackReport } from './verify-pack';

/** One line for a check, as the command prints it. */
export const lineText = (line: CheckLine): string =>
  line.ok ? `ok      ${line.check}: ${line.found}` : `FAILED  ${line.check}: ${line.code}: ${line.detail}`;

/** The last line. */
export const verdictText = ({ ok, lines }: PackReport): string => {
  const failed = lines.find((line) => !line.ok);
  return ok || failed === undefined || failed.ok ? 'VERIFIED' : `NOT VERIFIED ${failed.code}`;
};
