import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { TextField } from '@/components/forms';
import { StaffProblem } from '@/components/staff/StaffProblem';
import { canUsePasskeys, PasskeyGivenUp, signWithPasskey } from '@/lib/passkeys';
import { isProblem } from '@/lib/problem';

import { useSecondFactor, type FactorKind, type SecondFactorAsked } from '../api/sessions';

export interface SecondStepProps {
  asked: SecondFactorAsked;
  /** Back to e-mail and password. */
  onBack: () => void;
}

/** One way to show the second factor at a time; the others stand below. */
export function SecondStep({ asked, onBack }: SecondStepProps) {
  const { t } = useLingui();
  const ways = asked.kinds.filter(
    (kind) => kind !== 'passkey' || (asked.passkey_options !== null && canUsePasskeys()),
  );
  const [way, setWay] = useState<FactorKind | undefined>(ways[0]);
  const proving = useSecondFactor(asked);
  const names: Record<FactorKind, string> = {
    passkey: t`Passkey benutzen`,
    app: t`Code aus der App eingeben`,
    recovery_code: t`Ersatzcode eingeben`,
  };
  const others = ways.filter((kind) => kind !== way);
  return (
    <div className="nb-stack nb-stack--tight">
      {proving.error instanceof PasskeyGivenUp ? (
        <Alert tone="warning" live title={t`Der Passkey wurde nicht benutzt`}>
          <p>
            <Trans>
              Versuchen Sie es noch einmal. Oder nehmen Sie einen der anderen Wege hier unten.
            </Trans>
          </p>
        </Alert>
      ) : (
        proving.error && <StaffProblem error={proving.error} />
      )}
      {way === undefined && (
        <Alert tone="warning" title={t`Dieser Browser kann Ihren Passkey nicht benutzen`}>
          <p>
            <Trans>Melden Sie sich mit einem anderen Browser oder Gerät an.</Trans>
          </p>
        </Alert>
      )}
      {way === 'passkey' && (
        <>
          <p>
            <Trans>
              Ihr Gerät fragt gleich nach Fingerabdruck, Gesicht, PIN oder Ihrem Sicherheitsstick.
            </Trans>
          </p>
          <div className="nb-actions">
            <Button
              busy={proving.isPending}
              onClick={() =>
                proving.mutate(async () => ({
                  passkey: await signWithPasskey(asked.passkey_options ?? {}),
                }))
              }
            >
              {t`Mit Passkey anmelden`}
            </Button>
          </div>
        </>
      )}
      {(way === 'app' || way === 'recovery_code') && (
        <CodeForm
          key={way}
          way={way}
          busy={proving.isPending}
          onCode={(code) =>
            proving.mutate(() => (way === 'app' ? { code } : { recovery_code: code }))
          }
        />
      )}
      <div className="nb-stack nb-stack--tight">
        {others.map((kind) => (
          <div key={kind}>
            <Button variant="tertiary" onClick={() => (proving.reset(), setWay(kind))}>
              {names[kind]}
            </Button>
          </div>
        ))}
        <div>
          <Button
            variant={isProblem(proving.error, 'second-factor-over') ? 'primary' : 'tertiary'}
            onClick={onBack}
          >
            {t`Zurück zu E-Mail und Passwort`}
          </Button>
        </div>
      </div>
      <p className="nb-soft">
        <Trans>
          Handy verloren und keine Ersatzcodes? Ihre Administration kann den zweiten Schritt
          zurücksetzen.
        </Trans>
      </p>
    </div>
  );
}

interface CodeFormProps {
  way: 'app' | 'recovery_code';
  busy: boolean;
  onCode: (code: string) => void;
}

function CodeForm({ way, busy, onCode }: CodeFormProps) {
  const { t } = useLingui();
  const { register, handleSubmit, formState } = useForm({ defaultValues: { code: '' } });
  const isApp = way === 'app';
  const missing = isApp
    ? t`Geben Sie den Code aus Ihrer App ein.`
    : t`Geben Sie einen Ersatzcode ein.`;
  return (
    <form
      className="nb-stack nb-stack--tight"
      noValidate
      onSubmit={(event) => void handleSubmit(({ code }) => onCode(code))(event)}
    >
      <TextField
        {...register('code', { validate: (code) => code.trim() !== '' || missing })}
        label={isApp ? t`Code aus der App` : t`Ersatzcode`}
        hint={
          isApp
            ? t`Öffnen Sie die App auf Ihrem Handy. Beim Eintrag „Nahbar“ stehen sechs Ziffern.`
            : t`Einer der Codes, die Sie beim Einrichten aufgehoben haben. Jeder gilt einmal.`
        }
        inputMode={isApp ? 'numeric' : 'text'}
        autoComplete={isApp ? 'one-time-code' : 'off'}
        autoCapitalize="characters"
        spellCheck={false}
        error={formState.errors.code?.message}
      />
      <div className="nb-actions">
        <Button type="submit" busy={busy}>
          {t`Anmelden`}
        </Button>
      </div>
    </form>
  );
}
