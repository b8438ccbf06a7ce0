import { useLingui } from '@lingui/react/macro';

import { Button } from '@/components/Button';
import { Badge } from '@/components/staff/Badge';
import { Empty } from '@/components/staff/Empty';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { Table } from '@/components/staff/Table';
import { useStaff } from '@/domain/staff/StaffContext';
import { announce } from '@/lib/announce';
import { formatTime } from '@/lib/dates';
import { formatDate } from '@/lib/formatDate';
import { isolate } from '@/lib/isolate';

import { useEnd, type Emergency } from '../api/emergencies';
import styles from '../emergency.module.css';

export interface AccessTableProps {
  accesses: Emergency[];
  goesOn: (access: Emergency) => boolean;
}

/** Every access with its reason; whoever watches ends one that goes on. */
export function AccessTable({ accesses, goesOn }: AccessTableProps) {
  const { t, i18n } = useLingui();
  const { office } = useStaff();
  const end = useEnd(office.id);
  const time = (utc: string) => formatTime(utc, office.zone, i18n.locale);
  const when = (each: Emergency) => {
    const day = formatDate(each.opened_at, office.zone, i18n.locale);
    const from = time(each.opened_at);
    const to = time(each.ended_at ?? each.until);
    return t`${day}, ${from} bis ${to} Uhr`;
  };
  const stop = ({ id }: Emergency) =>
    end.mutate(id, { onSuccess: () => announce(t`Der Notfallzugriff ist beendet.`) });
  if (accesses.length === 0) return <Empty>{t`Es gab noch keinen Notfallzugriff.`}</Empty>;
  return (
    <>
      {end.error && <StaffProblem error={end.error} />}
      <Table
        caption={t`Notfallzugriffe`}
        hideCaption
        rows={accesses}
        rowKey={({ id }) => id}
        columns={[
          { title: t`Wer`, rowHeader: true, cell: ({ name }) => isolate(name) },
          {
            title: t`Wann`,
            cell: (each) => when(each),
          },
          {
            title: t`Warum`,
            cell: ({ reason }) => <span className={styles.reason}>{reason}</span>,
          },
          {
            title: t`Stand`,
            cell: (each) =>
              goesOn(each) ? (
                <>
                  <Badge tone="warning">{t`offen`}</Badge>{' '}
                  <Button
                    variant="secondary"
                    busy={end.isPending && end.variables === each.id}
                    onClick={() => stop(each)}
                  >
                    {t`Jetzt beenden`}
                    <span className="nb-sr-only">: {isolate(each.name)}</span>
                  </Button>
                </>
              ) : each.ended_by ? (
                t`vorzeitig beendet`
              ) : (
                t`abgelaufen`
              ),
          },
        ]}
      />
    </>
  );
}
