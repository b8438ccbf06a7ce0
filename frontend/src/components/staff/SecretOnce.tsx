import { useLingui } from '@lingui/react/macro';
import { useState } from 'react';

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
        <CopyField key={secret.name} {...secret} />
      ))}
    </Alert>
  );
}

export function CopyField({ name, value }: { name: string; value: string }) {
  const { t } = useLingui();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    void navigator.clipboard.writeText(value).then(() => {
      setCopied(true);
      announce(t`Kopiert: ${name}`);
    });
  return (
    <div className={styles.copy}>
      <input
        readOnly
        aria-label={name}
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
