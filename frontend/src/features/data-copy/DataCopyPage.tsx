import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';

import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { isProblem } from '@/lib/problem';

import { openCopy } from './api';
import { Fetching } from './Fetching';

/** Where the address of a copy leads: type the code, see what is in it, take it along. */
export function DataCopyPage() {
  const { t } = useLingui();
  const [link] = useState(() => location.hash.slice(1));
  useEffect(() => {
    // Whoever looks over a shoulder or into the history finds no address.
    history.replaceState(history.state, '', location.pathname);
  }, []);
  if (!/^[\w-]{24}$/.test(link))
    return (
      <Page
        title={t`Hier fehlt ein Stück der Adresse`}
        lead={t`Öffnen Sie die Adresse genau so, wie Sie sie vom Jobcenter bekommen haben.`}
      >
        <OfficeContact />
      </Page>
    );
  return <WithLink link={link} />;
}

function WithLink({ link }: { link: string }) {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const open = useMutation({ mutationFn: () => openCopy(link, code) });
  const { data: copy, error } = open;
  if (copy) return <Fetching link={link} code={code} copy={copy} />;
  const isOver = isProblem(error, 'copy-link-over', 'copy-link-locked', 'copy-link-unknown');
  return (
    <Page
      title={t`Ihre Daten abholen`}
      lead={t`Das Jobcenter hat Ihnen einen Code gegeben. Damit öffnen Sie Ihre Daten.`}
    >
      {error && <ProblemView error={error} />}
      {!isOver && (
        <form
          className="nb-stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            if (code.trim()) open.mutate();
          }}
        >
          <TextField
            label={t`Code`}
            hint={t`Zum Beispiel ABCD-EFGH-JKMN. Groß oder klein ist egal.`}
            value={code}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={200}
            onChange={(event) => setCode(event.target.value)}
          />
          <div className="nb-actions">
            <Button type="submit" busy={open.isPending}>
              <Trans>Öffnen</Trans>
            </Button>
          </div>
        </form>
      )}
      <OfficeContact officeId={isProblem(error) ? error.extra('office_id') : null} />
    </Page>
  );
}
