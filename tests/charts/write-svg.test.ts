import { expect, test } from 'vitest';
import { toElement } from '../../src/charts/svg-tree.ts';
import { writeSvgFile } from '../../src/charts/write-svg.ts';

test('writeSvgFile writes signs of markup so that an XML parser reads them back', () => {
  const text = toElement('text', { 'aria-label': 'a ]]> "b" & <c>' }, [{ type: 'text', value: 'a ]]> & <b>' }]);
  const file = writeSvgFile(toElement('svg', {}, [text]));
  expect(file).toContain('>a ]]&gt; &#x26; &#x3C;b></text>');
  expect(file).not.toContain(']]>');
});
