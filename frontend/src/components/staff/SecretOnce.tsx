import { useLingui } from '@lingui/react/macro';
import { useId, useState } from 'react';

import { Alert } from '@/components/Alert';
import { Button } from '@/components/Button';
import { announce } from '@/lib/announce';

import styles from './SecretOnce.module.css';

export interface SecretOnceProps {
  title: string;
  /** What to do with it. */
  advice: string;
  secrets: { name: string; value: string }[];
}

/** Something that is shown this once: to copy now. */
export function SecretOnce({ title, advice, secrets }: SecretOnceProps) {
  return (
    <Alert tone="success" live title={title}>
      <p>{advice}</p>
      {secrets.map((secret) => (
        <CopyField key={secret.name} {...secret} named />
      ))}
    </Alert>
  );
}

export interface CopyFieldProps {
  name: string;
  value: string;
  /** The name stands above it; else only screen readers hear it, where a heading says it already. */
  named?: boolean;
  onCopied?: () => void;
}

export function CopyField({ name, value, named = false, onCopied }: CopyFieldProps) {
  const { t } = useLingui();
  const id = useId();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(value).then(() => {
      setCopied(true);
      onCopied?.();
      announce(t`Kopiert: ${name}`);
    });
  return (
    <div className={styles.copy}>
      <label htmlFor={id} className={named ? styles.name : 'nb-sr-only'}>
        {name}
      </label>
      <input
        readOnly
        id={id}
        className={styles.value}
        value={value}
        onFocus={(event) => event.target.select()}
      />
      <Button variant="secondary" onClick={copy}>
        {copied ? t`Kopiert` : t`Kopieren`}
        <span className="nb-sr-only">: {name}</span>
      </Button>
    </div>
  );
}
