import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

const here = dirname(fileURLToPath(import.meta.url));

/** Message id → translation, as the files hold them. */
function readCatalogue(locale: string, file: string): Map<string, string> {
  const text = readFileSync(join(here, locale, file), 'utf8').replace(/^#~.*$/gm, '');
  const entries = text.matchAll(/msgid ((?:".*"\n)+)msgstr ((?:".*"\n?)+)/g);
  const unquote = (lines = '') => [...lines.matchAll(/"(.*)"/g)].map(([, part]) => part).join('');
  return new Map([...entries].map(([, id, translation]) => [unquote(id), unquote(translation)]));
}

const placeholders = (text: string) =>
  [...text.matchAll(/\{(\w+)[,}]|<\/?\d+>/g)]
    .map(([found]) => found)
    .sort()
    .filter((found, index, all) => found !== all[index - 1]);

describe.each(readdirSync(join(here, 'de')))('%s', (file) => {
  const source = readCatalogue('de', file);
  describe.each(['de-x-leicht', 'en'])('%s', (locale) => {
    const translated = readCatalogue(locale, file);

    it('translates every message', () => {
      const missing = [...source.keys()].filter((id) => id && !translated.get(id));
      expect(missing).toEqual([]);
    });

    it('keeps every placeholder', () => {
      const broken = [...translated].filter(
        ([id, text]) => id && text && placeholders(id).join() !== placeholders(text).join(),
      );
      expect(broken).toEqual([]);
    });
  });

  it.runIf(!['staff.po', 'dpo.po'].includes(file))(
    'hangs no clause on a sentence in de-x-leicht',
    () => {
      const clause =
        /, (?:(?:und|oder) )?(?:dass|wenn|ob|weil|damit|sobald|falls|bevor|wer|was|warum|wie)\b/;
      const texts = [...readCatalogue('de-x-leicht', file).values()];
      expect(texts.filter((text) => clause.test(text))).toEqual([]);
    },
  );

  it('speaks easily in de-x-leicht: no sentence of more than 15 words', () => {
    const sentences = [...readCatalogue('de-x-leicht', file).entries()]
      .filter(([id, text]) => id && !text.includes(', plural,'))
      .flatMap(([, text]) => text.split(/[.!?:]\s/));
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([]);
  });
});
