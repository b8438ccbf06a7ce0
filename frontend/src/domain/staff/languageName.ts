import { useLingui } from '@lingui/react/macro';

import { locales } from '@/lib/i18n';

import { useWords } from './words';

/** Names a language that declarations may be written in: more than the pages have. */
export function useLanguageName(): (tag: string) => string {
  const { i18n } = useLingui();
  const { languages } = useWords();
  return (tag) => {
    const known = locales.find((locale) => locale === tag);
    if (known) return languages[known];
    const names = new Intl.DisplayNames([i18n.locale], { type: 'language' });
    return names.of(tag) ?? tag;
  };
}
