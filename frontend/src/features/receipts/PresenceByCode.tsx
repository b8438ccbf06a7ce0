import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { ProblemView } from '@/components/ProblemView';
import { presenceByCode } from '@/domain/receipts/presence';
import { PresenceList } from '@/domain/receipts/PresenceList';

/** For who is told the code of a confirmation, and has no file. */
export function PresenceByCode() {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const open = useMutation({ mutationFn: () => presenceByCode(code) });
  return (
    <>
      <h2>
        <Trans>Code einer Bestätigung</Trans>
      </h2>
      <form
        className="nb-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (code.trim() && !open.isPending) open.mutate();
        }}
      >
        <TextField
          label={t`Code`}
          hint={t`Er hat 12 Zeichen. Groß oder klein ist egal.`}
          value={code}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={100}
          onChange={({ target }) => setCode(target.value)}
        />
        <div className="nb-actions">
          <Button type="submit" variant="secondary" busy={open.isPending}>
            <Trans>Code ansehen</Trans>
          </Button>
        </div>
      </form>
      {open.error && <ProblemView error={open.error} />}
      <div aria-live="polite">
        {open.data && (
          <Alert tone="success" title={t`Das hat unser Server gesehen`}>
            <PresenceList presence={open.data} />
          </Alert>
        )}
      </div>
    </>
  );
}
