import { expect, it } from 'vitest';
import { hiddenNames } from './hidden-names.ts';

it.each<[string, string, string[]]>([
  ['a class and an id', '.x{display:none} #y { color: red; visibility: hidden }', ['x', 'y']],
  ['what stands below the line of its encoding', '@charset "utf-8";\n.x { display: none; }', ['x']],
  ['names in a list', '.x, p, .y{display:none!important}', ['x', 'y']],
  ['what stands beyond the edge', '.x{position:absolute;left:-9999px}', ['x']],
  ['nothing for printing alone', '@media print{.x{display:none}.y{display:none}}', []],
  ['nothing under a condition', '.menu .x{display:none} .x:hover{display:none} p.x{display:none}', []],
  ['nothing that another rule shows', '.tab{display:none}.tab.active{display:block}', []],
  ['nothing in a comment', '/* .x{display:none} */ .y{color:red}', []],
])('hides %s', (_name, sheet, want) => {
  expect(hiddenNames(sheet)).toEqual(want);
});
