import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';
import { ProblemView } from '@/components/ProblemView';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { clock } from '@/lib/clock';
import { isProblem, ProblemError } from '@/lib/problem';
import { useCountdown } from '@/lib/useCountdown';

import { formatCode, isComplete, LONGEST_TYPED } from './typedCode';

/** For who got a letter and no way to scan its picture: the short code, typed. */
export function CodePage() {
  const { t } = useLingui();
  const { entrance } = useRouteContext({ from: '__root__' });
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [isShort, setShort] = useState(false);
  const [until, setUntil] = useState<number | null>(null);
  const wait = useCountdown(until);
  const open = useMutation({
    mutationFn: () =>
      entrance.openWithCode(typed, () => void queries.resetQueries({ queryKey: ['visit'] })),
    onSuccess: () => navigate({ to: '/t' }),
    onError: (error) => {
      const seconds = error instanceof ProblemError ? error.retryAfter : null;
      setUntil(seconds ? clock.elapsed() + seconds * 1000 : null);
    },
  });
  return (
    <Page
      title={t`Code aus dem Brief`}
      lead={t`Der Code steht in Ihrem Brief. Er hat 12 Zeichen in drei Gruppen.`}
    >
      <form
        className="nb-stack"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (wait > 0 || open.isPending) return;
          setShort(!isComplete(typed));
          if (isComplete(typed)) open.mutate();
        }}
      >
        <TextField
          label={t`Ihr Code`}
          hint={t`Groß oder klein ist egal. Striche müssen Sie nicht tippen.`}
          error={
            isShort && !isComplete(typed)
              ? t`Da fehlt noch etwas. Der Code hat 12 Zeichen.`
              : undefined
          }
          value={typed}
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={LONGEST_TYPED}
          onChange={({ target }) => setTyped(afterTyping(typed, target.value))}
        />
        {open.error && <Refusal error={open.error} />}
        <div className="nb-actions">
          <Button type="submit" busy={open.isPending} aria-disabled={wait > 0 || undefined}>
            {wait > 0 ? t`Weiter in ${wait} Sekunden` : t`Weiter`}
          </Button>
        </div>
      </form>
      <p className="nb-text">
        <Trans>Sie haben den Link oder das Bild mit den Kästchen? Damit geht es auch.</Trans>
      </p>
      <OfficeContact />
    </Page>
  );
}

function Refusal({ error }: { error: Error }) {
  const { t } = useLingui();
  if (!isProblem(error, 'code-unknown', 'link-unknown')) return <ProblemView error={error} />;
  return (
    <Alert tone="warning" title={t`Diesen Code kennen wir nicht`} live>
      <p>
        <Trans>Bitte vergleichen Sie ihn mit Ihrem Brief. Oder rufen Sie uns an.</Trans>
      </p>
    </Alert>
  );
}

/** Groups what was typed; what is taken away at the end stays away, also when that was a hyphen. */
function afterTyping(before: string, after: string): string {
  const isShorter = after.length < before.length && before.startsWith(after);
  return isShorter ? after.replace(/-$/, '') : formatCode(after);
}
