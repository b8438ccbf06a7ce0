import { Api, createAdviser, product, type Adviser } from './product';

export interface WorkingDay {
  adviser: Adviser;
  /** A Monday to come on which the office is open, „2026-08-03". */
  day: string;
  /** Of the talk with Kim Beispiel at 9:00. */
  appointmentId: string;
  url: string;
}

const APPOINTMENTS = '/api/appointments/v1';

/** A usual day of an adviser: from 8 to 16, away at noon, with some talks by video and telephone. */
export async function createDay(name?: string): Promise<WorkingDay> {
  const adviser = await createAdviser(name);
  const admin = await Api.role('admin');
  const items = [0, 1, 2, 3, 4].map((weekday) => ({ weekday, starts: '08:00', ends: '16:00' }));
  await admin.put(`${APPOINTMENTS}/advisers/${adviser.id}/working-hours`, { items });
  const api = await Api.as(adviser);
  const { day, at } = await openDay(api, adviser);
  await api.post(`${APPOINTMENTS}/advisers/${adviser.id}/absences`, {
    starts_at: at(12),
    ends_at: at(13),
  });
  const topic = await aTopic(api);
  const book = (hour: number, client: object, channel = 'video') =>
    api.post<{ id: string }>(`${APPOINTMENTS}/appointments`, {
      topic_id: topic.id,
      starts_at: at(hour),
      office_id: product.officeId,
      adviser_id: adviser.id,
      channel: topic.channels.includes(channel) ? channel : 'video',
      client,
    });
  const first = await book(9, { display_name: 'Kim Beispiel', phone: '0541 123456' });
  await book(10, { display_name: 'Anna-Lena von Westerholt-Hohenstein' }, 'phone');
  await book(14, { reference: 'BG-4711' }, 'phone');
  const resource = `${APPOINTMENTS}/appointments/${first.id}`;
  const { url } = await api.post<{ url: string }>(`${resource}/link`);
  return { adviser, day, appointmentId: first.id, url };
}

interface Timetable {
  days: { day: string; starts_at: string; closed: string }[];
}

/** The first Monday from next week on that is no holiday, and the instant of an hour in it. */
async function openDay(api: Api, adviser: Adviser) {
  const monday = new Date();
  monday.setUTCDate(monday.getUTCDate() + ((8 - monday.getUTCDay()) % 7 || 7));
  for (;;) {
    const day = monday.toISOString().slice(0, 10);
    const { days } = await api.get<Timetable>(
      `${APPOINTMENTS}/offices/${product.officeId}/timetable?day=${day}&adviser_id=${adviser.id}`,
    );
    const found = days[0];
    if (found?.closed === 'no') {
      const at = (hour: number) =>
        new Date(Date.parse(found.starts_at) + hour * 3_600_000).toISOString();
      return { day, at };
    }
    monday.setUTCDate(monday.getUTCDate() + 7);
  }
}

async function aTopic(api: Api) {
  const topics = await api.get<{
    items: { id: string; channels: string[]; title: { de: string } }[];
  }>(`${APPOINTMENTS}/topics?office_id=${product.officeId}`);
  const topic = topics.items.find(({ title }) => title.de === 'Ausbildung');
  if (!topic) throw new Error('no such topic');
  return topic;
}
