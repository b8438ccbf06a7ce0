import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { QueryView } from '@/components/staff/QueryView';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { announce } from '@/lib/announce';

import { ruleQuery, useChangeRule } from '../api/failures';

/** Whether somebody says yes before a code that failed is replaced. */
export function ReplacementRule({ officeId }: { officeId: string }) {
  const { t } = useLingui();
  const query = useQuery(ruleQuery(officeId));
  const change = useChangeRule(officeId, () => announce(t`Die Regel ist gespeichert.`));
  return (
    <Card>
      <h2>
        <Trans>Wenn ein Code nicht klappt</Trans>
      </h2>
      {change.error && <StaffProblem error={change.error} />}
      <QueryView query={query}>
        {({ rule, version }) => (
          <>
            <p>
              {rule === 'automatic' ? (
                <Trans>
                  Die Person bekommt einmal je Gespräch sofort einen neuen Gutschein, solange Vorrat
                  und Budget reichen.
                </Trans>
              ) : (
                <Trans>
                  Einen neuen Gutschein gibt es, wenn die Beratung oder Sie zugestimmt haben.
                </Trans>
              )}
            </p>
            <div>
              <Button
                variant="secondary"
                busy={change.isPending}
                onClick={() =>
                  change.mutate({ rule: rule === 'automatic' ? 'asked' : 'automatic', version })
                }
              >
                {rule === 'automatic'
                  ? t`Künftig erst nach Zustimmung`
                  : t`Künftig sofort ersetzen`}
              </Button>
            </div>
          </>
        )}
      </QueryView>
    </Card>
  );
}
