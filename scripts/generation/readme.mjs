import { readFileSync } from 'node:fs';
import path from 'node:path';
import { table } from './markdown.mjs';
import { loadFile, ROOT } from './typescript-source.mjs';

const read = (file) => readFileSync(path.join(ROOT, file), 'utf8');

/** Puts text between <!-- name --> and <!-- /name -->; everything else of the page is written by hand. */
export function withSection(page, name, text) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [start, end] = [page.indexOf(open), page.indexOf(close)];
  if (start < 0 || end < start) throw new Error(`Found no section ${open} … ${close}`);
  return `${page.slice(0, start + open.length)}\n${text}\n${page.slice(end)}`;
}

function portList() {
  const { FIXED_PORTS, portVariable } = loadFile('stack/ports.ts');
  return Object.entries(FIXED_PORTS)
    .map(([name, port]) => `${portVariable(name).slice('QUANLIAN_'.length, -'_PORT'.length)} ${port}`)
    .join(', ');
}

const HEADINGS = { en: ['variable', 'default', 'read by', 'meaning'], zh: ['变量', '默认值', '读取者', '含义'] };

/** The configuration table of a README; a spec compares it with the source. */
function settingsTable(language) {
  const settings = JSON.parse(read('scripts/generation/settings.json'));
  const rows = settings.map((setting) => [
    `\`${setting.name}\`${setting.file ? ' ¹' : ''}`,
    setting.default === 'PORTS' ? portList() : setting.default,
    setting.reader,
    setting[language],
  ]);
  return table(HEADINGS[language], rows);
}

export const readme = (file, language) => () => withSection(read(file), 'settings', settingsTable(language));
