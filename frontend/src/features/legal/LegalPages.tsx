import { Trans, useLingui } from '@lingui/react/macro';

import { useOffices, type Office } from '@/api/offices';
import { Alert } from '@/components/Alert';
import { Card } from '@/components/Card';
import { OfficeContact, telephoneLink } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';

import styles from './LegalPages.module.css';

/** The texts are templates; the offices' own data comes from their configuration. */
function ReviewNote() {
  return (
    <Alert tone="info">
      <p>
        <Trans>Dieser Text ist eine Vorlage. Er wird noch rechtlich geprüft.</Trans>
      </p>
    </Alert>
  );
}

export function AccessibilityPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Barrierefreiheit`} lead={t`Alle sollen diese Seite gut benutzen können.`}>
      <p className="nb-text">
        <Trans>
          Diese Seite ist für Tastatur und Vorlese-Programme gebaut. Sie können den Text vergrößern.
          Es gibt die Seite auch in Leichter Sprache: Wählen Sie oben „Leichte Sprache“.
        </Trans>
      </p>
      <p className="nb-text">
        <Trans>
          Wir richten uns nach BITV 2.0 und EN 301 549. Bild und Ton im Gespräch hängen von Ihrem
          Gerät und Ihrem Netz ab.
        </Trans>
      </p>
      <Card>
        <h2>
          <Trans>Etwas geht nicht?</Trans>
        </h2>
        <p>
          <Trans>
            Sagen Sie es uns. Sie können Ihre Beratung immer auch am Telefon oder im Schutzbüro
            bekommen.
          </Trans>
        </p>
        <OfficeContact />
      </Card>
      <ReviewNote />
    </Page>
  );
}

export function PrivacyPage() {
  const { t } = useLingui();
  const offices = useOffices();
  return (
    <Page
      title={t`Datenschutz`}
      lead={t`Was Sie im Gespräch sagen und zeigen, bleibt im Gespräch.`}
    >
      <ul className="nb-text nb-stack nb-stack--tight">
        <li>
          <Trans>Nichts wird aufgezeichnet.</Trans>
        </li>
        <li>
          <Trans>
            Bild und Ton gehen über den Server des Jobcenters. Diese Seiten laden nichts von anderen
            Firmen.
          </Trans>
        </li>
        <li>
          <Trans>
            Auf Ihrem Gerät wird nur gespeichert, was diese Seite zum Arbeiten braucht: ein Cookie
            für Ihre Sitzung.
          </Trans>
        </li>
        <li>
          <Trans>
            Vor jedem Video-Gespräch fragen wir Sie, ob Sie einverstanden sind. Sie können jederzeit
            Nein sagen. Das hat keine Nachteile für Sie.
          </Trans>
        </li>
        <li>
          <Trans>
            Sie können fragen, was über Sie gespeichert ist. Sie können Daten berichtigen oder
            löschen lassen. Sie können sich bei der Aufsichtsbehörde beschweren.
          </Trans>
        </li>
      </ul>
      {offices.map((office) => (
        <OfficeData key={office.id} office={office} />
      ))}
      <ReviewNote />
    </Page>
  );
}

export function ImprintPage() {
  const { t } = useLingui();
  const offices = useOffices();
  return (
    <Page title={t`Impressum`}>
      {offices.map((office) => (
        <OfficeData key={office.id} office={office} />
      ))}
      <ReviewNote />
    </Page>
  );
}

/** Who is responsible, and whom to ask about data: from the office's configuration. */
function OfficeData({ office }: { office: Office }) {
  const { name, authority, address, phone, dpo } = office;
  return (
    <Card>
      <h2>{name}</h2>
      <dl className={styles.lines}>
        <div>
          <dt>
            <Trans>Verantwortlich</Trans>
          </dt>
          <dd>
            <span>{name}</span>
            <span>{address}</span>
            <PhoneLink phone={phone} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Fragen zum Datenschutz beantwortet</Trans>
          </dt>
          <dd>
            <span>
              <bdi>{dpo.name}</bdi>
            </span>
            <MailLink address={dpo.email} />
            <PhoneLink phone={dpo.phone} />
          </dd>
        </div>
        <div>
          <dt>
            <Trans>Hier können Sie sich beschweren</Trans>
          </dt>
          <dd>{authority}</dd>
        </div>
      </dl>
    </Card>
  );
}

/** May break after the @, so that no letter stands alone. */
function MailLink({ address }: { address: string }) {
  const [box, ...host] = address.split('@');
  return (
    <a href={`mailto:${address}`}>
      {box}@<wbr />
      {host.join('@')}
    </a>
  );
}

function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={telephoneLink(phone)}>
      <Trans>
        Telefon <bdi dir="ltr">{phone}</bdi>
      </Trans>
    </a>
  );
}
