import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';

import { chooseLocale, type Locale } from '@/lib/i18n';

import styles from './LanguageSwitch.module.css';

/** Each language is called by its own name, so these words are in no catalogue. */
const names: { locale: Locale; name: string }[] = [
  { locale: 'de', name: 'Deutsch' },
  { locale: 'de-x-leicht', name: 'Leichte Sprache' },
  { locale: 'en', name: 'English' },
];

export function LanguageSwitch() {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  // Texts from the services come in the language of the request: fetch them anew.
  const choose = (locale: Locale) =>
    void chooseLocale(locale).then(() => queries.invalidateQueries());
  return (
    <nav className={styles.switch} aria-label={t`Sprache`}>
      {names.map(({ locale, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-current={i18n.locale === locale ? 'true' : undefined}
          onClick={() => choose(locale)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
