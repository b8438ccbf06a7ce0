import { setupServer } from 'msw/node';

/** The services as the tests see them; each test says what they answer. */
export const server = setupServer();
