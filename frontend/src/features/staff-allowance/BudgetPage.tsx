import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Page } from '@/components/Page';
import { Empty } from '@/components/staff/Empty';
import { QueryView } from '@/components/staff/QueryView';
import { RoleGate } from '@/domain/staff/RoleGate';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { today } from '@/lib/days';

import { budgetByIdQuery, budgetQuery, useOpenBudget, type Budget } from './api/budgets';
import { AmountDialog } from './components/AmountDialog';
import { BudgetFigures } from './components/BudgetFigures';
import { Closings } from './components/Closings';
import { Ledger } from './components/Ledger';
import { LegalBasis } from './components/LegalBasis';

export function BudgetPage() {
  const { t } = useLingui();
  const { office } = useStaff();
  const { konto, gutschein } = useSearch({ from: '/app/guthaben' });
  const navigate = useNavigate();
  const named = useQuery({ ...budgetByIdQuery(konto ?? ''), enabled: konto !== undefined });
  const [picked, setPicked] = useState<number | null>(null);
  const year = picked ?? named.data?.year ?? Number(today(office.zone).slice(0, 4));
  const query = useQuery({ ...budgetQuery(office.id, year), enabled: !konto || !named.isPending });
  const setYear = (other: number) => {
    setPicked(other);
    void navigate({ to: '/app/guthaben', search: {}, replace: true });
  };
  return (
    <RoleGate roles={['allowance_officer']}>
      <Page
        title={t`Budget ${year}`}
        width="wide"
        lead={t`Geld für Gutscheine: was da ist, was gebunden ist, was ausgegeben wurde.`}
      >
        <div className="nb-row" role="group" aria-label={t`Jahr`}>
          <Button variant="secondary" onClick={() => setYear(year - 1)}>
            <span aria-hidden="true">‹ </span>
            {year - 1}
          </Button>
          <Button variant="secondary" onClick={() => setYear(year + 1)}>
            {year + 1}
            <span aria-hidden="true"> ›</span>
          </Button>
        </div>
        <QueryView query={query}>
          {(budget) =>
            budget ? (
              <OpenBudget budget={budget} voucherId={gutschein} />
            ) : (
              <NoBudget officeId={office.id} year={year} />
            )
          }
        </QueryView>
      </Page>
    </RoleGate>
  );
}

function NoBudget({ officeId, year }: { officeId: string; year: number }) {
  const { t } = useLingui();
  const open = useOpenBudget();
  return (
    <Empty>
      <div className="nb-stack nb-stack--tight">
        <p>
          <Trans>
            Für {year} gibt es noch kein Budget. Ohne Budget werden keine Gutscheine reserviert.
          </Trans>
        </p>
        {open.error && <StaffProblem error={open.error} />}
        <div>
          <Button busy={open.isPending} onClick={() => open.mutate({ office_id: officeId, year })}>
            {t`Budget ${year} anlegen`}
          </Button>
        </div>
      </div>
    </Empty>
  );
}

function OpenBudget({ budget, voucherId }: { budget: Budget; voucherId: string | undefined }) {
  const { t } = useLingui();
  const [asking, setAsking] = useState<'fundings' | 'reductions' | null>(null);
  return (
    <>
      <BudgetFigures budget={budget} />
      <LegalBasis budget={budget} />
      <div className="nb-actions">
        <Button onClick={() => setAsking('fundings')}>{t`Geld einstellen`}</Button>
        <Button variant="secondary" onClick={() => setAsking('reductions')}>
          {t`Geld zurückgeben`}
        </Button>
      </div>
      {asking && <AmountDialog budget={budget} kind={asking} onClose={() => setAsking(null)} />}
      <Closings budgetId={budget.id} />
      <Ledger budgetId={budget.id} voucherId={voucherId} />
    </>
  );
}
