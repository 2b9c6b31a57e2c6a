/** One row of the threat model. */
export interface Threat {
  handOver: string;
  /** letter of STRIDE */
  kind: string;
  tests: string[];
}

const FILE = /`([\w./-]+\.spec\.ts)`/g;

/** The rows of the tables under "Threat model", each with the tests that its last cell names. */
export function threatsIn(markdown: string): Threat[] {
  const model = markdown.split(/^## Threat model$/m)[1]?.split(/^## /m)[0] ?? '';
  return model.split(/^### /m).flatMap((section) => {
    const handOver = section.split('\n')[0]!.trim();
    const rows = section.split('\n').filter((line) => /^\| [STRIDE] \|/.test(line));
    return rows.map((row) => {
      const cells = row.split('|').map((cell) => cell.trim());
      return { handOver, kind: cells[1]!, tests: [...(cells.at(-2) ?? '').matchAll(FILE)].map(([, file]) => file!) };
    });
  });
}
