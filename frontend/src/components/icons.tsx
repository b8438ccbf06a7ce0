import type { ReactNode } from 'react';

/** Line icons of our own, 24 × 24, coloured by the text around them; decorative. */
function Icon({ children }: { children: ReactNode }) {
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

const slash = <path d="M4 4l16 16" />;

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
export const MicrophoneIcon = ({ off = false }) => (
  <Icon>
    <rect x="9" y="3" width="6" height="11" rx="3" />
    <path d="M5.500 11.500a6.500 6.500 0 0 0 13 0M12 18v3" />
    {off && slash}
  </Icon>
);
export const ChatIcon = () => (
  <Icon>
    <path d="M4 6.500A2.500 2.500 0 0 1 6.500 4h11A2.500 2.500 0 0 1 20 6.500v7a2.500 2.500 0 0 1-2.500 2.500H11l-4.500 4v-4A2.500 2.500 0 0 1 4 13.500z" />
  </Icon>
);
export const LeaveIcon = () => (
  <Icon>
    <path d="M3.500 14.500c0-3 4-5 8.500-5s8.500 2 8.500 5l-.3 1.500-4.200-.7-.8-2.600a14 14 0 0 0-6.400 0L8 15.300l-4.200.7z" />
  </Icon>
);
export const PictureIcon = ({ off = false }) => (
  <Icon>
    <rect x="3" y="4.500" width="18" height="12" rx="2" />
    <path d="M8.500 20h7M12 16.500V20" />
    {off && slash}
  </Icon>
);
export const DataIcon = () => (
  <Icon>
    <path d="M4 19v-3M9.300 19v-7M14.700 19v-10M20 19V5" />
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
export const ShieldIcon = () => (
  <Icon>
    <path d="M12 3.500l7 2.500v5.500c0 4.500-3 7.500-7 9-4-1.500-7-4.500-7-9V6z" />
    <path d="M9 12l2.200 2.200L15.200 10" />
  </Icon>
);
/** A picture with somebody in it: the talk. */
export const TalkIcon = () => (
  <Icon>
    <rect x="3" y="4.500" width="18" height="15" rx="2.500" />
    <circle cx="12" cy="10.500" r="2.300" />
    <path d="M7.500 19.500c.5-3 2.200-4.500 4.500-4.500s4 1.500 4.500 4.500" />
  </Icon>
);
/** From large to small, into the corner. */
export const ShrinkIcon = () => (
  <Icon>
    <rect x="3" y="4.500" width="18" height="15" rx="2.500" />
    <rect x="12.500" y="12" width="6" height="5" rx="1" />
    <path d="M6.500 8l3.500 3.500M10 8.500v3H7" />
  </Icon>
);
/** Over for everybody. */
export const EndIcon = () => (
  <Icon>
    <circle cx="12" cy="12" r="8.500" />
    <rect x="9" y="9" width="6" height="6" rx="1" />
  </Icon>
);
