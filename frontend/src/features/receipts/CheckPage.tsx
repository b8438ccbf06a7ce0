import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';

import { Alert, type Tone } from '@/components/Alert';
import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { checkPdf, receiptKeys } from '@/domain/receipts/api';
import { formatMoment } from '@/domain/receipts/moment';
import { PresenceList } from '@/domain/receipts/PresenceList';

import { PresenceByCode } from './PresenceByCode';
import { checkJson, type Checked } from './checkJson';
import { useVerdictWords } from './words';

interface Found extends Checked {
  sealedAt?: string | null;
}

/** For everybody who is shown a receipt: is it genuine, and not a bit changed? */
export function CheckPage() {
  const { t } = useLingui();
  const field = useRef<HTMLInputElement>(null);
  const check = useMutation({ mutationFn: checkFile });
  return (
    <Page
      title={t`Beleg prüfen`}
      lead={t`Hier sehen Sie, ob ein Beleg von diesem Jobcenter stammt und unverändert ist.`}
    >
      <p className="nb-text">
        <Trans>
          Eine Daten-Datei prüft Ihr Gerät selbst. Ein PDF prüft unser Server. Er zeigt es niemandem
          und behält es nicht.
        </Trans>
      </p>
      <input
        ref={field}
        className="nb-sr-only"
        id="receipt-file"
        type="file"
        tabIndex={-1}
        aria-label={t`Beleg auswählen`}
        accept=".pdf,.json,application/pdf,application/json"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) check.mutate(file);
          // The same file again is a new check.
          target.value = '';
        }}
      />
      <div className="nb-actions">
        <Button busy={check.isPending} onClick={() => field.current?.click()}>
          <Trans>Beleg auswählen</Trans>
        </Button>
      </div>
      {check.error && <ProblemView error={check.error} />}
      <div aria-live="polite">{check.data && <Result found={check.data} />}</div>
      <PresenceByCode />
    </Page>
  );
}

async function checkFile(file: File): Promise<Found> {
  const head = await file.slice(0, 5).text();
  if (head === '%PDF-') {
    const { verdict, sealed_at } = await checkPdf(file);
    return { verdict, sealedAt: sealed_at };
  }
  if (file.size > 500_000) return { verdict: 'not_a_receipt' };
  const found = await checkJson(await file.text(), (await receiptKeys()).keys);
  return { ...found, sealedAt: found.statement?.issued_at ?? null };
}

function Result({ found }: { found: Found }) {
  const { i18n } = useLingui();
  const words = useVerdictWords();
  const { title, text } = words[found.verdict];
  const tone: Tone = found.verdict === 'genuine' ? 'success' : 'danger';
  const when = found.sealedAt && formatMoment(found.sealedAt, i18n.locale);
  return (
    <Alert tone={tone} title={title}>
      <p>{text}</p>
      {found.verdict === 'genuine' && when && (
        <p>
          <Trans>Ausgestellt am {when}.</Trans>
        </p>
      )}
      {found.statement?.schema_version === 'nahbar-receipt-1' &&
        found.statement.events.map((event) => (
          <p key={event.event_state}>
            <Event state={event.event_state} when={formatMoment(event.event_time, i18n.locale)} />
          </p>
        ))}
      {found.statement?.schema_version === 'nahbar-presence-1' && (
        <PresenceList presence={found.statement} />
      )}
    </Alert>
  );
}

function Event({ state, when }: { state: string; when: string }) {
  switch (state) {
    case 'given':
      return <Trans>Eingewilligt am {when}.</Trans>;
    case 'withdrawn':
      return <Trans>Widerrufen am {when}.</Trans>;
    default:
      return <Trans>Widerruf ausgeführt am {when}.</Trans>;
  }
}
