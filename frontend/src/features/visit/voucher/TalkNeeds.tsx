import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';

import { formatData } from '@/domain/vouchers/formatData';

import { useVisit } from '../hooks/useVisit';
import { forecastQuery } from './api';

/** What this talk needs, and whether the voucher is enough for it. Says nothing until it is known. */
export function TalkNeeds({ has }: { has: number }) {
  const { i18n } = useLingui();
  const { appointment } = useVisit();
  const length = Date.parse(appointment.ends_at) - Date.parse(appointment.starts_at);
  const { data } = useQuery(forecastQuery(Math.max(1, Math.round(length / 60_000))));
  if (!data) return null;
  const needs = formatData(data.profiles.sparsam ?? data.megabytes, i18n.locale);
  const sound = formatData(data.profiles.audio ?? data.megabytes, i18n.locale);
  const volume = formatData(has, i18n.locale);
  return (
    <p className="nb-text">
      <Trans>
        Dieses Gespräch braucht etwa {needs}. Mit dem Gutschein haben Sie {volume}.
      </Trans>{' '}
      {(data.profiles.sparsam ?? data.megabytes) > has && (
        <Trans>
          Das reicht vielleicht nicht bis zum Ende. Nur mit Ton braucht es etwa {sound}. Oder wir
          telefonieren.
        </Trans>
      )}
    </p>
  );
}
