import { Icon, slash } from './icons';

/* Icons that only the call and the staff's pages have: clients need not load them before it. */

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
