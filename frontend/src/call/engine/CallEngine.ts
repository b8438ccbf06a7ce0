import {
  DisconnectReason,
  LogLevel,
  Room,
  RoomEvent,
  setLogLevel,
  Track,
  type RemoteParticipant,
} from 'livekit-client';

import { deviceTrouble, type DeviceKind } from '@/lib/devices';
import type { Http } from '@/lib/http';
import { ProblemError } from '@/lib/problem';

import { fetchGrant, tellLeft, type Grant, type Profile } from '../api';
import { Chat } from './chat';
import { sendLongerPackets } from './packetTime';
import { describePeople } from './people';
import { profiles } from './profiles';
import type { CallState } from './state';
import { UsageReporter } from './usage';

/** What the person had turned on when they went into the call. */
export interface CallStart {
  camera: boolean;
  microphone: boolean;
}

export interface CallEngineOptions {
  http: Http;
  appointmentId: string;
  profile: Profile;
  limitBytes: number | null;
  incoming?: boolean;
}

// The console of a client's browser holds nothing about the talk.
setLogLevel(LogLevel.silent);

/** After this many failed tries the page says so; trying goes on. */
const TRIES_UNTIL_UNREACHABLE = 3;
const LONGEST_WAIT_MS = 8_000;
/** Refusals that may pass by themselves: a service is away or slow. */
const isPassing = (problem: ProblemError) =>
  problem.problem.status >= 500 || problem.problem.status === 429;

/**
 * One person's side of a talk. It fetches a grant, joins, and joins again whenever the room goes
 * (every grant is for one room; media_gateway deletes rooms to shut people out). What the person
 * wants — camera, microphone, profile — outlives each connection.
 */
export class CallEngine {
  readonly #options: CallEngineOptions;
  readonly #listeners = new Set<() => void>();
  readonly #chat = new Chat((messages) => this.#set({ messages }));
  #state: CallState;
  #room: Room | null = null;
  /** The room that connect() has finished for; only its end means anything. */
  #joined: Room | null = null;
  #usage: UsageReporter | null = null;
  /** Grows with every new connection, so that what an old one still reports is ignored. */
  #attempt = 0;

  constructor(options: CallEngineOptions) {
    this.#options = options;
    this.#state = {
      phase: 'connecting',
      problem: null,
      camera: false,
      microphone: false,
      switching: null,
      deviceTrouble: null,
      silent: false,
      incoming: options.incoming ?? true,
      profile: options.profile,
      people: [],
      ownVideo: null,
      soundBlocked: false,
      messages: [],
      usedBytes: 0,
      limitBytes: options.limitBytes,
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly getState = (): CallState => this.#state;

  /**
   * The person sees the talk now: goes on with what joined ahead, or joins. `start` says what the
   * person turned on before, in this visit; nothing else turns a device on.
   */
  async enter(start: CallStart): Promise<void> {
    this.#set(start);
    if (this.#attempt === 0 || this.#state.phase === 'left') {
      this.#set({ phase: 'connecting' });
      await this.join();
    } else if (this.#state.phase === 'connected') await this.#restoreDevices();
  }

  /** Joins, and keeps trying until it works, the service refuses, or the person leaves. */
  async join(): Promise<void> {
    this.#attempt += 1;
    const attempt = this.#attempt;
    await this.#closeRoom();
    for (let failures = 0; attempt === this.#attempt; failures += 1) {
      try {
        const grant = await fetchGrant(this.#options.http, this.#options.appointmentId);
        if (attempt !== this.#attempt) return;
        await this.#connect(grant, attempt);
        return;
      } catch (error) {
        if (attempt !== this.#attempt) return;
        await this.#closeRoom();
        if (error instanceof ProblemError && !isPassing(error)) {
          this.#set({ phase: 'refused', problem: error });
          return;
        }
        if (failures + 1 >= TRIES_UNTIL_UNREACHABLE) this.#set({ phase: 'unreachable' });
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(500 * 2 ** failures, LONGEST_WAIT_MS)),
        );
      }
    }
  }

  /** media_gateway announced a new room: go there. */
  readonly changeRoom = (): void => {
    if (this.#state.phase === 'left' || this.#state.phase === 'elsewhere') return;
    this.#set({ phase: 'reconnecting' });
    void this.join();
  };

  /** Takes the call back from another device. */
  readonly takeBack = (): void => {
    this.#set({ phase: 'connecting' });
    void this.join();
  };

  /** Leaves at once; telling the service comes after. */
  async leave({ tell = true } = {}): Promise<void> {
    this.#attempt += 1;
    this.#set({ phase: 'left', camera: false, microphone: false, people: [], ownVideo: null });
    await this.#closeRoom();
    if (tell) await tellLeft(this.#options.http, this.#options.appointmentId).catch(() => null);
  }

  readonly setCamera = (on: boolean): Promise<void> => this.#switch('camera', on);
  readonly setMicrophone = (on: boolean): Promise<void> => this.#switch('microphone', on);

  /** Stops or resumes receiving pictures; the own camera stays as it is. */
  readonly setIncoming = (incoming: boolean): void => {
    this.#set({ incoming });
    this.#chooseTracks();
  };

  readonly setProfile = async (profile: Profile): Promise<void> => {
    const cameraOn = this.#state.camera;
    this.#set({ profile });
    this.#chooseTracks();
    await this.#limitSound();
    if (!cameraOn) return;
    // Size and bitrate belong to the published track: publish it anew.
    const published = this.#room?.localParticipant.getTrackPublication(Track.Source.Camera)?.track;
    if (published) await this.#room?.localParticipant.unpublishTrack(published, true);
    await this.#switch('camera', profiles[profile].pictures);
  };

  /** Sound may start only after a tap; call this from one. */
  readonly startSound = (): void => void this.#room?.startAudio();

  readonly sendMessage = (text: string): Promise<void> => this.#chat.send(this.#room, text);

  async #connect(grant: Grant, attempt: number): Promise<void> {
    const { publish, pictures } = profiles[this.#state.profile];
    const room = new Room({
      adaptiveStream: true,
      dynacast: true,
      publishDefaults: publish,
      disconnectOnPageLeave: true,
    });
    this.#room = room;
    sendLongerPackets(room);
    this.#listen(room, attempt);
    const url = new URL(grant.url, location.href);
    url.protocol = url.protocol.replace('http', 'ws');
    const receivesPictures = pictures && this.#state.incoming;
    // Subscribing by hand only where a picture is not wanted: it costs a round trip.
    await room.connect(url.href.replace(/\/$/, ''), grant.token, {
      autoSubscribe: receivesPictures,
    });
    if (attempt !== this.#attempt) return void room.disconnect();
    this.#joined = room;
    this.#measure(room);
    this.#set({ phase: 'connected', problem: null, people: describePeople(room) });
    this.#chooseTracks();
    await this.#restoreDevices();
  }

  #listen(room: Room, attempt: number): void {
    const current =
      <Args extends unknown[]>(handle: (...args: Args) => void) =>
      (...args: Args) => {
        if (attempt === this.#attempt) handle(...args);
      };
    const refresh = current(() => {
      this.#set({ people: describePeople(room) });
      if (room.localParticipant.isSpeaking) this.#set({ silent: false });
    });
    for (const event of [
      RoomEvent.ParticipantConnected,
      RoomEvent.ParticipantDisconnected,
      RoomEvent.TrackSubscribed,
      RoomEvent.TrackUnsubscribed,
      RoomEvent.TrackUnpublished,
      RoomEvent.TrackMuted,
      RoomEvent.TrackUnmuted,
      RoomEvent.ActiveSpeakersChanged,
    ] as const) {
      room.on(event, refresh);
    }
    room.on(
      RoomEvent.TrackPublished,
      current(() => (this.#chooseTracks(), refresh())),
    );
    room.on(
      RoomEvent.Reconnecting,
      current(() => this.#set({ phase: 'reconnecting' })),
    );
    room.on(
      RoomEvent.Reconnected,
      current(() => this.#set({ phase: 'connected' })),
    );
    room.on(
      RoomEvent.LocalAudioSilenceDetected,
      current(() => this.#set({ silent: true })),
    );
    room.on(
      RoomEvent.AudioPlaybackStatusChanged,
      current(() => this.#set({ soundBlocked: !room.canPlaybackAudio })),
    );
    room.on(
      RoomEvent.DataReceived,
      current((payload: Uint8Array, from: RemoteParticipant | undefined, _kind, topic?: string) =>
        this.#chat.receive(payload, from, topic),
      ),
    );
    room.on(
      RoomEvent.Disconnected,
      current((reason?: DisconnectReason) => this.#onDisconnected(room, reason)),
    );
  }

  #onDisconnected(room: Room, reason: DisconnectReason | undefined): void {
    // While joining, connect() itself throws and join() tries again.
    if (room !== this.#joined) return;
    if (reason === DisconnectReason.CLIENT_INITIATED) return;
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) {
      this.#attempt += 1;
      void this.#closeRoom();
      this.#set({ phase: 'elsewhere', people: [], ownVideo: null });
      return;
    }
    this.#set({ phase: 'reconnecting', people: [] });
    void this.join();
  }

  /** Receives what the profile and the person allow, and no more. */
  #chooseTracks(): void {
    const { pictures, receive } = profiles[this.#state.profile];
    for (const participant of this.#room?.remoteParticipants.values() ?? []) {
      for (const publication of participant.trackPublications.values()) {
        const isPicture = publication.kind === Track.Kind.Video;
        const wanted = !isPicture || (pictures && this.#state.incoming);
        if (publication.isDesired !== wanted) publication.setSubscribed(wanted);
        if (isPicture && wanted) publication.setVideoQuality(receive);
      }
    }
    if (this.#room) this.#set({ people: describePeople(this.#room) });
  }

  async #restoreDevices(): Promise<void> {
    const { camera, microphone, profile } = this.#state;
    if (microphone) await this.#switch('microphone', true);
    if (camera && profiles[profile].pictures) await this.#switch('camera', true);
  }

  async #switch(device: DeviceKind, on: boolean): Promise<void> {
    const participant = this.#room?.localParticipant;
    const { capture, publish } = profiles[this.#state.profile];
    this.#set({ switching: device, deviceTrouble: null, silent: false });
    try {
      if (device === 'camera') await participant?.setCameraEnabled(on, capture, publish);
      else await participant?.setMicrophoneEnabled(on, undefined, publish);
      this.#set({ [device]: on });
    } catch (error) {
      this.#set({ [device]: false, deviceTrouble: deviceTrouble(device, error) });
    }
    const own = participant?.getTrackPublication(Track.Source.Camera)?.videoTrack;
    this.#set({ switching: null, ownVideo: this.#state.camera ? (own ?? null) : null });
  }

  /** The microphone goes on without a gap, within what the profile spends on sound. */
  async #limitSound(): Promise<void> {
    const publication = this.#room?.localParticipant.getTrackPublication(Track.Source.Microphone);
    const sender = publication?.track?.sender;
    const maxBitrate = profiles[this.#state.profile].publish.audioPreset?.maxBitrate;
    if (!sender || maxBitrate === undefined) return;
    const parameters = sender.getParameters();
    for (const encoding of parameters.encodings) encoding.maxBitrate = maxBitrate;
    await sender.setParameters(parameters).catch(() => undefined);
  }

  #measure(room: Room): void {
    const { http, appointmentId } = this.#options;
    const { usedBytes, limitBytes } = this.#state;
    this.#usage = new UsageReporter(
      {
        http,
        appointmentId,
        readStats: async () => {
          const { publisher, subscriber } = room.engine.pcManager ?? {};
          const reports = [await publisher?.getStats(), await subscriber?.getStats()];
          return reports.filter((report) => report !== undefined);
        },
        profile: () => this.#state.profile,
        onUsage: (usage) => this.#set(usage),
      },
      { usedBytes, limitBytes },
    );
    this.#usage.start();
  }

  async #closeRoom(): Promise<void> {
    const [room, usage] = [this.#room, this.#usage];
    this.#room = null;
    this.#joined = null;
    this.#usage = null;
    // The last figures must be read before the connection closes, but leaving must not wait for them.
    const sent = usage?.stop();
    await room?.disconnect();
    void sent;
  }

  #set(change: Partial<CallState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}
