import type { ReactNode } from 'react';

/** Line icons of our own, 24 × 24, coloured by the text around them; decorative. */
export function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      width="24"
      height="24"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.9"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

/** Through what is off. */
export const slash = <path d="M4 4l16 16" />;

export const PhoneIcon = () => (
  <Icon>
    <path d="M6.500 3.500h3l1.500 4-2 1.500a12 12 0 0 0 6 6l1.500-2 4 1.500v3a2 2 0 0 1-2.200 2A17 17 0 0 1 4.500 5.700a2 2 0 0 1 2-2.200z" />
  </Icon>
);
export const CameraIcon = ({ off = false }) => (
  <Icon>
    <rect x="3" y="6.500" width="12" height="11" rx="2.500" />
    <path d="M15 10.500l5.500-3v9l-5.500-3" />
    {off && slash}
  </Icon>
);
export const BuildingIcon = () => (
  <Icon>
    <path d="M4 20V9l8-5 8 5v11M4 20h16M9.500 20v-5h5v5M9 11h.01M12 11h.01M15 11h.01" />
  </Icon>
);
export const CalendarIcon = () => (
  <Icon>
    <rect x="3.500" y="5" width="17" height="15" rx="2.500" />
    <path d="M3.500 10h17M8 3v4M16 3v4" />
  </Icon>
);
export const PersonIcon = () => (
  <Icon>
    <circle cx="12" cy="8" r="4" />
    <path d="M4.500 20.500c.8-4 3.800-6 7.500-6s6.700 2 7.500 6" />
  </Icon>
);
export const SpeechIcon = () => (
  <Icon>
    <path d="M3.500 6.500a2.500 2.500 0 0 1 2.500-2.500h8a2.500 2.500 0 0 1 2.500 2.500v3a2.500 2.500 0 0 1-2.500 2.500H9l-3.500 3v-3.100a2.500 2.500 0 0 1-2-2.400z" />
    <path d="M19 10a2 2 0 0 1 2 2v3.500a2 2 0 0 1-2 2h-.500V20l-3-2.500H13" />
  </Icon>
);
export const CheckIcon = () => (
  <Icon>
    <path d="M5 12.500l4.500 4.500L19 7.500" />
  </Icon>
);
export const MoreIcon = () => (
  <Icon>
    <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" />
  </Icon>
);
