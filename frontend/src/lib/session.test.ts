import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';

import { server } from '@/test/server';

import { Session, type SessionAnswer } from './session';

interface Answer extends SessionAnswer {
  appointment_id: string;
}

const answer = (appointment_id: string) => ({ access_token: 't', expires_in: 0, appointment_id });

it('does not slide over to what another tab opened with the same cookie', async () => {
  const session = new Session<Answer>({
    name: 'visit',
    refreshPath: '/refresh',
    fixed: ['appointment_id'],
  });
  session.start(answer('own'));
  server.use(http.post('*/refresh', () => HttpResponse.json(answer('other'))));
  await expect(session.token()).rejects.toMatchObject({ slug: 'session-ended' });
  expect(session.current?.appointment_id).toBe('own');
});
