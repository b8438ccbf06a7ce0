import type { components as appointments } from '@/api/generated/appointments';
import type { components as media } from '@/api/generated/media_gateway';
import type { LocalizedText } from '@/lib/i18n';

type Schemas = appointments['schemas'];

/** OpenAPI cannot say that German is always there; the services make sure of it. */
type WithTexts<Type, Names extends keyof Type> = Omit<Type, Names> & Record<Names, LocalizedText>;

export type Appointment = Omit<Schemas['AppointmentRead'], 'topic'> & {
  topic: WithTexts<Schemas['TopicTitle'], 'title'>;
};
export type ClientOfTalk = Schemas['ClientOfTalk'];
export type ToldHow = NonNullable<Appointment['told_how']>;
export type Channel = Appointment['channel'];
export type AppointmentState = Appointment['state'];
export type VoucherState = Appointment['voucher_state'];

export type Topic = WithTexts<Schemas['TopicRead'], 'title' | 'description'>;
export type Adviser = Schemas['AdviserRead'];
export type Room = Schemas['RoomRead'];
export type Slot = Schemas['SlotRead'];
export type Client = Schemas['ClientRead'];
export type Absence = Schemas['AbsenceRead'];
export type WeeklyHours = Schemas['WeeklyHoursRead'];
export type Stretch = Schemas['Stretch'];

export type WaitingPerson = media['schemas']['WaitingPerson'];
