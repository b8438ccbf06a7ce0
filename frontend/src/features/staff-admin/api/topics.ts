import { useMutation, useQueryClient } from '@tanstack/react-query';

import { topicsKey, topicsPath } from '@/api/staff/topics';
import type { BookedTalks } from '@/api/staff/bookedTalks';
import type { Channel, Topic } from '@/api/staff/types';
import { useIntent } from '@/api/staff/useIntent';
import type { LocalizedText } from '@/lib/i18n';
import { staffHttp } from '@/lib/staffSession';

export interface TopicWrite {
  title: LocalizedText;
  description: LocalizedText;
  channels: Channel[];
  duration_minutes: number;
  break_minutes: number;
  active: boolean;
}

export const useCreateTopic = (onDone: () => void) =>
  useIntent(
    (topic: TopicWrite & { office_id: string }, idempotencyKey) =>
      staffHttp.post<Topic>(topicsPath, topic, { idempotencyKey }),
    { invalidates: [topicsKey], onSuccess: onDone },
  );

export function useChangeTopic(onDone: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({
      id,
      version,
      changes,
    }: {
      id: string;
      version: number;
      changes: TopicWrite & { booked_talks?: BookedTalks };
    }) => staffHttp.patch<Topic>(`${topicsPath}/${id}`, changes, { ifMatch: version }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: topicsKey });
      onDone();
    },
  });
}
