// Cuts KERN's Fira Sans into small files by alphabet, so that a German page loads about 30 kB
// instead of 260 kB and other alphabets load only where a page shows them.
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import subsetFont from 'subset-font';

const source = new URL('../node_modules/@kern-ux/native/dist/fonts/fira-sans/', import.meta.url);
const target = new URL('../src/assets/fonts/', import.meta.url);
const weights = { 400: 'FiraSans-Regular', 600: 'FiraSans-SemiBold' };
// Keep in step with the unicode-range values in src/styles/fonts.css.
const alphabets = {
  latin: [
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x1e9e, 0x1e9e],
    [0x2010, 0x2027],
    [0x2030, 0x203a],
    [0x20ac, 0x20ac],
    [0x2190, 0x2193],
    [0x2212, 0x2212],
  ],
  more: [
    [0x100, 0x130],
    [0x132, 0x151],
    [0x154, 0x24f],
    [0x370, 0x3ff],
    [0x400, 0x52f],
    [0x1e00, 0x1e9d],
    [0x1e9f, 0x1eff],
  ],
};

const exists = (url) =>
  access(url).then(
    () => true,
    () => false,
  );

await mkdir(target, { recursive: true });
for (const [weight, file] of Object.entries(weights)) {
  for (const [alphabet, ranges] of Object.entries(alphabets)) {
    const out = new URL(`fira-sans-${weight}-${alphabet}.woff2`, target);
    if (await exists(out)) continue;
    const text = ranges
      .flatMap(([from, to]) =>
        Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)),
      )
      .join('');
    const cut = await subsetFont(await readFile(new URL(`${file}.woff2`, source)), text, {
      targetFormat: 'woff2',
      noHinting: true,
    });
    await writeFile(out, cut);
    console.log(`${fileURLToPath(out).split('/').pop()}: ${(cut.length / 1000).toFixed(1)} kB`);
  }
}
