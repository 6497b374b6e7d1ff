import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../src/core/apply-edits.ts';
import { parseCsv, toCellEdit } from '../../src/core/csv.ts';
import { collector } from './fixture.ts';

function parse(text: string) {
  const { report, lines } = collector();
  const rows = parseCsv('a.csv', text, ['x', 'y', 'z'], report);
  const cells = rows.map(({ x, y, z }) => [x, y, z].map((cell) => `${cell.line}:${cell.column} ${cell.text}`));
  return { cells, lines: lines() };
}

describe('parseCsv', () => {
  test.each([
    ['plain cells', 'x,y,z\n1,22,3\n', [['2:1 1', '2:3 22', '2:6 3']]],
    ['empty cells', 'x,y,z\n,,3', [['2:1 ', '2:2 ', '2:3 3']]],
    ['cells in quotation marks', 'x,y,z\n"a, b",c,"d ""e"""', [['2:1 a, b', '2:8 c', '2:10 d "e"']]],
    [
      'a cell over two lines, and the row below it',
      'x,y,z\n1,"a\nb",3\n4,5,6',
      [
        ['2:1 1', '2:3 a\nb', '3:4 3'],
        ['4:1 4', '4:3 5', '4:5 6'],
      ],
    ],
    ['letters of several bytes', 'x,y,z\né日,😀,3', [['2:1 é日', '2:4 😀', '2:7 3']]],
    ['rows behind empty lines and empty rows', 'x,y,z\n\n,,\n   \n1,2,3', [['5:1 1', '5:3 2', '5:5 3']]],
  ])('gives %s with their places', (_, text, cells) => {
    expect(parse(text)).toEqual({ cells, lines: [] });
  });

  test.each([
    ['an empty file', '', /^a\.csv:1:1 has no header — write x,y,z/u],
    ['a file of empty lines', '\n\n', /^a\.csv:1:1 has no header/u],
    ['a header alone', 'x,y,z\n', /^a\.csv:1:1 has no rows — add a row/u],
    ['another header', 'x,z,y\n1,2,3', /^a\.csv:1:1 the header is x,z,y — write x,y,z/u],
    ['another header on a later line', '\nx,z,y\n1,2,3', /^a\.csv:2:1 the header is x,z,y/u],
    ['semicolons', 'x;y;z\n1;"2";3', /^a\.csv:1:1 has semicolons between its cells — save it with commas/u],
    ['tabs', 'x\ty\tz\n1\t2\t3', /^a\.csv:1:1 has tabs between its cells — save it with commas/u],
    ['a row of one cell', 'x,y,z\n1', /^a\.csv:2:1 the row has 1 cell, not 3/u],
    ['a short row', 'x,y,z\n1,2', /^a\.csv:2:1 the row has 2 cells, not 3 — add or remove commas/u],
    ['a quotation mark that stays open', 'x,y,z\n1,2,3\n1,"2,3\n', /^a\.csv:[34]:1 broken CSV: Quote Not Closed/u],
    ['a quotation mark inside a cell', 'x,y,z\n1,a "b",3', /^a\.csv:2:1 broken CSV: Invalid Opening Quote/u],
  ])('reports %s', (_, text, line) => {
    expect(parse(text)).toEqual({ cells: [], lines: [expect.stringMatching(line)] });
  });
});

describe('toCellEdit', () => {
  const change = (text: string) => {
    const [row] = parseCsv('a.csv', text, ['x', 'y', 'z'], collector().report);
    const edit = row && toCellEdit(text, row.y, 'new');
    return edit && applyEdits(text, [edit]);
  };

  test.each([
    ['x,y,z\n1,old,3', 'x,y,z\n1,new,3'],
    ['x,y,z\n1, old ,3', 'x,y,z\n1, new ,3'],
    ['x,y,z\n1,"old",3', 'x,y,z\n1,"new",3'],
    ['x,y,z\n1,"a ""b"" c",3', undefined],
    ['x,y,z\n1,,3', undefined],
  ])('writes into the cell of %j', (text, expected) => {
    expect(change(text)).toBe(expected);
  });
});
