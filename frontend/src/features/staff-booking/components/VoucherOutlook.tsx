import { Trans, useLingui } from '@lingui/react/macro';

import type { BrandOutlook, VoucherOutlook } from '@/api/staff/forecast';
import type { Topic } from '@/api/staff/types';
import { Alert } from '@/components/Alert';
import { useVoucherRefusals } from '@/domain/appointments/voucherRefusals';
import { useWords } from '@/domain/staff/words';
import { formatData } from '@/domain/vouchers/formatData';

export interface OutlookProps {
  outlook: VoucherOutlook;
  /** Of the SIM card; '' while it is not known. */
  brand: string;
  topic: Topic;
}

/** As of now: nothing is held before the booking, so nothing is promised. */
export function Outlook({ outlook, brand, topic }: OutlookProps) {
  const { t, i18n } = useLingui();
  const size = ({ megabytes, brand_name: name }: BrandOutlook) => {
    const amount = formatData(megabytes ?? 0, i18n.locale);
    return t`${amount} von ${name}`;
  };
  const chosen = outlook.brands.find(({ brand_id }) => brand_id === brand);
  if (chosen ? chosen.available : outlook.available) {
    const there = (chosen ? [chosen] : outlook.brands).filter(({ available }) => available);
    const list = there.map(size).join(', ');
    return <p role="status">{t`Zurzeit verfügbar: ${list}.`}</p>;
  }
  return <None outlook={outlook} chosen={chosen} topic={topic} />;
}

interface NoneProps {
  outlook: VoucherOutlook;
  chosen: BrandOutlook | undefined;
  topic: Topic;
}

function None({ outlook, chosen, topic }: NoneProps) {
  const { t } = useLingui();
  const words = useWords();
  const reasons = {
    ...useVoucherRefusals(),
    talk_over: t`Die geplante Zeit ist vorbei. Wählen Sie eine spätere.`,
  };
  const why = (chosen ?? outlook).why_not;
  const others = topic.channels
    .filter((channel) => channel !== 'video')
    .map((channel) => words.channels[channel]);
  const another = chosen && outlook.available ? [t`Karte einer anderen Marke`] : [];
  const ways = [...another, ...others, t`Video ohne Gutschein`].join(', ');
  const name = chosen?.brand_name ?? '';
  return (
    <Alert
      tone="warning"
      live
      title={
        chosen
          ? t`Zurzeit ist kein Gutschein von ${name} verfügbar`
          : t`Zurzeit ist kein Gutschein verfügbar`
      }
    >
      <p>
        {why && reasons[why]}{' '}
        <Trans>Sie können den Termin trotzdem buchen. Andere Wege: {ways}.</Trans>
      </p>
    </Alert>
  );
}
