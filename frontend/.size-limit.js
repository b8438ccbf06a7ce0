// What a client loads, from the build's own manifest: every page of a visit, then the call.
import { existsSync, readFileSync } from 'node:fs';

const manifest = JSON.parse(
  readFileSync(new URL('dist/.vite/manifest.json', import.meta.url), 'utf8'),
);

/** All files that these entries need at once; what they import lazily is not among them. */
function needed(...entries) {
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], assets = [], imports = [] } = manifest[key];
    [file, ...css, ...assets].forEach((name) => files.add(`dist/${name}`));
    imports.forEach(visit);
  };
  entries.forEach(visit);
  return [...files].filter((name) => existsSync(new URL(name, import.meta.url)));
}

const isVoucher = (key) => /^src\/features\/visit\/voucher\//.test(key);
// Only who gave an address is asked whether mail may go there.
const isMail = (key) => /^src\/features\/visit\/mail\//.test(key);
// Only who has custody of a minor has such a link, and only a minor waits for them.
const isGuardian = (key) => /^src\/features\/visit\/guardian\//.test(key);
const isChange = (key) => /^src\/features\/visit\/change\//.test(key);
const pages = Object.keys(manifest).filter(
  (key) =>
    /^src\/features\/(visit|start)\//.test(key) &&
    !isVoucher(key) &&
    !isMail(key) &&
    !isGuardian(key) &&
    !isChange(key),
);
const before = needed('index.html', ...pages, 'src/locales/de-x-leicht/base.po');
// What the page of a voucher takes besides: most people have none.
const voucher = needed(
  ...Object.keys(manifest).filter(isVoucher),
  'src/locales/de-x-leicht/voucher.po',
).filter((name) => !before.includes(name));
// Only who wants another time or another way, or cancels.
const change = needed(
  ...Object.keys(manifest).filter(isChange),
  'src/locales/de-x-leicht/change.po',
).filter((name) => !before.includes(name));
const call = needed(
  'index.html',
  'src/call/CallRoom.tsx',
  'src/locales/de-x-leicht/base.po',
  'src/locales/de-x-leicht/call.po',
);
// Fonts of other alphabets load only where a page shows such letters.
const latinOnly = (name) => !/-more-.*\.woff2$/.test(name);

export default [
  {
    name: 'scripts before the call',
    path: before.filter((name) => name.endsWith('.js')),
    limit: '130 kB',
    brotli: true,
  },
  {
    name: 'everything before the call',
    path: ['dist/index.html', 'dist/icon.svg', ...before.filter(latinOnly)],
    limit: '200 kB',
    brotli: true,
  },
  {
    name: 'everything another time or way takes besides',
    path: change,
    limit: '12 kB',
    brotli: true,
  },
  {
    name: 'everything a voucher takes besides',
    path: voucher,
    limit: '12 kB',
    brotli: true,
  },
  {
    name: 'scripts in the call',
    path: call.filter((name) => name.endsWith('.js')),
    limit: '260 kB',
    brotli: true,
  },
];
