import { useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { downloadMonth, type ExportForm } from '../api/closings';
import { monthName } from '../months';

interface MonthFilesProps {
  budgetId: string;
  month: string;
  /** Of a closed month; otherwise the files have no numbers and are not final. */
  isFinal: boolean;
}

/** A month's files, for the finance department. */
export function MonthFiles({ budgetId, month, isFinal }: MonthFilesProps) {
  const { t, i18n } = useLingui();
  const fetching = useMutation({
    mutationFn: (form: ExportForm) => downloadMonth(budgetId, month, form, isFinal),
  });
  const forms: [ExportForm, string][] = [
    ['xlsx', t`Excel`],
    ['csv', t`CSV`],
    ['postings', t`Buchungsstapel`],
    ['totals', t`Kontrollsummen`],
  ];
  const name = monthName(month, i18n.locale);
  return (
    <div className="nb-stack nb-stack--tight">
      <div className="nb-row">
        {forms.map(([form, word]) => (
          <Button
            key={form}
            variant="tertiary"
            busy={fetching.isPending && fetching.variables === form}
            onClick={() => fetching.mutate(form)}
          >
            {word}
            <span className="nb-sr-only">: {name}</span>
          </Button>
        ))}
      </div>
      {fetching.error && <StaffProblem error={fetching.error} />}
    </div>
  );
}
