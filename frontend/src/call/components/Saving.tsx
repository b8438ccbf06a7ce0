import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type ReactNode } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';

import type { Profile, Step } from '../api';
import type { CallState } from '../engine/state';

interface SavingProps {
  state: Pick<CallState, 'allowance' | 'ceiling' | 'profile' | 'limitBytes'>;
  /** The office's phone number. */
  help?: ReactNode;
  onSoundOnly: () => void;
}

const order: (Step | Profile)[] = ['standard', 'sparsam', 'smaller', 'nur_ton'];

/** That the picture gives way so that the voucher lasts, that it ends, and what can be done. */
export function Saving({ state, help, onSoundOnly }: SavingProps) {
  const { t } = useLingui();
  const [read, setRead] = useState('');
  const { allowance, ceiling, profile, limitBytes } = state;
  if (!allowance) return null;
  const { level, sound_fits: fits } = allowance;
  const isLowered = order.indexOf(ceiling) > order.indexOf(profile);
  const what = `${level} ${fits} ${isLowered ? ceiling : ''}`;
  if (what === read || (!isLowered && fits && level === 'enough')) return null;
  const titles = {
    enough: t`Wir sparen Daten`,
    low: t`Das Daten-Guthaben ist fast verbraucht`,
    used_up: t`Das Daten-Guthaben ist verbraucht`,
  };
  const isOver = level === 'used_up';
  return (
    <Alert tone={isOver ? 'warning' : 'info'} title={titles[level]} live>
      {isLowered && (
        <p>
          {ceiling === 'nur_ton' && isOver ? (
            <Trans>Es gibt gerade nur Ton.</Trans>
          ) : ceiling === 'nur_ton' ? (
            <Trans>
              Es gibt gerade nur Ton. So reichen die Daten länger. Reichen sie wieder, kommt das
              Bild von selbst zurück.
            </Trans>
          ) : isOver ? (
            <Trans>Das Bild ist kleiner.</Trans>
          ) : (
            <Trans>Das Bild ist kleiner. So reichen die Daten länger.</Trans>
          )}
        </p>
      )}
      {isOver ? (
        <p>
          {limitBytes === null ? (
            <Trans>
              Was Sie jetzt noch sprechen, kann die Person eigenes Geld kosten. Das Jobcenter zahlt
              nicht von selbst mehr.
            </Trans>
          ) : (
            <Trans>Was Sie jetzt noch sprechen, kann Ihr eigenes Geld kosten.</Trans>
          )}
        </p>
      ) : fits ? (
        !isLowered && (
          <p>
            <Trans>Es reicht noch bis zum geplanten Ende.</Trans>
          </p>
        )
      ) : (
        <p>
          <Trans>Auch für den Ton reicht es vielleicht nicht bis zum Ende.</Trans>
        </p>
      )}
      {(isOver || !fits) && (
        <>
          <p>
            <Trans>Sie können auch am Telefon weitersprechen.</Trans>
          </p>
          {help}
        </>
      )}
      <div className="nb-actions">
        {level !== 'enough' && profile !== 'nur_ton' && ceiling !== 'nur_ton' && (
          <Button variant="secondary" onClick={onSoundOnly}>
            <Trans>Nur Ton</Trans>
          </Button>
        )}
        <Button variant="tertiary" onClick={() => setRead(what)}>
          <Trans>Verstanden</Trans>
        </Button>
      </div>
    </Alert>
  );
}
