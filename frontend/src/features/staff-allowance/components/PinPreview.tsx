import { useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { DescriptionList, type Fact } from '@/components/staff/DescriptionList';
import { formatDay } from '@/lib/dates';

import type { PinFilePreview } from '../api/pinFiles';
import { LineErrors } from './LineErrors';

/** What was understood of a file, for somebody to compare with what the supplier says. */
export function PinPreview({ preview }: { preview: PinFilePreview }) {
  const { t } = useLingui();
  const facts = useFacts(preview);
  const wrong = preview.error_count;
  return (
    <>
      <h4>{t`Das wurde verstanden`}</h4>
      <DescriptionList facts={facts} />
      {wrong > 0 && (
        <Alert tone="warning" live title={t`Falsche Zeilen: ${wrong}`}>
          <LineErrors errors={preview.errors} all={wrong} />
        </Alert>
      )}
    </>
  );
}

function useFacts(preview: PinFilePreview): Fact[] {
  const { t, i18n } = useLingui();
  const { columns, code_length, first_expires_on, last_expires_on, blank_lines } = preview;
  const day = (date: string) => formatDay(new Date(date).toISOString(), 'UTC', i18n.locale);
  const meanings = { code: t`Code`, serial: t`Seriennummer`, expires_on: t`Gültig bis` };
  const column = ({ name, meaning }: PinFilePreview['columns'][number]) =>
    `${name}: ${meaning ? meanings[meaning] : t`wird nicht übernommen`}`;
  const facts: Fact[] = [{ name: t`Gute Codes`, value: preview.count }];
  if (code_length !== null) facts.push({ name: t`Stellen je Code`, value: code_length });
  if (columns.length > 0) facts.push({ name: t`Spalten`, value: columns.map(column).join('; ') });
  if (first_expires_on && last_expires_on) {
    const [first, last] = [day(first_expires_on), day(last_expires_on)];
    facts.push({ name: t`Gültig bis`, value: first === last ? first : t`${first} bis ${last}` });
  }
  if (blank_lines > 0) facts.push({ name: t`Leere Zeilen, übergangen`, value: blank_lines });
  return facts;
}
