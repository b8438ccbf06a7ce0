import { DisconnectReason, LogLevel, setLogLevel, type Room } from 'livekit-client';

import type { Http } from '@/lib/http';
import { ProblemError } from '@/lib/problem';

import { fetchGrant, tellLeft, type Grant, type Profile } from '../api';
import { Chat } from './chat';
import { PictureCodec } from './codec';
import { applyProfile, chooseDevice, restoreDevices, switchDevice } from './devices';
import { listen } from './listen';
import { measure } from './measuring';
import { connect, createRoom } from './opening';
import { sendLongerPackets } from './packetTime';
import { followPage } from './pageLife';
import { describePeople } from './people';
import { chooseTracks } from './pictures';
import { SoundKeeper } from './soundKeeper';
import type { CallState } from './state';
import { CallStore } from './store';
import type { UsageReporter } from './usage';
import { watchLine } from './watching';

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
  /** Somebody sends more data than people type, into the room of this name. */
  onExcess?: ((sender: string, roomName: string) => void) | undefined;
}

// The console of a client's browser holds nothing about the talk.
setLogLevel(LogLevel.silent);

/** After this many failed tries the page says so; trying goes on. */
const TRIES_UNTIL_UNREACHABLE = 3;
const LONGEST_WAIT_MS = 8_000;

/**
 * One person's side of a talk. It fetches a grant, joins, and joins again whenever the room goes
 * (every grant is for one room; media_gateway deletes rooms to shut people out). What the person
 * wants — camera, microphone, profile — outlives each connection.
 */
export class CallEngine {
  readonly #options: CallEngineOptions;
  readonly #store: CallStore;
  readonly #chat = new Chat(
    (messages) => this.#store.set({ messages }),
    (sender) => this.#room && this.#options.onExcess?.(sender, this.#room.name),
  );
  #room: Room | null = null;
  /** The room that connect() has finished for; only its end means anything. */
  #joined: Room | null = null;
  #usage: UsageReporter | null = null;
  /** Grows with every new connection, so that what an old one still reports is ignored. */
  #attempt = 0;
  /** The browser has put the page away: there is no room until it comes back. */
  #isAway = false;
  readonly #current = () => this.#joined;
  readonly #codec: PictureCodec;
  readonly #sound: SoundKeeper;
  #stopFollowingPage: (() => void) | null = null;
  #stopWatching: (() => void) | null = null;

  constructor(options: CallEngineOptions) {
    const { profile, limitBytes, incoming = true } = options;
    this.#options = options;
    this.#store = new CallStore({ profile, limitBytes, incoming });
    this.#codec = new PictureCodec(this.#store, this.#current);
    this.#sound = new SoundKeeper(
      this.#store,
      () => this.#chooseTracks(),
      () => void applyProfile(this.#store, this.#current),
    );
  }

  readonly subscribe = (listener: () => void): (() => void) => this.#store.subscribe(listener);

  readonly getState = (): CallState => this.#store.get();

  /**
   * The person sees the talk now: goes on with what joined ahead, or joins. `start` says what the
   * person turned on before, in this visit; nothing else turns a device on.
   */
  async enter(start: CallStart): Promise<void> {
    this.#store.set(start);
    if (this.#attempt === 0 || this.#store.get().phase === 'left') {
      this.#store.set({ phase: 'connecting' });
      await this.join();
    } else await restoreDevices(this.#store, this.#current);
  }

  /** Joins, and keeps trying until it works, the service refuses, or the person leaves. */
  async join(): Promise<void> {
    if (this.#isAway) return;
    this.#stopFollowingPage ??= followPage(this.#putAway, this.#bringBack);
    this.#stopWatching ??= watchLine({
      store: this.#store,
      room: this.#current,
      marks: () => this.#usage?.marks ?? null,
    });
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
        if (error instanceof ProblemError && !error.isPassing) {
          this.#store.set({ phase: 'refused', problem: error });
          return;
        }
        if (failures + 1 >= TRIES_UNTIL_UNREACHABLE) this.#store.set({ phase: 'unreachable' });
        await new Promise((resolve) =>
          setTimeout(resolve, Math.min(500 * 2 ** failures, LONGEST_WAIT_MS)),
        );
      }
    }
  }

  /** media_gateway announced a new room: go there. */
  readonly changeRoom = (): void => {
    if (this.#store.get().phase === 'left' || this.#store.get().phase === 'elsewhere') return;
    this.#store.set({ phase: 'reconnecting' });
    void this.join();
  };

  /** Takes the call back from another device. */
  readonly takeBack = (): void => {
    this.#store.set({ phase: 'connecting' });
    void this.join();
  };

  /** Leaves at once; telling the service comes after. */
  async leave({ tell = true } = {}): Promise<void> {
    this.#attempt += 1;
    this.#isAway = false;
    this.#stopFollowingPage?.();
    this.#stopWatching?.();
    this.#stopFollowingPage = this.#stopWatching = null;
    this.#store.set({
      phase: 'left',
      camera: false,
      microphone: false,
      people: [],
      ownVideo: null,
    });
    await this.#closeRoom();
    if (tell) await tellLeft(this.#options.http, this.#options.appointmentId).catch(() => null);
  }

  readonly setCamera = (on: boolean): Promise<void> =>
    switchDevice(this.#store, this.#current, 'camera', on);

  readonly setMicrophone = (on: boolean): Promise<void> =>
    switchDevice(this.#store, this.#current, 'microphone', on);

  /** Takes another microphone, camera or loudspeaker. */
  readonly chooseDevice = (kind: MediaDeviceKind, id: string): Promise<void> =>
    chooseDevice(this.#store, this.#current, kind, id);

  /** Stops or resumes receiving pictures; the own camera stays as it is. */
  readonly setIncoming = (incoming: boolean): void => {
    this.#store.set({ incoming });
    this.#chooseTracks();
  };

  readonly setProfile = async (profile: Profile): Promise<void> => {
    this.#store.set({ profile });
    this.#chooseTracks();
    await applyProfile(this.#store, this.#current);
  };

  /** Sound may start only after a tap; call this from one. */
  readonly startSound = (): void => void this.#room?.startAudio();

  /** While LiveKit mends the line it takes the words, and loses them if it cannot: not then. */
  readonly sendMessage = (text: string): Promise<void> =>
    this.#chat.send(this.#store.get().phase === 'connected' ? this.#joined : null, text);

  /** Frees the seat at once; nobody knows whether the page ever comes back. */
  readonly #putAway = (): void => {
    const { phase } = this.#store.get();
    if (phase === 'elsewhere' || phase === 'refused') return;
    this.#isAway = true;
    this.#attempt += 1;
    this.#store.set({ phase: 'reconnecting', people: [], ownVideo: null });
    void this.#closeRoom({ pageGoes: true });
  };

  readonly #bringBack = (): void => {
    if (!this.#isAway) return;
    this.#isAway = false;
    void this.join();
  };

  async #connect(grant: Grant, attempt: number): Promise<void> {
    const room = createRoom(this.#store.get());
    this.#room = room;
    sendLongerPackets(room);
    listen(room, {
      store: this.#store,
      chat: this.#chat,
      isCurrent: () => attempt === this.#attempt,
      onDisconnected: (reason) => this.#onDisconnected(room, reason),
    });
    await connect(room, grant, this.#store.get());
    if (attempt !== this.#attempt) return void room.disconnect();
    this.#joined = room;
    this.#codec.begin(room, grant.video_codec);
    this.#sound.begin(room);
    const heeding = [this.#codec.heed, this.#sound.heed];
    this.#usage = measure(room, this.#store, this.#options, heeding);
    this.#store.set({ phase: 'connected', problem: null });
    this.#chooseTracks();
    await restoreDevices(this.#store, this.#current);
  }

  #onDisconnected(room: Room, reason: DisconnectReason | undefined): void {
    // While joining, connect() itself throws and join() tries again.
    if (room !== this.#joined) return;
    if (reason === DisconnectReason.DUPLICATE_IDENTITY) {
      this.#attempt += 1;
      void this.#closeRoom();
      this.#store.set({ phase: 'elsewhere', people: [], ownVideo: null });
      return;
    }
    this.#store.set({ phase: 'reconnecting', people: [] });
    void this.join();
  }

  #chooseTracks(): void {
    if (!this.#room) return;
    chooseTracks(this.#room, this.#store.get());
    this.#store.set({ people: describePeople(this.#room) });
  }

  async #closeRoom({ pageGoes = false } = {}): Promise<void> {
    const [room, usage] = [this.#room, this.#usage];
    this.#room = null;
    this.#joined = null;
    this.#usage = null;
    // The last figures must be read before the connection closes, but leaving must not wait for them.
    const sent = usage?.stop({ pageGoes });
    await room?.disconnect();
    void sent;
  }
}
