import allow from './allow.svg';

/** The browser's question, and the finger on the right answer. A file of its own, no script. */
export const AllowPicture = () => <img src={allow} width="220" height="170" alt="" />;
