import { table } from './table';
import { textWidth } from './text-width';

describe('a table', () => {
  it('keeps its columns aligned under Chinese text', () => {
    const lines = table(
      ['环节 Leg', 'State'],
      [
        ['断电 power', '生效 in force'],
        ['market', 'ended'],
        ['名单（示例）', ''],
      ],
    ).split('\n');
    expect(lines).toEqual([
      '环节 Leg      State',
      '───────────────────────────',
      '断电 power    生效 in force',
      'market        ended',
      '名单（示例）',
    ]);
  });

  it('cuts a long cell to the column, never through a wide character', () => {
    const cell = table(['h'], [['鄂'.repeat(40)]]).split('\n')[2]!;
    expect(cell.endsWith('鄂…')).toBe(true);
    expect(textWidth(cell)).toBeLessThanOrEqual(48);
  });
});
