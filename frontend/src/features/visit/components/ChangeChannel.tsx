import type { ReactNode } from 'react';

import { ButtonLink } from '@/components/Button';
import { BuildingIcon, CameraIcon, PhoneIcon } from '@/components/icons';

import { useVisit } from '../hooks/useVisit';

const ways = {
  phone: { weg: 'telefon', icon: PhoneIcon },
  protected_office: { weg: 'schutzbuero', icon: BuildingIcon },
  video: { weg: 'video', icon: CameraIcon },
} as const;

/** Leads to another way to talk, in words of the page's own; nothing where it is not on offer. */
export function ChangeChannel({ to, children }: { to: keyof typeof ways; children: ReactNode }) {
  const { channel, allowed_channels } = useVisit().appointment;
  if (to === channel || !allowed_channels.includes(to)) return null;
  const { weg, icon: Icon } = ways[to];
  return (
    <ButtonLink to="/t/anders" search={{ weg }} variant="secondary" icon={<Icon />}>
      {children}
    </ButtonLink>
  );
}
