import { Card } from '@/components/Card';

import styles from '../BookingForm.module.css';

/** A step whose turn comes later: named already, so that nobody is surprised. */
export function LaterStep({ title, hint }: { title: string; hint: string }) {
  return (
    <Card>
      <h2 className={styles.heading}>{title}</h2>
      <p className="nb-soft">{hint}</p>
    </Card>
  );
}
