import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense } from 'react';

import { Button, ButtonLink } from '@/components/Button';
import { Card } from '@/components/Card';
import { Checkbox } from '@/components/forms';
import { OfficeContact } from '@/domain/office/OfficeContact';
import { Page } from '@/components/Page';
import { AllowPicture } from '@/components/pictures/AllowPicture';

import styles from './CheckPage.module.css';
import { CheckLine } from './components/CheckLine';
import { ConnectionLine } from './components/ConnectionLine';
import { Preview } from './components/Preview';
import { ToWaitingRoom } from './components/ToWaitingRoom';
import { useDeviceCheck, type DeviceCheck } from './hooks/useDeviceCheck';
import { stepOf, useVisit } from './hooks/useVisit';
import { onward } from './state/nextStep';

// Only where something is wrong.
const DeviceHelp = lazy(() => import('@/domain/devices/DeviceHelp'));

/** Camera, microphone, connection; works at any time, and never stands in the way. */
export function CheckPage() {
  const { t } = useLingui();
  const { appointment, facts, hasVoucher } = useVisit();
  const check = useDeviceCheck();
  const mayWait = onward(facts) === 'waiting';
  const untried = check.camera === 'unknown' && check.microphone === 'unknown';
  return (
    <Page
      title={t`Klappen Bild und Ton?`}
      step={mayWait ? stepOf('check', hasVoucher) : undefined}
      lead={t`Nur Sie sehen und hören diesen Test. Nichts wird aufgezeichnet.`}
    >
      {untried ? <Explainer onStart={() => void check.start()} /> : <Results check={check} />}
      {!untried && <StartChoice check={check} />}
      <div className="nb-actions">
        {mayWait ? (
          <ToWaitingRoom>
            <Trans>In den Warteraum</Trans>
          </ToWaitingRoom>
        ) : (
          <ButtonLink to="/t">
            <Trans>Zurück zum Termin</Trans>
          </ButtonLink>
        )}
      </div>
      <OfficeContact officeId={appointment.office.id} />
    </Page>
  );
}

/** What the browser will ask, and where to tap: shown before it asks. */
function Explainer({ onStart }: { onStart: () => void }) {
  return (
    <Card>
      <div className={styles.explainer}>
        <AllowPicture />
        <div className="nb-stack nb-stack--tight">
          <p className="nb-text">
            <Trans>
              Ihr Gerät fragt gleich, ob diese Seite Kamera und Mikrofon benutzen darf. Tippen Sie
              auf
              <strong> „Zulassen“</strong>.
            </Trans>
          </p>
          <div>
            <Button variant="secondary" onClick={onStart}>
              <Trans>Kamera und Mikrofon testen</Trans>
            </Button>
          </div>
        </div>
      </div>
    </Card>
  );
}

function Results({ check }: { check: DeviceCheck }) {
  const { t } = useLingui();
  const troubles = [check.camera, check.microphone].filter((state) => typeof state === 'object');
  return (
    <>
      <Card>
        <div className={styles.results}>
          <Preview picture={check.picture} />
          <ul className={styles.lines}>
            <CheckLine
              state={lineOf(check.camera)}
              title={t`Kamera`}
              text={check.camera === 'ok' ? t`Wir sehen Ihr Bild.` : t`Noch kein Bild.`}
            />
            <CheckLine
              state={
                check.silent ? 'warning' : check.heard ? 'ok' : lineOf(check.microphone, 'busy')
              }
              title={t`Mikrofon`}
              text={microphoneText(
                check,
                t`Wir hören Sie.`,
                t`Sagen Sie etwas, zum Beispiel „Hallo“.`,
                t`Noch kein Ton.`,
              )}
            >
              {check.microphone === 'ok' && (
                <span
                  className={styles.level}
                  role="meter"
                  aria-label={t`Lautstärke`}
                  aria-valuemin={0}
                  aria-valuemax={100}
                  aria-valuenow={Math.round(check.level * 100)}
                >
                  <span style={{ inlineSize: `${Math.round(check.level * 100)}%` }} />
                </span>
              )}
            </CheckLine>
            <ConnectionLine />
          </ul>
        </div>
      </Card>
      <Suspense fallback={null}>
        {troubles.length > 0 && (
          <DeviceHelp troubles={troubles} onRetry={() => void check.start()} />
        )}
        {check.silent && <DeviceHelp troubles={[]} silent onRetry={() => void check.start()} />}
      </Suspense>
    </>
  );
}

const lineOf = (state: DeviceCheck['camera'], whenOk: 'ok' | 'busy' = 'ok') =>
  state === 'ok' ? whenOk : typeof state === 'object' ? ('warning' as const) : ('busy' as const);

function microphoneText(check: DeviceCheck, heard: string, speak: string, none: string): string {
  if (check.heard) return heard;
  return check.microphone === 'ok' ? speak : none;
}

/** Off unless the person says otherwise, each time anew. */
function StartChoice({ check }: { check: DeviceCheck }) {
  const { t } = useLingui();
  const works = check.camera === 'ok' || check.microphone === 'ok';
  const { state, dispatch } = useVisit();
  const { camera, microphone } = state.start;
  if (!works) return null;
  return (
    <Card>
      <fieldset className={styles.choice}>
        <legend>
          <Trans>Kamera und Mikrofon sind am Anfang aus.</Trans>
        </legend>
        {check.camera === 'ok' && (
          <Checkbox
            label={t`Meine Kamera gleich einschalten`}
            checked={camera}
            onChange={({ target }) =>
              dispatch({ type: 'start-with', device: 'camera', on: target.checked })
            }
          />
        )}
        {check.microphone === 'ok' && (
          <Checkbox
            label={t`Mein Mikrofon gleich einschalten`}
            checked={microphone}
            onChange={({ target }) =>
              dispatch({ type: 'start-with', device: 'microphone', on: target.checked })
            }
          />
        )}
      </fieldset>
    </Card>
  );
}
