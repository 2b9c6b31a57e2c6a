/** One command of a guide, and what the guide says its output contains: `curl … # → "status":"confirmed"`. */
export interface GuideCommand {
  text: string;
  expected?: string;
}

const BLOCK = /^```bash\n([\s\S]*?)^```$/gm;
const EXPECTED = /\s+# → (.+)$/;

/** A line that ends in a backslash, and lines that are indented, belong together. */
function logicalLines(block: string): string[] {
  const lines: string[] = [];
  for (const line of block.split('\n').filter((one) => one.trim() !== '')) {
    const continues = lines.at(-1)?.endsWith('\\') || /^\s/.test(line);
    if (continues && lines.length > 0) lines[lines.length - 1] += `\n${line}`;
    else lines.push(line);
  }
  return lines;
}

/** The commands of all `bash` blocks of a page, in their order. Blocks of another language are there to be read only. */
export const commandsOf = (markdown: string): GuideCommand[] =>
  [...markdown.matchAll(BLOCK)]
    .flatMap(([, block = '']) => logicalLines(block))
    .map((line) => ({ text: line, expected: EXPECTED.exec(line)?.[1]?.trim() }));

/** What says nothing needs no expectation: assignments and functions. */
const isSilent = (text: string): boolean => /^(\w+=|\w+\(\) *\{|#|export |cd |until )/.test(text);

export const withoutExpectation = (commands: readonly GuideCommand[]): string[] =>
  commands.filter(({ text, expected }) => expected === undefined && !isSilent(text)).map(({ text }) => text);
