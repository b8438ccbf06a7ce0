import type { I18n } from '@lingui/core';
import { I18nProvider } from '@lingui/react';
import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';

import { Button } from '@/components/Button';
import { Spinner } from '@/components/Spinner';
import { findReader } from '@/domain/declarations/readAloudText';
import { useStaff } from '@/domain/staff/StaffContext';
import { loadArea, locales, otherLanguage, type Locale } from '@/lib/i18n';

import type { Contacts } from '../api/contacts';
import type { Kind } from '../audiences';
import type { DraftValues } from '../draft';
import styles from './PagePreview.module.css';

// What people get, not a likeness of it.
const DeclarationText = lazy(() => import('@/domain/declarations/DeclarationText'));

/** Any talk will do. */
const someDay = new Date(Date.UTC(2026, 5, 15, 8)).toISOString();

export interface PagePreviewProps {
  kind: Kind;
  values: DraftValues;
  /** Tag of a language: the pages speak it, or else the words around the text are German. */
  locale: string;
  office: Contacts['office'] | undefined;
}

/** The page as people will see it on a phone 360 px wide, in their language. */
export function PagePreview({ kind, values, locale, office: record }: PagePreviewProps) {
  const { t } = useLingui();
  const { office, account } = useStaff();
  const around = locales.find((each) => each === locale) ?? 'de';
  const language = useLanguage(around);
  // Typing goes first; the page follows.
  const { texts, dpo, needs_legal_review } = useDeferredValue(values);
  const isTalk = kind.purpose === 'video_talk';
  const write = (part: string) => fill(part, record);
  const text = texts[locale] ?? { title: '', short: '', body_markdown: '' };
  return (
    <section className={styles.side} aria-label={t`Vorschau`}>
      <h2>
        <Trans>So sehen es die Leute</Trans>
      </h2>
      {!findReader(locale) && (
        <p className="nb-soft">
          <Trans>
            Dieses Gerät hat für diese Sprache keine Stimme. Zum Probehören öffnen Sie den Entwurf
            auf einem Gerät mit einer.
          </Trans>
        </p>
      )}
      {/* Scrolls, so it takes the keyboard's focus. */}
      <div className={styles.phone} lang={around} tabIndex={0} role="group">
        {language ? (
          <I18nProvider i18n={language}>
            <Suspense fallback={<Spinner />}>
              <div className="nb-stack">
                <p className={styles.title} lang={locale} dir="auto">
                  {write(text.title)}
                </p>
                <p lang={locale} dir="auto">
                  {write(text.short)}
                </p>
                <DeclarationText
                  {...(isTalk && {
                    appointment: {
                      starts_at: someDay,
                      zone: office.zone,
                      adviser: { display_name: account.display_name },
                      office: { name: office.name },
                    },
                  })}
                  declaration={{
                    title: write(text.title),
                    short: write(text.short),
                    body_markdown: write(text.body_markdown),
                    locale,
                    needs_legal_review,
                    dpo,
                  }}
                />
              </div>
              <div className={styles.answers} inert>
                <Answers isTalk={isTalk} />
              </div>
            </Suspense>
          </I18nProvider>
        ) : (
          <Spinner />
        )}
      </div>
    </section>
  );
}

/** Like the visit's own: of the same size and look. */
function Answers({ isTalk }: { isTalk: boolean }) {
  return isTalk ? (
    <>
      <Button>
        <Trans>Ich bin einverstanden</Trans>
      </Button>
      <Button>
        <Trans>Lieber Telefon oder Schutzbüro</Trans>
      </Button>
    </>
  ) : (
    <>
      <Button>
        <Trans>Ja, schicken Sie mir E-Mails</Trans>
      </Button>
      <Button>
        <Trans>Nein, keine E-Mails</Trans>
      </Button>
    </>
  );
}

/** The words around the text in its own language: half a page in German would be no preview. */
function useLanguage(locale: Locale): I18n | null {
  const [language, setLanguage] = useState<{ locale: Locale; i18n: I18n } | null>(null);
  useEffect(() => {
    let isWanted = true;
    void loadArea('receipts')
      .then(() => otherLanguage(locale))
      .then((i18n) => isWanted && setLanguage({ locale, i18n }))
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [locale]);
  return language?.locale === locale ? language.i18n : null;
}

/** Places as publishing will fill them; one the record has nothing for stays to be seen. */
function fill(text: string, record: Contacts['office'] | undefined): string {
  const values: Record<string, string | undefined> = {
    office: record?.name,
    office_address: record?.address,
    office_phone: record?.phone,
    authority: record?.authority,
  };
  return text.replace(
    /\{([a-z_]+)\}/g,
    (place, name: string) => values[name]?.trim().replace(/\s*\n\s*/g, ', ') || place,
  );
}
