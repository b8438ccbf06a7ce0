import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { TextField } from '@/components/forms';
import { Page } from '@/components/Page';
import { QrCode } from '@/components/QrCode';
import { CopyField } from '@/components/staff/SecretOnce';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { isProblem } from '@/lib/problem';

import { useConfirmApp, type AppSetUp } from '../api/factors';
import styles from '../factors.module.css';

export interface AppStepsProps {
  app: AppSetUp;
  onDone: (recoveryCodes: string[] | null) => void;
  /** Begins anew, when it took too long. */
  onAgain: () => void;
}

/** The app takes the code over, and shows that it did. */
export function AppSteps({ app, onDone, onAgain }: AppStepsProps) {
  const [scanned, setScanned] = useState(false);
  return scanned ? (
    <TypeCode app={app} onDone={onDone} onAgain={onAgain} onBack={() => setScanned(false)} />
  ) : (
    <Scan app={app} onNext={() => setScanned(true)} onAgain={onAgain} />
  );
}

function Scan({
  app,
  onNext,
  onAgain,
}: {
  app: AppSetUp;
  onNext: () => void;
  onAgain: () => void;
}) {
  const { t } = useLingui();
  return (
    <Page title={t`Code mit der App einlesen`} step={{ now: 2, of: 4 }}>
      <Card>
        <ol className={styles.list}>
          <li>
            <Trans>
              Öffnen Sie auf Ihrem Handy eine App für Anmeldecodes. Sie haben noch keine? Gut sind
              zum Beispiel FreeOTP, 2FAS oder Aegis; auf dem iPhone geht auch „Passwörter“.
            </Trans>
          </li>
          <li>
            <Trans>
              Tippen Sie dort auf „Plus“ oder „Hinzufügen“ und halten Sie das Handy vor dieses Bild.
            </Trans>
          </li>
        </ol>
        <div className={styles.code}>
          <QrCode text={app.address} label={t`QR-Code für Ihre App`} size={220} />
        </div>
        <p>
          <Trans>
            Sie sind schon am Handy? Dann <a href={app.address}>öffnen Sie die App hier</a>.
          </Trans>
        </p>
        <p>
          <Trans>Geht beides nicht? Dann geben Sie in der App diesen Schlüssel ein:</Trans>
        </p>
        <p className={styles.key} translate="no">
          {app.secret.match(/.{1,4}/g)?.join(' ')}
        </p>
        <CopyField name={t`Schlüssel`} value={app.secret} />
        <div className="nb-actions">
          <Button onClick={onNext}>{t`Die App zeigt jetzt sechs Ziffern`}</Button>
          <Button variant="secondary" onClick={onAgain}>
            {t`Zurück`}
          </Button>
        </div>
      </Card>
    </Page>
  );
}

function TypeCode({ app, onDone, onAgain, onBack }: AppStepsProps & { onBack: () => void }) {
  const { t } = useLingui();
  const confirm = useConfirmApp();
  const { register, handleSubmit, formState, resetField, setFocus } = useForm({
    defaultValues: { code: '' },
  });
  const missing = t`Geben Sie die sechs Ziffern ein, die Ihre App zeigt.`;
  const send = ({ code }: { code: string }) =>
    confirm.mutate(
      { set_up_id: app.set_up_id, code },
      {
        onSuccess: (done) => onDone(done.recovery_codes),
        onError: () => (resetField('code'), setFocus('code')),
      },
    );
  const over = isProblem(confirm.error, 'second-factor-setup-over');
  return (
    <Page title={t`Ziffern aus der App eingeben`} step={{ now: 3, of: 4 }}>
      <Card>
        <form
          className="nb-stack nb-stack--tight"
          noValidate
          onSubmit={(event) => void handleSubmit(send)(event)}
        >
          {confirm.error && (
            <StaffProblem error={confirm.error}>
              {over && (
                <div>
                  <Button variant="secondary" onClick={onAgain}>
                    {t`Von vorn beginnen`}
                  </Button>
                </div>
              )}
            </StaffProblem>
          )}
          <TextField
            {...register('code', {
              validate: (code) => /^\d{6}$/.test(code.replace(/\D/g, '')) || missing,
            })}
            label={t`Sechs Ziffern`}
            hint={t`Sie stehen in der App beim Eintrag „Nahbar“ und wechseln alle 30 Sekunden.`}
            inputMode="numeric"
            autoComplete="one-time-code"
            error={formState.errors.code?.message}
          />
          <div className="nb-actions">
            <Button type="submit" busy={confirm.isPending}>
              {t`Prüfen`}
            </Button>
            <Button variant="secondary" onClick={onBack}>
              {t`Zurück zum Bild`}
            </Button>
          </div>
        </form>
      </Card>
    </Page>
  );
}
