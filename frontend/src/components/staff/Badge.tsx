import type { ReactNode } from 'react';

import type { AppointmentState, Channel, VoucherState } from '@/api/staff/types';
import { BuildingIcon, CameraIcon, PhoneIcon } from '@/components/icons';

import styles from './Badge.module.css';
import { useWords } from './words';

export type BadgeTone = 'neutral' | 'info' | 'success' | 'warning' | 'danger';

const tones: Record<BadgeTone, string> = {
  neutral: `${styles.badge} ${styles.neutral}`,
  info: `${styles.badge} ${styles.info}`,
  success: `${styles.badge} ${styles.success}`,
  warning: `${styles.badge} ${styles.warning}`,
  danger: `${styles.badge} ${styles.danger}`,
};

export function Badge({ tone = 'neutral', children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={tones[tone]}>{children}</span>;
}

const stateTones: Record<AppointmentState, BadgeTone> = {
  booked: 'info',
  cancelled: 'neutral',
  held: 'success',
  no_show: 'warning',
  aborted: 'warning',
};

export function StateBadge({ state }: { state: AppointmentState }) {
  return <Badge tone={stateTones[state]}>{useWords().states[state]}</Badge>;
}

const voucherTones: Record<VoucherState, BadgeTone> = {
  none: 'neutral',
  reserving: 'info',
  reserved: 'success',
  refused: 'danger',
  issued: 'success',
  released: 'neutral',
};

export function VoucherBadge({ state }: { state: VoucherState }) {
  return <Badge tone={voucherTones[state]}>{useWords().vouchers[state]}</Badge>;
}

const icons: Record<Channel, ReactNode> = {
  video: <CameraIcon />,
  phone: <PhoneIcon />,
  protected_office: <BuildingIcon />,
};

export const channelIcon = (channel: Channel): ReactNode => icons[channel];

export function ChannelName({ channel }: { channel: Channel }) {
  return (
    <span className={styles.channel}>
      {icons[channel]}
      {useWords().channels[channel]}
    </span>
  );
}
