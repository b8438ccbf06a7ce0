import { valibotResolver } from '@hookform/resolvers/valibot';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';

import { isSlotLost, useRefreshSlots } from '@/api/staff/slots';
import type { Appointment, Channel, Slot, Topic } from '@/api/staff/types';
import { Button } from '@/components/Button';
import { Card } from '@/components/Card';
import { ErrorSummary } from '@/components/ErrorSummary';
import { noContact } from '@/domain/clients/clientContact';
import { useFormErrors } from '@/components/staff/formErrors';
import { SlotPicker } from '@/domain/slots/SlotPicker';
import { useStaff } from '@/domain/staff/StaffContext';
import { StaffProblem } from '@/components/staff/StaffProblem';

import { useBook } from './api/book';
import styles from './BookingForm.module.css';
import { AdviserSelect, ANYBODY } from './components/AdviserSelect';
import { BookingSummary } from './components/BookingSummary';
import { ChannelStep } from './components/ChannelStep';
import { ClientStep } from './components/ClientStep';
import { GuardianStep } from './components/GuardianStep';
import { LaterStep } from './components/LaterStep';
import { TopicStep } from './components/TopicStep';
import { VoucherStep } from './components/VoucherStep';
import { FORM, newClient, useBookingSchema, type BookingValues, type KnownClient } from './schema';

export interface BookingFormProps {
  topics: Topic[];
  /** A free time somebody chose in the calendar (UTC), and whose; null: none yet. */
  wishedStart: string | null;
  wishedAdviser: string | null;
  /** The appointment that this one follows: the same adviser, topic, channel and person. */
  previous?: Appointment;
}

/** Topic, channel, client, time, voucher: one page, in the order in which people think of it. */
export function BookingForm({ topics, wishedStart, wishedAdviser, previous }: BookingFormProps) {
  const { t } = useLingui();
  const { account, office, has } = useStaff();
  const navigate = useNavigate();
  const [known, setKnown] = useState<KnownClient | null>(previous?.client ?? null);
  const [adviserId, setAdviserId] = useState(
    wishedAdviser ?? previous?.adviser.id ?? (has('adviser') ? account.id : ANYBODY),
  );
  const same = topics.find(({ id }) => id === previous?.topic.id);
  const channel = previous && same?.channels.includes(previous.channel) ? previous.channel : null;
  const form = useForm<BookingValues>({
    shouldFocusError: false,
    resolver: valibotResolver(useBookingSchema()) as never,
    defaultValues: {
      topic_id: same?.id ?? '',
      channel,
      slot: null,
      client: noContact,
      voucher: false,
      brand: '',
      guardian: previous?.clients[0]?.guardian_demanded ?? false,
    },
  });
  const errors = useFormErrors<BookingValues>(FORM);
  const book = useBook(
    (appointment) =>
      void navigate({
        to: '/app/termine/$appointmentId',
        params: { appointmentId: appointment.id },
        search: { neu: true },
      }),
  );
  const refreshSlots = useRefreshSlots();
  const values = form.watch();
  const topic = topics.find(({ id }) => id === values.topic_id);
  const set = form.setValue;

  const chooseTopic = (id: string) => {
    errors.clear();
    const next = topics.find((each) => each.id === id);
    set('topic_id', id);
    if (values.channel && !next?.channels.includes(values.channel)) set('channel', null);
    if (next?.channels.length === 1) set('channel', next.channels[0] ?? null);
    set('slot', null);
  };
  const chooseChannel = (channel: Channel) => {
    errors.clear();
    set('channel', channel);
    set('slot', null);
    if (channel !== 'video') set('voucher', false);
  };

  const send = (booking: BookingValues) => {
    errors.clear();
    if (!booking.slot || !booking.channel) return;
    const { adviser_id, starts_at, room_id } = booking.slot;
    book.mutate(
      {
        office_id: office.id,
        topic_id: booking.topic_id,
        channel: booking.channel,
        adviser_id,
        starts_at,
        ...(room_id && { room_id }),
        ...(known ? { client_id: known.id } : { client: newClient(booking.client) }),
        voucher_requested: booking.voucher,
        ...(booking.guardian && { guardian_demanded: true }),
        ...(booking.voucher && booking.brand && { voucher_brand_id: booking.brand }),
      },
      {
        onError: (error) => {
          if (errors.fromService(error, form.setError)) return;
          if (isSlotLost(error)) set('slot', null);
          refreshSlots();
        },
      },
    );
  };

  const first = (
    <>
      <TopicStep topics={topics} value={values.topic_id} onChange={chooseTopic} />
      <ChannelStep topic={topic} value={values.channel} onChange={chooseChannel} />
      <Card>
        <h2 className={styles.heading}>
          <Trans>3. Für wen ist der Termin?</Trans>
        </h2>
        <ClientStep form={form} officeId={office.id} known={known} onKnown={setKnown} />
      </Card>
    </>
  );

  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => void form.handleSubmit(send, errors.onInvalid)(event)}
    >
      <div className={styles.steps}>
        <ErrorSummary errors={errors.summary} />
        {previous ? (
          // What is the same again stands in the summary, and the free times come first.
          <details className={styles.same} open={channel === null}>
            <summary>{t`Anliegen, Kanal oder Person ändern`}</summary>
            <div className={styles.steps}>{first}</div>
          </details>
        ) : (
          first
        )}
        {topic && values.channel ? (
          <Card>
            <h2 id="book-slot" tabIndex={-1} className={styles.heading}>
              <Trans>4. Wann?</Trans>
            </h2>
            <AdviserSelect
              value={adviserId}
              onChange={(id) => (setAdviserId(id), set('slot', null))}
            />
            <SlotPicker
              key={`${topic.id} ${values.channel} ${adviserId}`}
              search={{
                officeId: office.id,
                topicId: topic.id,
                channel: values.channel,
                adviserId: adviserId || null,
              }}
              zone={office.zone}
              wished={wishedStart}
              value={values.slot}
              onChange={(slot: Slot) => {
                errors.clear();
                set('slot', slot);
              }}
              showAdviser={adviserId === ANYBODY}
            />
          </Card>
        ) : (
          <LaterStep title={t`4. Wann?`} hint={t`Wählen Sie zuerst Anliegen und Kanal.`} />
        )}
        {topic && values.channel === 'video' && (
          <VoucherStep
            topic={topic}
            startsAt={values.slot?.starts_at ?? null}
            checked={values.voucher}
            onChange={(voucher) => set('voucher', voucher)}
            brand={values.brand}
            onBrand={(brand) => set('brand', brand)}
          />
        )}
        {/* Whatever the channel is: a client who was booked by phone may choose video. */}
        {topic?.channels.includes('video') && (
          <GuardianStep
            checked={values.guardian}
            onChange={(guardian) => set('guardian', guardian)}
          />
        )}
      </div>
      <BookingSummary values={values} topic={topic} known={known} zone={office.zone}>
        {book.error && (
          <StaffProblem error={book.error}>
            {isSlotLost(book.error) && (
              <p>{t`Alles andere bleibt stehen. Die freien Zeiten sind neu geladen: Wählen Sie eine andere.`}</p>
            )}
          </StaffProblem>
        )}
        <Button type="submit" block busy={book.isPending}>
          {t`Termin verbindlich buchen`}
        </Button>
      </BookingSummary>
    </form>
  );
}
