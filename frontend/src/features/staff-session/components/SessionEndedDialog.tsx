import { Trans, useLingui } from '@lingui/react/macro';

import { Dialog } from '@/components/Dialog';

import { SignInForm } from './SignInForm';

/** The session ran out: sign in over the page, so that nothing typed is lost. */
export function SessionEndedDialog({ email, onClose }: { email: string; onClose: () => void }) {
  const { t } = useLingui();
  return (
    <Dialog open title={t`Bitte melden Sie sich neu an`} onClose={onClose}>
      <p>
        <Trans>
          Ihre Sitzung ist zu Ende. Was Sie eingegeben haben, bleibt stehen, wenn Sie sich hier
          wieder anmelden.
        </Trans>
      </p>
      <SignInForm email={email} />
    </Dialog>
  );
}
