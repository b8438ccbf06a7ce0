import type { ReactNode } from 'react';

import type { AppointmentState, Channel, VoucherState } from '@/api/staff/types';
import { BuildingIcon, CameraIcon, PhoneIcon } from '@/components/icons';
import { Badge, type BadgeTone } from '@/components/staff/Badge';

import styles from './badges.module.css';
import { useWords } from '@/domain/staff/words';

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
  brand_needed: 'warning',
  reserving: 'info',
  reserved: 'success',
  refused: 'danger',
  issued: 'success',
  released: 'neutral',
  failed: 'danger',
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
