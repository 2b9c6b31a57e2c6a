import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withSection } from './readme.mjs';
import { loadLib, ROOT } from './typescript-source.mjs';

const HOW_TO = 'docs/how-to';
const EMBEDDED = /^( *)<!-- from: (\S+?)(#\S+)? -->\n[\s\S]*?<!-- \/from -->/gm;

const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');

const valueAt = (value, pointer) =>
  pointer
    .slice(2)
    .split('/')
    .reduce((inner, name) => inner[name], value);

const indented = (text, indent) => text.replaceAll(/^(?=.)/gm, indent);

/** A guide shows files of the project by their path, or one value of a JSON file by its pointer: what it shows is what is there. */
function embed(_all, indent, file, pointer = '') {
  const text = pointer ? JSON.stringify(valueAt(JSON.parse(read(file)), pointer), null, 2) : read(file).trimEnd();
  const block = `<!-- from: ${file}${pointer} -->\n\n\`\`\`${path.extname(file).slice(1)}\n${text}\n\`\`\`\n\n<!-- /from -->`;
  return indented(block, indent);
}

const withUsage = (text) =>
  text.includes('<!-- usage -->') ? withSection(text, 'usage', `\n\`\`\`text\n${loadLib('messaging').REDRIVE_USAGE}\n\`\`\`\n`) : text;

/** One page for each guide that embeds something. */
export const GUIDES = readdirSync(path.join(ROOT, HOW_TO))
  .filter((name) => name.endsWith('.md'))
  .map((name) => `${HOW_TO}/${name}`)
  .filter((file) => /<!-- (from: |usage )/.test(read(file)))
  .map((file) => ({ path: file, content: () => withUsage(read(file).replaceAll(EMBEDDED, embed)) }));
