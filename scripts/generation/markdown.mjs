const cell = (value) =>
  String(value ?? '')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ') || '—';

/** A table whose first row is the heading. */
export function table(headings, rows) {
  const line = (cells) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')), ...rows.map(line)].join('\n');
}

export const page = (title, lead, ...parts) => `${[`# ${title}`, lead, ...parts].join('\n\n')}\n`;
