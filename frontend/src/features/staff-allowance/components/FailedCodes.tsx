import { Trans, useLingui } from '@lingui/react/macro';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { Dialog } from '@/components/Dialog';
import { TextField } from '@/components/forms';
import { SelectField } from '@/components/moreForms';
import { MoreButton } from '@/components/staff/MoreButton';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { formatCents } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';

import { failuresQuery, useClearUp, type FailedVoucher, type Resolution } from '../api/failures';

/** Codes that failed, as the provider finds them again; each until it is cleared up. */
export function FailedCodes() {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const query = useInfiniteQuery(failuresQuery(office.id));
  const [open, setOpen] = useState<FailedVoucher | null>(null);
  const steps: Record<FailedVoucher['step'], string> = {
    redeem: t`Einlösen`,
    book: t`Option buchen`,
    check: t`keine Daten da`,
    code_refused: t`Code nicht angenommen`,
    other: t`etwas anderes`,
  };
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.error) return <StaffProblem error={query.error} />;
  if (rows.length === 0) return null;
  return (
    <Card>
      <h2>
        <Trans>Codes, die nicht geklappt haben</Trans>
      </h2>
      <p className="nb-soft">
        <Trans>
          Fragen Sie beim Anbieter nach. Was ausgegeben war, steht bis dahin als „In Klärung“ im
          Budget.
        </Trans>
      </p>
      <Table
        caption={t`Codes, die nicht geklappt haben`}
        hideCaption
        columns={[
          {
            title: t`Code`,
            rowHeader: true,
            cell: ({ brand_name, code_ends_with, serial }) => (
              <>
                <bdi>{brand_name}</bdi> … <bdi dir="ltr">{code_ends_with}</bdi>
                {serial && <span className="nb-soft"> ({serial})</span>}
              </>
            ),
          },
          { title: t`Schritt`, cell: ({ step }) => steps[step] },
          {
            title: t`Gemeldet am`,
            cell: ({ failed_at }) => formatDate(failed_at, office.zone, i18n.locale),
          },
          {
            title: t`Preis`,
            numeric: true,
            cell: ({ price_cents }) => formatCents(price_cents, i18n.locale),
          },
          {
            title: t`Klärung`,
            cell: (failed) => (
              <Button variant="tertiary" onClick={() => setOpen(failed)}>
                {t`Ergebnis eintragen`}
                <span className="nb-sr-only">: {failed.code_ends_with}</span>
              </Button>
            ),
          },
        ]}
        rows={rows}
        rowKey={({ id }) => id}
      />
      <MoreButton query={query} />
      {open && <ClearUp failed={open} onClose={() => setOpen(null)} />}
    </Card>
  );
}

const FORM = 'clear-up';

function ClearUp({ failed, onClose }: { failed: FailedVoucher; onClose: () => void }) {
  const { t } = useLingui();
  const [resolution, setResolution] = useState<Resolution>('refund');
  const [reference, setReference] = useState('');
  const [isMissing, setMissing] = useState(false);
  const clear = useClearUp(failed.id, () => {
    announce(t`Das Ergebnis ist gebucht.`);
    onClose();
  });
  const results: Record<Resolution, string> = {
    refund: t`Der Anbieter erstattet den Betrag`,
    confirmation: t`Der Code wurde doch genutzt`,
    loss: t`Niemand erstattet: verloren`,
  };
  const send = () => {
    setMissing(!reference.trim());
    if (reference.trim()) clear.mutate({ resolution, reference: reference.trim() });
  };
  return (
    <Dialog
      open
      title={t`Ergebnis der Klärung`}
      onClose={onClose}
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t`Zurück`}
          </Button>
          <Button type="submit" form={FORM} busy={clear.isPending}>
            {t`Verbuchen`}
          </Button>
        </>
      }
    >
      <form
        id={FORM}
        className="nb-stack nb-stack--tight"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        {clear.error && <StaffProblem error={clear.error} />}
        <SelectField
          label={t`Was sagt der Anbieter?`}
          value={resolution}
          onChange={(event) => setResolution(event.target.value as Resolution)}
        >
          {Object.entries(results).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </SelectField>
        <TextField
          id="clear-up-reference"
          label={t`Buchungszeichen`}
          hint={t`Keine Namen von Personen.`}
          autoComplete="off"
          maxLength={100}
          value={reference}
          onChange={(event) => setReference(event.target.value)}
          error={
            isMissing ? t`Geben Sie an, unter welchem Zeichen der Betrag verbucht wird.` : undefined
          }
        />
      </form>
    </Dialog>
  );
}
