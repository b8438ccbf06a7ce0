import { Trans, useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

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
  const [failed, setFailed] = useState(false);
  const choose = (locale: Locale) => {
    setFailed(false);
    chooseLocale(locale).then(
      // Texts from the services come in the language of the request: fetch them anew.
      () => void queries.invalidateQueries(),
      () => setFailed(true),
    );
  };
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
      {failed && (
        <p role="alert">
          <Trans>Keine Verbindung zum Internet</Trans>
        </p>
      )}
    </nav>
  );
}
