import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ProblemView } from '@/components/ProblemView';
import { Spinner } from '@/components/Spinner';

import { useChange } from '../hooks/useChange';
import { brandsQuery, nameBrand, type BrandChoice } from './api';
import styles from './BrandQuestion.module.css';
import { FindBrand } from './FindBrand';

export interface BrandQuestionProps {
  onDone?: () => void;
  /** Only those of which there is a code now. */
  availableOnly?: boolean;
}

/** One tap says the brand: a code fits no other one. */
export function BrandQuestion({ onDone, availableOnly = false }: BrandQuestionProps) {
  const brands = useQuery(brandsQuery);
  const change = useChange<string | null>(nameBrand, () => onDone?.());
  const [isLost, setLost] = useState(false);
  const choices = (brands.data ?? []).filter(({ available }) => available || !availableOnly);
  return (
    <Card>
      <h2>
        <Trans>Von welcher Marke ist Ihre SIM-Karte?</Trans>
      </h2>
      <p className="nb-text">
        <Trans>Ein Gutschein passt nur zu einer Marke. Darum fragen wir.</Trans>
      </p>
      {brands.isPending && <Spinner />}
      {brands.error && <ProblemView error={brands.error} onRetry={() => void brands.refetch()} />}
      {change.error && <ProblemView error={change.error} />}
      {brands.data && (
        <ul className={styles.brands}>
          {choices.map((brand) => (
            <li key={brand.id}>
              <BrandButton brand={brand} busy={change.isPending} onChoose={change.mutate} />
            </li>
          ))}
          <li>
            <Button
              variant="secondary"
              block
              busy={change.isPending}
              onClick={() => change.mutate(null)}
            >
              <Trans>Meine Marke ist nicht dabei</Trans>
            </Button>
          </li>
          <li>
            <Button
              variant="tertiary"
              block
              aria-expanded={isLost}
              onClick={() => setLost(!isLost)}
            >
              <Trans>Ich weiß es nicht</Trans>
            </Button>
          </li>
        </ul>
      )}
      {isLost && <FindBrand />}
    </Card>
  );
}

interface BrandButtonProps {
  brand: BrandChoice;
  busy: boolean;
  onChoose: (id: string) => void;
}

function BrandButton({ brand, busy, onChoose }: BrandButtonProps) {
  const { t } = useLingui();
  return (
    <Button variant="secondary" block busy={busy} onClick={() => onChoose(brand.id)}>
      <bdi>{brand.name}</bdi>
      {!brand.available && <span className={styles.none}>{t`zurzeit kein Gutschein da`}</span>}
    </Button>
  );
}
