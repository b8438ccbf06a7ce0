import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { telephoneLink } from '@/domain/office/OfficeContact';
import { formatDay, formatTime } from '@/lib/dates';
import { locales as pageLocales } from '@/lib/i18n';

import styles from './DeclarationText.module.css';
import { Markdown } from './Markdown';
import { ReadAloud } from './ReadAloud';

interface Asked {
  /** The talk it is about; a declaration about contact is about none. */
  appointment?: {
    starts_at: string;
    zone: string;
    adviser: { display_name: string };
    office: { name: string };
  };
  declaration: {
    title: string;
    short: string;
    body_markdown: string;
    locale: string;
    /** Tags of the languages it can be read in. */
    locales?: string[];
    /** Those the office offers, written or not. */
    languages?: { tag: string; name: string }[];
    /** There is none in the language that was asked for. */
    falls_back?: boolean;
    needs_legal_review: boolean;
    dpo: { name: string; email: string; phone: string };
  };
  /** They agreed to an earlier version, which no longer suffices. */
  askedAnew?: boolean | undefined;
  onLanguage?: (tag: string) => void;
}

/** What a person reads before they answer: the sum of it, a voice for it, and the whole text. */
export default function DeclarationText(props: Asked) {
  const { appointment, declaration, askedAnew } = props;
  const { t } = useLingui();
  const { title, short, body_markdown, locale, dpo } = declaration;
  return (
    <>
      {askedAnew && (
        <Alert tone="warning" title={t`Der Text ist neu`}>
          <p>
            <Trans>
              Sie haben einem früheren Text zugestimmt. Inzwischen hat sich etwas Wichtiges
              geändert. Deshalb fragen wir Sie noch einmal.
            </Trans>
          </p>
        </Alert>
      )}
      {declaration.falls_back && (
        <Alert tone="info">
          <p>
            <Trans>
              Diesen Text gibt es noch nicht in Ihrer Sprache. Sie lesen ihn auf Deutsch. Fragen Sie
              das Jobcenter, wenn Sie etwas nicht verstehen.
            </Trans>
          </p>
        </Alert>
      )}
      <LanguageChoice {...props} />
      {appointment && <Summary {...appointment} />}
      <ReadAloud text={`${title}\n${short}\n${body_markdown}`} locale={locale} />
      <div className={styles.jump}>
        {/* No link: the address's # belongs to the visit's secret. */}
        <Button
          variant="tertiary"
          onClick={() => document.getElementById('answers')?.scrollIntoView()}
        >
          <Trans>Zu den Antworten</Trans>
        </Button>
      </div>
      <Card>
        <div lang={locale} dir="auto">
          <Markdown text={body_markdown} />
        </div>
      </Card>
      <DataProtectionContact dpo={dpo} />
      {declaration.needs_legal_review && (
        <Alert tone="info">
          <p>
            <Trans>Dieser Text ist eine Vorlage. Er wird noch rechtlich geprüft.</Trans>
          </p>
        </Alert>
      )}
    </>
  );
}

/** Languages that the page does not speak, each by its own name, and the way back from them. */
function LanguageChoice({ declaration, onLanguage }: Asked) {
  const { t, i18n } = useLingui();
  const { locale, locales = [], languages = [] } = declaration;
  const readable = languages.filter(
    ({ tag }) =>
      locales.includes(tag) && (tag === i18n.locale || !pageLocales.some((one) => one === tag)),
  );
  if (!onLanguage || readable.length < 2) return null;
  return (
    <div role="group" aria-label={t`Sprache`} className="nb-actions">
      {readable.map(({ tag, name }) => (
        <Button
          key={tag}
          variant="tertiary"
          lang={tag}
          dir="auto"
          aria-pressed={tag === locale}
          onClick={() => onLanguage(tag)}
        >
          {name}
        </Button>
      ))}
    </div>
  );
}

/**
 * The whole in five lines. They say only what holds for every office, by how the product is built;
 * what an office decides, and what is agreed to, is the text below.
 */
function Summary({ starts_at, zone, adviser, office }: NonNullable<Asked['appointment']>) {
  const { i18n } = useLingui();
  const name = adviser.display_name;
  const day = formatDay(starts_at, zone, i18n.locale);
  const time = formatTime(starts_at, zone, i18n.locale);
  return (
    <Card>
      <div className={styles.around}>
        <dl className={styles.summary}>
          <dt>
            <Trans>Wer fragt</Trans>
          </dt>
          <dd>{office.name}</dd>
          <dt>
            <Trans>Wofür</Trans>
          </dt>
          <dd>
            <Trans>
              Nur für dieses Video-Gespräch: {day}, {time} Uhr, mit <bdi>{name}</bdi>
            </Trans>
          </dd>
          <dt>
            <Trans>Wo</Trans>
          </dt>
          <dd>
            <Trans>
              Bild und Ton gehen über den Server des Jobcenters. Dabei ist nur, wer zum Gespräch
              gehört.
            </Trans>
          </dd>
          <dt>
            <Trans>Wie lange</Trans>
          </dt>
          <dd>
            <Trans>Bild und Ton werden nie gespeichert. Alles Weitere steht unten im Text.</Trans>
          </dd>
          <dt>
            <Trans>Wenn nicht</Trans>
          </dt>
          <dd>
            <Trans>
              Kein Nachteil. Ihr Termin bleibt: am Telefon oder im Schutzbüro. Ein Ja können Sie
              jederzeit widerrufen.
            </Trans>
          </dd>
        </dl>
      </div>
    </Card>
  );
}

function DataProtectionContact({ dpo }: Pick<Asked['declaration'], 'dpo'>) {
  const { name, email, phone } = dpo;
  return (
    <section className="nb-text">
      <p className="nb-text">
        <strong>
          <Trans>Fragen zum Datenschutz?</Trans>
        </strong>
        <br />
        {name}
        {phone && (
          <>
            {' · '}
            <a href={telephoneLink(phone)}>
              <bdi dir="ltr">{phone}</bdi>
            </a>
          </>
        )}
        {email && (
          <>
            {' · '}
            <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
      </p>
    </section>
  );
}
