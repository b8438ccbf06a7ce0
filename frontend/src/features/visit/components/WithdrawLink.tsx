import { Trans } from '@lingui/react/macro';

import { ButtonLink } from '@/components/Button';

import { useVisit } from '../hooks/useVisit';
import styles from './VisitNews.module.css';

/** The way back from the consent, at the same place on every page, after the talk too. */
export function WithdrawLink() {
  const { consent } = useVisit();
  if (consent?.state !== 'given') return null;
  return (
    <div className={styles.below}>
      <ButtonLink to="/t/widerruf" variant="tertiary">
        <Trans>Einwilligung widerrufen</Trans>
      </ButtonLink>
    </div>
  );
}
