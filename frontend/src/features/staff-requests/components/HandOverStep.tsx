import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { SelectField } from '@/components/moreForms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { useWords } from '@/domain/staff/words';
import { locales, type Locale } from '@/lib/i18n';

import { readCopyPdf, useMakeCopyLink, type DataCopy } from '../api/copies';
import type { SubjectRequest } from '../api/requests';
import { CopyLinkState } from './CopyLinkState';
import { NewCopyLink } from './NewCopyLink';
import { Step } from './Step';

const TIMES = [7, 14, 30] as const;

/** Look at it first, then hand it over: by an address with a code, or on paper. */
export function HandOverStep({ request, copy }: { request: SubjectRequest; copy: DataCopy }) {
  const { t } = useLingui();
  const words = useWords();
  const [days, setDays] = useState<number>(14);
  const [locale, setLocale] = useState<Locale>('de');
  const make = useMakeCopyLink(request);
  const print = useMutation({
    mutationFn: async () => save(await readCopyPdf(request, locale)),
  });
  const isOpen = request.state === 'open';
  const handed = copy.link?.fetched_at;
  return (
    <Step
      title={t`3. Übergeben`}
      state={handed ? { tone: 'success', text: t`abgeholt` } : undefined}
    >
      <p>
        <Trans>
          Sehen Sie die Kopie zuerst an: Enthält sie etwas, das nur andere betrifft? Jeder Blick
          hinein steht im Protokoll.
        </Trans>
      </p>
      <SelectField
        label={t`Sprache der Kopie`}
        value={locale}
        onChange={(event) => setLocale(event.target.value as Locale)}
      >
        {locales.map((each) => (
          <option key={each} value={each}>
            {words.languages[each]}
          </option>
        ))}
      </SelectField>
      {print.error && <StaffProblem error={print.error} onRetry={() => print.mutate()} />}
      <div>
        <Button variant="secondary" busy={print.isPending} onClick={() => print.mutate()}>
          {t`Als PDF ansehen oder drucken`}
        </Button>
      </div>
      <h3>
        <Trans>Zum Abholen im Internet</Trans>
      </h3>
      {copy.link && !make.data && <CopyLinkState request={request} link={copy.link} />}
      {make.data && <NewCopyLink link={make.data} />}
      {isOpen && !make.data && (
        <>
          <SelectField
            label={t`Wie lange soll sie abzuholen sein?`}
            value={days}
            onChange={(event) => setDays(Number(event.target.value))}
          >
            {TIMES.map((each) => (
              <option key={each} value={each}>
                {t`${each} Tage`}
              </option>
            ))}
          </SelectField>
          {make.error && <StaffProblem error={make.error} />}
          <div>
            <Button busy={make.isPending} onClick={() => make.mutate({ days })}>
              {copy.link ? t`Neue Adresse und neuen Code erstellen` : t`Adresse und Code erstellen`}
            </Button>
          </div>
        </>
      )}
    </Step>
  );
}

function save(file: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = 'datenauskunft.pdf';
  link.click();
  // The browser has its own hold on the file once the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
