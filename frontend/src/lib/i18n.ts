import { i18n, setupI18n, type I18n, type Messages } from '@lingui/core';

import { throwUnreached } from './problem';

export const locales = ['de', 'de-x-leicht', 'en'] as const;
export type Locale = (typeof locales)[number];
/** Texts are split so that each page loads only its own: base always, the others on demand. */
export type Area = 'base' | 'call' | 'change' | 'dpo' | 'legal' | 'receipts' | 'staff' | 'voucher';

/** A text that exists per language; German is always there. */
export type LocalizedText = Record<string, string>;

const catalogues = import.meta.glob<{ messages: Messages }>('../locales/*/*.po');
const wanted = new Set<Area>(['base']);
/** Kept only after the person chose a language, and only for this tab (TDDDG § 25). */
const CHOICE = 'nahbar-language';

/** The chosen language; else English for browsers that want it and no German; else German. */
export function initialLocale(): Locale {
  const chosen = storedChoice();
  if (isLocale(chosen)) return chosen;
  return navigator.languages.some((language) => language.startsWith('de'))
    ? 'de'
    : (navigator.languages[0] ?? 'de').startsWith('en')
      ? 'en'
      : 'de';
}

/** Loads every wanted area in this language and switches the page to it. */
export async function activateLocale(locale: Locale): Promise<void> {
  const parts = await Promise.all([...wanted].map((area) => load(locale, area)));
  i18n.loadAndActivate({ locale, messages: Object.assign({}, ...parts) as Messages });
  document.documentElement.lang = locale;
  document.documentElement.dir = 'ltr';
}

/** What the person chose in this page, also where the browser stores nothing. */
let chosen: Locale | null = null;

/** Switches to what somebody else knows the person reads, unless they chose a language themselves. */
export async function adoptLocale(locale: string | null): Promise<void> {
  if (chosen ?? storedChoice()) return;
  if (isLocale(locale) && locale !== i18n.locale) await activateLocale(locale);
}

/** Switches and remembers the choice for this tab. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activateLocale(locale);
  chosen = locale;
  try {
    sessionStorage.setItem(CHOICE, locale);
  } catch {
    // A browser that stores nothing keeps the language until the next reload.
  }
}

function storedChoice(): string | null {
  try {
    return sessionStorage.getItem(CHOICE);
  } catch {
    return null;
  }
}

/** Adds an area's texts; routes call it before their page is shown. */
export async function loadArea(area: Area): Promise<void> {
  if (wanted.has(area)) return;
  const locale = i18n.locale as Locale;
  i18n.load(locale, await load(locale, area));
  // Only now: after a lost connection the next try fetches the texts again.
  wanted.add(area);
}

/** Another language beside the page's, for a letter that somebody else will read. */
export async function otherLanguage(locale: Locale): Promise<I18n> {
  const parts = await Promise.all([...wanted].map((area) => load(locale, area)));
  const messages = Object.assign({}, ...parts) as Messages;
  return setupI18n({ locale, messages: { [locale]: messages } });
}

/** The text in the page's language, or in German. */
export function localized(text: LocalizedText, locale = i18n.locale): string {
  return text[locale] ?? text['de'] ?? '';
}

function isLocale(value: string | null): value is Locale {
  return locales.some((locale) => locale === value);
}

async function load(locale: Locale, area: Area): Promise<Messages> {
  const catalogue = catalogues[`../locales/${locale}/${area}.po`];
  return catalogue ? (await catalogue().catch(throwUnreached)).messages : {};
}
