import type { components } from '@/api/generated/identity';

/** The services that keep a trail, by the name they have in addresses. */
export const trailServices = ['identity', 'appointments', 'consent', 'media', 'allowance'] as const;
export type TrailService = (typeof trailServices)[number];

/** As the services call themselves: in exports, checkpoints and commands. */
export const packageOf: Record<TrailService, string> = {
  identity: 'identity',
  appointments: 'appointments',
  consent: 'consent',
  media: 'media_gateway',
  allowance: 'data_allowance',
};

/** All five write their entries alike. */
export type TrailEntry = components['schemas']['TrailRead'];
export type TrailSummary = components['schemas']['TrailSummary'];
export type SummaryLine = components['schemas']['SummaryLine'];

export const trailPath = (service: TrailService, officeId: string) =>
  `/api/${service}/v1/offices/${officeId}/trail`;

export const isTrailService = (value: unknown): value is TrailService =>
  trailServices.some((service) => service === value);
