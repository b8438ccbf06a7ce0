import { Trans, useLingui } from '@lingui/react/macro';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { formatDay, formatTime } from '@/lib/dates';

import { useVisit } from '../hooks/useVisit';
import { isCalledIn } from '../state/nextStep';
import type { News } from '../state/visitState';
import { ToWaitingRoom } from './ToWaitingRoom';
import styles from './VisitNews.module.css';

/** Above every page: what changed while it was open, and that it is the person's turn. */
export function VisitNews() {
  const { t } = useLingui();
  const { facts, state, dispatch } = useVisit();
  const isCalled = isCalledIn(facts);
  if (!isCalled && state.news.length === 0) return null;
  return (
    <div className={styles.news}>
      {isCalled && (
        <Alert tone="success" title={t`Sie sind dran!`} live>
          <div>
            <ToWaitingRoom>
              <Trans>Jetzt hineingehen</Trans>
            </ToWaitingRoom>
          </div>
        </Alert>
      )}
      {state.news.length > 0 && (
        <Alert tone="warning" title={t`Ihr Termin hat sich geändert`} live>
          {state.news.map((news) => (
            <NewsLine key={JSON.stringify(news)} news={news} />
          ))}
          <div>
            <Button variant="secondary" onClick={() => dispatch({ type: 'news-read' })}>
              <Trans>Verstanden</Trans>
            </Button>
          </div>
        </Alert>
      )}
    </div>
  );
}

function NewsLine({ news }: { news: News }) {
  const { i18n } = useLingui();
  const { zone } = useVisit().appointment;
  if (news.kind === 'moved') {
    const before = formatDay(news.from, zone, i18n.locale);
    const beforeTime = formatTime(news.from, zone, i18n.locale);
    const day = formatDay(news.to, zone, i18n.locale);
    const time = formatTime(news.to, zone, i18n.locale);
    return (
      <p>
        <Trans>
          Bisher: {before}, {beforeTime} Uhr.
          <br />
          Neu: {day}, {time} Uhr.
        </Trans>
      </p>
    );
  }
  if (news.kind === 'adviser') {
    const { display_name: from } = news.from;
    const { display_name: to } = news.to;
    return (
      <p>
        <Trans>
          Sie sprechen jetzt mit <bdi>{to}</bdi>. Bisher war es <bdi>{from}</bdi>.
        </Trans>
      </p>
    );
  }
  return (
    <p>
      {news.to === 'video' ? (
        <Trans>Das Gespräch ist jetzt per Video.</Trans>
      ) : news.to === 'phone' ? (
        <Trans>Das Gespräch ist jetzt am Telefon.</Trans>
      ) : (
        <Trans>Das Gespräch ist jetzt im Schutzbüro.</Trans>
      )}
    </p>
  );
}
