import lock from './lock.svg';

/** The address bar with the sign that holds the permissions. A file of its own: only those who see it load it. */
export const LockPicture = () => <img src={lock} width="260" height="64" alt="" />;
