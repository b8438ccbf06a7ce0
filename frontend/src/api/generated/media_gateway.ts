// Generated from services/media_gateway/openapi.json by "npm run generate". Do not edit.
export interface paths {
    "/api/media/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Live
         * @description Tell that the process answers.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ready
         * @description Tell that the database answers too and its tables are there.
         */
        get: operations["ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Call
         * @description End the call for everybody; the room is deleted within 2 seconds.
         */
        post: operations["end_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Call
         * @description Follow a visit: `snapshot` first, then what happens. Ends each minute; come back at once.
         *
         *     Open to everybody of the appointment whatever its state, also before the waiting room opens.
         *     Resumes after Last-Event-ID. A comment every 15 s keeps the connection, and the reader's place
         *     in the waiting room. Of too many streams of one person the oldest end. For an adviser it ends,
         *     too, when the call is handed over to another.
         */
        get: operations["follow_call"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give Grant
         * @description Give a LiveKit token for this call: 2 minutes, one room, one identity.
         *
         *     Needs the consents of adviser and client at this moment, and a guest's own. Minted anew each
         *     time, never stored, so it takes no Idempotency-Key.
         */
        post: operations["give_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave
         * @description Tell that one has left; coming back needs no new admission.
         */
        post: operations["leave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/participants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter
         * @description Enter the waiting room; repeatable. The adviser is admitted at once.
         */
        post: operations["enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/participants/{participant_id}/admit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Admit
         * @description Let one person in from the waiting room; repeatable.
         */
        post: operations["admit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/participants/{participant_id}/excess": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Report Excess
         * @description Report that somebody sent too much data: they are put out, and may wait again.
         *
         *     Only the adviser's page may: what others say of one another puts nobody out.
         */
        post: operations["report_excess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/participants/{participant_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove
         * @description Send one person away; their grants are worthless within 2 seconds. They may wait again.
         */
        post: operations["remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Own Presence
         * @description Give what the server saw of the caller at this appointment; of nobody else.
         */
        get: operations["read_own_presence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/presence/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take Own Presence Json
         * @description Give it as signed JSON (JWS, ES256); both are checked like receipts, offline too.
         */
        get: operations["take_own_presence_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/presence/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take Own Presence Pdf
         * @description Give it as a PDF (PDF/UA-1) with the office's seal, in the language of Accept-Language.
         */
        get: operations["take_own_presence_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reopen Call
         * @description Open a call again that ended by mistake or too soon, as long as its time is not over.
         */
        post: operations["reopen_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/appointments/{appointment_id}/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Usage
         * @description Give what each person of the call is charged; one page, for people of a call are few.
         */
        get: operations["read_usage"];
        put?: never;
        /**
         * Report Usage
         * @description Report cumulative counters of one peer connection, every 10 to 15 s; repeatable.
         */
        post: operations["report_usage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/offices/{office_id}/processing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Processing
         * @description Tell what is kept for how long, who is given what, and what the checks find now.
         */
        get: operations["read_processing"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/offices/{office_id}/retention": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Retention
         * @description Give what is kept for how long, what the nights took, and what the next one would.
         */
        get: operations["read_retention"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/offices/{office_id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trail
         * @description List what was done in an office, the newest first, within a second of its doing.
         *
         *     A page of a search may hold few entries, or none, and still go on: `next_cursor` says so.
         */
        get: operations["list_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/offices/{office_id}/trail/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trail Checkpoints
         * @description List the signed checkpoints of an office's chain, the newest first.
         */
        get: operations["list_trail_checkpoints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/offices/{office_id}/trail/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Trail
         * @description Give the whole chain as lines of canonical JSON, for `nahbar verify-log`.
         */
        get: operations["export_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/offices/{office_id}/trail/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Summarise Trail
         * @description Count what was done, by whom and how often at night or outside one's own talks.
         *
         *     The last 30 days unless told otherwise; of a longer time than 92 days, the last 92.
         */
        get: operations["summarise_trail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/presence/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Presence
         * @description Give what the server saw of whoever showed the code; it goes in the body, in no address.
         */
        post: operations["open_presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/subjects/{person_id}/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Subject
         * @description Give what is stored of a person, page by page; the trail says that it was read.
         */
        get: operations["read_subject"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/subjects/{person_id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase Subject
         * @description Erase a person's data; refused while something of theirs is under way.
         */
        post: operations["erase_subject"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/subjects/{person_id}/erasure-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Plan Erasure
         * @description Tell what an erasure would take, what would stay and why, and what hinders it.
         */
        get: operations["plan_erasure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/trail/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Trail Keys
         * @description Give the public keys that verify checkpoints.
         */
        get: operations["list_trail_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/waiting": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Waiting
         * @description Give who waits now, longest first: in one's own appointments, or in a team lead's office.
         */
        get: operations["list_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/media/v1/waiting/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow Waiting
         * @description Follow the waiting list: `snapshot` first, then `waiting` with the whole list, each time.
         *
         *     Ends each minute; come back at once. Of too many streams of one person the oldest end.
         */
        get: operations["follow_waiting"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AdmittedNews
         * @description A person was let in.
         */
        AdmittedNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /** Participant Id */
            participant_id?: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "admitted";
        };
        /**
         * AdviserPresenceNews
         * @description The adviser came or went.
         */
        AdviserPresenceNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Presence
             * @enum {string}
             */
            presence: "in_call" | "in_another_call" | "signed_in" | "away";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "adviser_presence";
        };
        /**
         * AllowanceRead
         * @description What the vouchers of a call allow everybody in it: what one sends, another pays for.
         */
        AllowanceRead: {
            /**
             * Level
             * @description Of the voucher of which most is used.
             * @enum {string}
             */
            level: "enough" | "low" | "used_up";
            /**
             * Sound Fits
             * @description Whether sound alone lasts until the planned end; else the telephone is next.
             */
            sound_fits: boolean;
            /**
             * Step
             * @description The best picture with which the vouchers last until the planned end.
             * @enum {string}
             */
            step: "standard" | "sparsam" | "smaller" | "nur_ton";
        };
        /**
         * AppointmentChangedNews
         * @description The appointment was moved, cancelled, changed its channel or adviser, or has an outcome.
         */
        AppointmentChangedNews: {
            appointment: components["schemas"]["StreamedAppointment"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Revision */
            revision: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "appointment_changed";
        };
        /**
         * Arrival
         * @description What a browser says of itself when somebody comes; without a word it gets what all can.
         */
        Arrival: {
            /**
             * @default {
             *       "receives": false,
             *       "sends": false
             *     }
             */
            av1: components["schemas"]["CodecAbility"];
        };
        /**
         * BarredNews
         * @description A person withdrew their consent.
         */
        BarredNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /** Participant Id */
            participant_id?: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "barred";
        };
        /**
         * CallRead
         * @description A call after it was ended or opened again.
         */
        CallRead: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Closes At
             * Format: date-time
             * @description Until when it can be opened again.
             */
            closes_at: string;
            /** End Reason */
            end_reason: ("adviser" | "cancelled" | "time_over") | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "ended";
        };
        /**
         * CallStreamEvent
         * @description Data of one event of a visit's stream; `type` is the event's name.
         */
        CallStreamEvent: components["schemas"]["Snapshot"] | components["schemas"]["AppointmentChangedNews"] | components["schemas"]["AdviserPresenceNews"] | components["schemas"]["VoucherChangedNews"] | components["schemas"]["WaitingNews"] | components["schemas"]["AdmittedNews"] | components["schemas"]["LeftNews"] | components["schemas"]["BarredNews"] | components["schemas"]["RoomChangedNews"] | components["schemas"]["EndedNews"] | components["schemas"]["ReopenedNews"] | components["schemas"]["OfficeToldNews"] | components["schemas"]["UsageNews"];
        /**
         * CheckRead
         * @description What a check found, with its evidence.
         */
        CheckRead: {
            /**
             * Facts
             * @description The evidence: codes, numbers, times, hosts.
             */
            facts: {
                [key: string]: unknown;
            };
            /** Id */
            id: string;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "ok" | "failed" | "not_checked";
        };
        /**
         * CheckpointRead
         * @description A signed statement about the end of a chain (JWS, RFC 7515).
         */
        CheckpointRead: {
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Position */
            position: number;
            /** Statement */
            statement: string;
        };
        /**
         * CodecAbility
         * @description Whether a browser sends and receives a codec smoothly and at little cost of power.
         */
        CodecAbility: {
            /**
             * Receives
             * @default false
             */
            receives: boolean;
            /**
             * Sends
             * @default false
             */
            sends: boolean;
        };
        /**
         * DataRead
         * @description A kind of data of people, with the columns that are shown to the person on request.
         */
        DataRead: {
            /** Fields */
            fields: string[];
            /** Kind */
            kind: string;
        };
        /**
         * EndedNews
         * @description The call ended, or was put off: moved and channel_changed.
         */
        EndedNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "adviser" | "cancelled" | "time_over" | "moved" | "channel_changed";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "ended";
        };
        /**
         * Entry
         * @description Somebody's place in the waiting room or the call.
         */
        Entry: {
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /**
             * Participant Id
             * Format: uuid
             */
            participant_id: string;
            /**
             * Profile Default
             * @enum {string}
             */
            profile_default: "sparsam" | "nur_ton" | "standard";
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
            /** @description Only for whom a voucher pays. */
            voucher: components["schemas"]["VoucherRead"] | null;
        };
        /**
         * Erased
         * @description What was done: numbers only.
         */
        Erased: {
            /** Erased */
            erased: components["schemas"]["Goes"][];
            /** Service */
            service: string;
            /** Stays */
            stays: components["schemas"]["Stays"][];
        };
        /**
         * ErasureOrder
         * @description Whose data, and for which office.
         */
        ErasureOrder: {
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
        };
        /**
         * ErasurePlan
         * @description What an erasure would do in a service now.
         */
        ErasurePlan: {
            /** Goes */
            goes: components["schemas"]["Goes"][];
            /** Hindered By */
            hindered_by: components["schemas"]["Hindrance"][];
            /** Known */
            known: boolean;
            /** Service */
            service: string;
            /** Stays */
            stays: components["schemas"]["Stays"][];
        };
        /**
         * ExcessReport
         * @description That somebody sent more data than any honest page does, and where it was seen.
         */
        ExcessReport: {
            /**
             * Room Name
             * @description The call room in which it came; of one that is gone nothing follows.
             */
            room_name: string;
        };
        /**
         * FieldError
         * @description What is wrong with one member of a request.
         */
        FieldError: {
            /** Detail */
            detail: string;
            /**
             * Pointer
             * @description JSON pointer (RFC 6901) to the member.
             */
            pointer: string;
        };
        /**
         * Goes
         * @description Rows that are erased.
         */
        Goes: {
            /** Kind */
            kind: string;
            /** Rows */
            rows: number;
            /** Table */
            table: string;
        };
        /**
         * GrantRead
         * @description A permission to join one room now. It is not kept here, and should not be anywhere.
         */
        GrantRead: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Identity
             * @description The participant's id; LiveKit knows nobody's name.
             */
            identity: string;
            /**
             * Profile Default
             * @enum {string}
             */
            profile_default: "sparsam" | "nur_ton" | "standard";
            /** Token */
            token: string;
            /**
             * Url
             * @description Path of LiveKit on the origin the page came from.
             * @default /livekit
             * @constant
             */
            url: "/livekit";
            /**
             * Video Codec
             * @description What everybody who is here sends and receives well; for small pictures.
             * @enum {string}
             */
            video_codec: "av1" | "vp8";
        };
        /**
         * Health
         * @description Answer of both health routes.
         */
        Health: {
            /**
             * Status
             * @default ok
             * @constant
             */
            status: "ok";
        };
        /**
         * Hindrance
         * @description Something that must end first.
         */
        Hindrance: {
            /** Count */
            count: number;
            /**
             * Why
             * @enum {string}
             */
            why: "talk_open" | "call_running" | "voucher_open" | "account_open";
        };
        /**
         * Left
         * @description Answer to leaving.
         */
        Left: {
            /**
             * Participant Id
             * Format: uuid
             */
            participant_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
        };
        /**
         * LeftNews
         * @description A person is gone; `reason` says how, as far as it is known.
         */
        LeftNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /** Participant Id */
            participant_id?: string | null;
            /** Reason */
            reason?: ("hung_up" | "lost" | "sent_back" | "replaced" | "call_ended" | "bar_lifted" | "exceeded_limits" | "revoked") | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "left";
        };
        /**
         * OfficeToldNews
         * @description The office was told that a client waits and the adviser is not there.
         */
        OfficeToldNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "office_told";
        };
        /** Page[CheckpointRead] */
        Page_CheckpointRead_: {
            /** Items */
            items: components["schemas"]["CheckpointRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ParticipantUsage] */
        Page_ParticipantUsage_: {
            /** Items */
            items: components["schemas"]["ParticipantUsage"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[TrailRead] */
        Page_TrailRead_: {
            /** Items */
            items: components["schemas"]["TrailRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[WaitingPerson] */
        Page_WaitingPerson_: {
            /** Items */
            items: components["schemas"]["WaitingPerson"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * ParticipantRead
         * @description Somebody in a call, as the adviser sees them.
         */
        ParticipantRead: {
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /**
             * Participant Id
             * Format: uuid
             */
            participant_id: string;
            /**
             * Reason
             * @description How they went, when they are gone; exceeded_limits also while they wait again.
             */
            reason: ("hung_up" | "lost" | "sent_back" | "replaced" | "call_ended" | "bar_lifted" | "exceeded_limits" | "revoked") | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
        };
        /**
         * ParticipantUsage
         * @description What one person of a call is charged.
         */
        ParticipantUsage: {
            /** Bytes Limit */
            bytes_limit: number | null;
            /** Charged Bytes */
            charged_bytes: number;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /**
             * Participant Id
             * Format: uuid
             */
            participant_id: string;
            /** Reported At */
            reported_at: string | null;
        };
        /**
         * PresenceRead
         * @description What the server saw of one person at one appointment, in order of time.
         */
        PresenceRead: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Code
             * @description Opens this for whoever is shown it, as long as it is kept.
             */
            code: string;
            /** Moments */
            moments: components["schemas"]["SeenRead"][];
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /**
             * Planned From
             * Format: date-time
             */
            planned_from: string;
            /**
             * Planned Until
             * Format: date-time
             */
            planned_until: string;
            /**
             * Time Zone
             * @description The office's (IANA): people are shown times in it.
             */
            time_zone: string;
        };
        /**
         * ProblemDetails
         * @description The shape of every 4xx and 5xx answer (RFC 9457); kinds of problem may add members.
         */
        ProblemDetails: {
            /**
             * Detail
             * @description What to do, in the language asked for.
             */
            detail: string;
            /** Errors */
            errors?: components["schemas"]["FieldError"][] | null;
            /**
             * Instance
             * @description Request id as a URN; quote it when you ask for help.
             */
            instance: string;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /**
             * Type
             * @description Stable: `/problems/<slug>`.
             */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * ProcessingRead
         * @description What one service keeps, of whom it gives what to whom, and what was found when looking.
         */
        ProcessingRead: {
            /** Checks */
            checks: components["schemas"]["CheckRead"][];
            /** Data */
            data: components["schemas"]["DataRead"][];
            /** Recipients */
            recipients: components["schemas"]["RecipientRead"][];
            retention: components["schemas"]["RetentionSchedule"];
            /** Service */
            service: string;
        };
        /**
         * ProofCode
         * @description A code as somebody types it.
         */
        ProofCode: {
            /** Code */
            code: string;
        };
        /**
         * RecipientRead
         * @description Somebody outside of the product who is given data.
         */
        RecipientRead: {
            /** Data */
            data: string[];
            /**
             * Kind
             * @enum {string}
             */
            kind: "mail_server" | "directory" | "program" | "checkpoint_store";
            /** Name */
            name: string;
        };
        /**
         * ReopenedNews
         * @description A call that had ended is open again: come in as before.
         */
        ReopenedNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "reopened";
        };
        /**
         * RetentionLine
         * @description What a table holds, why, and for how long.
         */
        RetentionLine: {
            /**
             * Basis
             * @enum {string}
             */
            basis: "public_task" | "budget_law" | "accountability" | "consent_evidence" | "security" | "not_personal";
            /** Bounds Why */
            bounds_why?: string | null;
            /** Due Rows */
            due_rows: number | null;
            /**
             * Ends
             * @enum {string}
             */
            ends: "deleted" | "with_parent" | "kept";
            /** Goes With */
            goes_with: string | null;
            /** Kind */
            kind: string;
            /** Longest Seconds */
            longest_seconds: number | null;
            /** Office Seconds */
            office_seconds?: number | null;
            /** Seconds */
            seconds: number | null;
            /** Shortest Seconds */
            shortest_seconds: number | null;
            /** Since */
            since: string | null;
            /** Table */
            table: string;
            /** Why */
            why: string;
        };
        /**
         * RetentionRun
         * @description What one night did, in all offices.
         */
        RetentionRun: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Failed */
            failed: string[];
            /** Rows */
            rows: {
                [key: string]: number;
            };
        };
        /**
         * RetentionSchedule
         * @description All of what a service keeps.
         */
        RetentionSchedule: {
            /** Lines */
            lines: components["schemas"]["RetentionLine"][];
            /** Next Run At */
            next_run_at?: string | null;
            /** Runs */
            runs?: components["schemas"]["RetentionRun"][];
            /** Service */
            service: string;
        };
        /**
         * RoomChangedNews
         * @description The call goes on in another room: fetch a new grant.
         */
        RoomChangedNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Reason
             * @enum {string}
             */
            reason: "withdrawal" | "removed" | "replaced" | "security" | "limits" | "revoked";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "room_changed";
        };
        /**
         * SeenRead
         * @description One thing the server saw, and when by its clock.
         */
        SeenRead: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * What
             * @enum {string}
             */
            what: "waiting" | "admitted" | "came" | "returned" | "connected" | "lost" | "technology_failed" | "office_told" | "left" | "sent_back" | "handed_over" | "shut_out" | "call_ended";
        };
        /**
         * Snapshot
         * @description How things are, sent when the stream begins anew.
         */
        Snapshot: {
            /**
             * Adviser Presence
             * @enum {string}
             */
            adviser_presence: "in_call" | "in_another_call" | "signed_in" | "away";
            appointment: components["schemas"]["StreamedAppointment"];
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Call State
             * @enum {string}
             */
            call_state: "open" | "ended";
            /**
             * End Reason
             * @description Why the call ended.
             */
            end_reason: ("adviser" | "cancelled" | "time_over" | "moved" | "channel_changed") | null;
            /**
             * Office Told At
             * @description When the office was told that the client waits and nobody is there.
             */
            office_told_at: string | null;
            /**
             * Participant Id
             * @description The reader's own id, once they entered.
             */
            participant_id: string | null;
            /**
             * Participants
             * @description Everybody; for the adviser only.
             */
            participants: components["schemas"]["ParticipantRead"][];
            /**
             * Reason
             * @description How the reader went; exceeded_limits also while they wait again.
             */
            reason: ("hung_up" | "lost" | "sent_back" | "replaced" | "call_ended" | "bar_lifted" | "exceeded_limits" | "revoked") | null;
            /**
             * Revision
             * @description Of the appointment; a newer one is worth reading it again.
             */
            revision: number;
            /**
             * Server Time
             * Format: date-time
             */
            server_time: string;
            /**
             * State
             * @description The reader's own state.
             */
            state: ("waiting" | "admitted" | "left" | "barred") | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "snapshot";
            /**
             * Voucher State
             * @description Of the reader's own voucher; null without.
             */
            voucher_state: string | null;
        };
        /**
         * Stays
         * @description Rows that stay, and why.
         */
        Stays: {
            /**
             * Hold
             * @enum {string}
             */
            hold: "budget_law" | "consent_evidence" | "accountability" | "others_record" | "security" | "short_lived";
            /** Kind */
            kind: string;
            /** Rows */
            rows: number;
            /** Table */
            table: string;
        };
        /**
         * StreamedAppointment
         * @description The appointment as far as a page needs it to say what is next; names are not in it.
         */
        StreamedAppointment: {
            /**
             * Adviser Id
             * Format: uuid
             */
            adviser_id: string;
            /** Channel */
            channel: string;
            /**
             * Closes At
             * Format: date-time
             * @description Until when one can come in.
             */
            closes_at: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Opens At
             * Format: date-time
             * @description When the waiting room opens.
             */
            opens_at: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * State
             * @description booked, cancelled, held, no_show, aborted; or one yet to come.
             */
            state: string;
        };
        /**
         * SubjectData
         * @description A page of what a service stores of a person; times in UTC.
         */
        SubjectData: {
            /** Items */
            items: components["schemas"]["SubjectItem"][];
            /**
             * Known
             * @description Whether the service has heard of the person at all.
             */
            known: boolean;
            /**
             * Next After
             * @description Where the next page begins; null: this is the end.
             */
            next_after: number | null;
            /** Service */
            service: string;
        };
        /**
         * SubjectItem
         * @description One thing that is stored of a person.
         */
        SubjectItem: {
            /** Kind */
            kind: string;
            /** Values */
            values: {
                [key: string]: unknown;
            };
        };
        /**
         * SummaryLine
         * @description How often somebody did one thing.
         */
        SummaryLine: {
            /** Action */
            action: string;
            /** @description Who; `account` where nobody was signed in yet and it is about an account. */
            actor: components["schemas"]["TrailActor"];
            /**
             * At Night
             * @description Of these: from 21 to 6 o'clock, on the wall in Germany.
             */
            at_night: number;
            /** Count */
            count: number;
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /**
             * Outside Own
             * @description Of these: with no part in the talk, or without any.
             */
            outside_own: number;
        };
        /**
         * TrailActor
         * @description Who did it: an account, a person, a system, one of our services, or nobody signed in.
         */
        TrailActor: {
            /** Id */
            id: string | null;
            /** Kind */
            kind: string;
        };
        /**
         * TrailKeys
         * @description Public keys of checkpoints (RFC 7517).
         */
        TrailKeys: {
            /** Keys */
            keys: {
                [key: string]: string;
            }[];
        };
        /**
         * TrailRead
         * @description One entry of the trail; times are UTC.
         */
        TrailRead: {
            /**
             * Action
             * @example link.issued
             */
            action: string;
            actor: components["schemas"]["TrailActor"];
            /** Facts */
            facts: {
                [key: string]: unknown;
            };
            /** Hash */
            hash: string;
            /** Link Id */
            link_id: string | null;
            /** Position */
            position: number;
            /** Purpose */
            purpose: string | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Session Id */
            session_id: string | null;
            subject: components["schemas"]["TrailSubject"];
        };
        /**
         * TrailSubject
         * @description What it was done to.
         */
        TrailSubject: {
            /** Id */
            id: string;
            /** Kind */
            kind: string;
        };
        /**
         * TrailSummary
         * @description Figures over a time (UTC, its end excluded); no verdict.
         */
        TrailSummary: {
            /**
             * Complete
             * @description False: there were more entries than are counted at once.
             */
            complete: boolean;
            /** Entries */
            entries: number;
            /** Items */
            items: components["schemas"]["SummaryLine"][];
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * UsageNews
         * @description What a person is charged by now; the adviser hears of everybody.
         */
        UsageNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Bytes Limit */
            bytes_limit: number | null;
            /** Charged Bytes */
            charged_bytes: number;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /** Participant Id */
            participant_id?: string | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "usage";
        };
        /**
         * UsageRead
         * @description What the person is charged, over all connections, in bytes with IP and UDP headers.
         */
        UsageRead: {
            /** @description Null while no voucher pays for anybody in the call, and after its end. */
            allowance: components["schemas"]["AllowanceRead"] | null;
            /**
             * Bytes Limit
             * @description What the person's own voucher pays for.
             */
            bytes_limit: number | null;
            /** Charged Bytes */
            charged_bytes: number;
            /**
             * Remaining Bytes
             * @description Never below 0.
             */
            remaining_bytes: number | null;
        };
        /**
         * UsageReport
         * @description What a browser counted on one peer connection, from RTCPeerConnection.getStats().
         */
        UsageReport: {
            /**
             * Connection Id
             * Format: uuid
             * @description Random, new for each peer connection.
             */
            connection_id: string;
            /**
             * Elapsed Seconds
             * @description Since the connection began; one that cannot be is measured here instead.
             */
            elapsed_seconds: number | null;
            /**
             * Profile
             * @enum {string}
             */
            profile: "sparsam" | "nur_ton" | "standard";
            /** Received Bytes */
            received_bytes: number;
            /** Received Packets */
            received_packets: number;
            /** Sent Bytes */
            sent_bytes: number;
            /** Sent Packets */
            sent_packets: number;
            /**
             * Seq
             * @description Grows with each report.
             */
            seq: number;
        };
        /**
         * VoucherChangedNews
         * @description The reader's own voucher has another state.
         */
        VoucherChangedNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** State */
            state: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "voucher_changed";
        };
        /**
         * VoucherRead
         * @description What a voucher pays for.
         */
        VoucherRead: {
            /** Bytes Limit */
            bytes_limit: number;
        };
        /**
         * WaitingList
         * @description Data of `snapshot` and `waiting` in the stream: everybody who waits now, longest first.
         */
        WaitingList: {
            /** Items */
            items: components["schemas"]["WaitingPerson"][];
        };
        /**
         * WaitingNews
         * @description A person waits to be let in; `reason` says why again, where they were put out.
         */
        WaitingNews: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /** Participant Id */
            participant_id?: string | null;
            /** Reason */
            reason?: ("hung_up" | "lost" | "sent_back" | "replaced" | "call_ended" | "bar_lifted" | "exceeded_limits" | "revoked") | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "admitted" | "left" | "barred";
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "waiting";
        };
        /**
         * WaitingPerson
         * @description Somebody who waits to be let in.
         */
        WaitingPerson: {
            /**
             * Adviser Id
             * Format: uuid
             */
            adviser_id: string;
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /**
             * Participant Id
             * Format: uuid
             */
            participant_id: string;
            /**
             * Since
             * Format: date-time
             */
            since: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `service-unavailable`: Another part of the product does not answer; nothing was changed. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    end_call: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
            /** @description `too-early`: The waiting room opens later; `opens_at` says when. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `appointment-moved`: The appointment was moved while the person was there; `starts_at` and `opens_at` say when.
             *
             *     `not-a-video-appointment`: The appointment takes place by phone or in the protected office.
             *
             *     `idempotency-key-in-flight`: The first request with this key is still at work.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `talk-over`: The talk has ended, or its time is over.
             *
             *     `appointment-cancelled`: The appointment was cancelled.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `idempotency-key-missing`: A create came without Idempotency-Key.
             *
             *     `idempotency-key-reused`: The key was used before with another body.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    follow_call: {
        parameters: {
            query?: never;
            header?: {
                /** @description Id of the last event read; goes on after it. */
                "last-event-id"?: string | null;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data of each event in the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["CallStreamEvent"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `too-many-requests`: The caller is over a limit; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    give_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GrantRead"];
                };
            };
            /**
             * @description `not-admitted`: The adviser has not let this person in, or sent them away.
             *
             *     `barred`: The person withdrew their consent and has not given it anew.
             *
             *     `consent-missing`: A consent that the talk needs is not there.
             *
             *     `too-early`: The waiting room opens later; `opens_at` says when.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `appointment-moved`: The appointment was moved while the person was there; `starts_at` and `opens_at` say when.
             *
             *     `not-a-video-appointment`: The appointment takes place by phone or in the protected office.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `talk-over`: The talk has ended, or its time is over.
             *
             *     `appointment-cancelled`: The appointment was cancelled.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `consent-unknown`: Whether there is consent cannot be found out right now, which counts as no.
             *
             *     `media-unavailable`: LiveKit does not answer; nothing was changed, and trying again may help.
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    leave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Left"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Arrival"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Entry"];
                };
            };
            /**
             * @description `too-early`: The waiting room opens later; `opens_at` says when.
             *
             *     `consent-missing`: A consent that the talk needs is not there.
             *
             *     `barred`: The person withdrew their consent and has not given it anew.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `appointment-moved`: The appointment was moved while the person was there; `starts_at` and `opens_at` say when.
             *
             *     `not-a-video-appointment`: The appointment takes place by phone or in the protected office.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `talk-over`: The talk has ended, or its time is over.
             *
             *     `appointment-cancelled`: The appointment was cancelled.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `consent-unknown`: Whether there is consent cannot be found out right now, which counts as no. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    admit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
                participant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
            /** @description `barred`: The person withdrew their consent and has not given it anew. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `not-waiting`: The person is not in the waiting room any more. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `talk-over`: The talk has ended, or its time is over. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    report_excess: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                participant_id: string;
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExcessReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The first request with this key is still at work.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `talk-over`: The talk has ended, or its time is over. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `idempotency-key-missing`: A create came without Idempotency-Key.
             *
             *     `idempotency-key-reused`: The key was used before with another body.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `caller-slowed`: The caller asks too often for something that costs much. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
                participant_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ParticipantRead"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `talk-over`: The talk has ended, or its time is over. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_own_presence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceRead"];
                };
            };
            /**
             * @description `not-found`: There is no such thing, or it is not theirs to know about.
             *
             *     `never-seen`: The server did not see this person at this appointment, so there is nothing to confirm.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    take_own_presence_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The confirmation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jose+json": string;
                };
            };
            /**
             * @description `not-found`: There is no such thing, or it is not theirs to know about.
             *
             *     `never-seen`: The server did not see this person at this appointment, so there is nothing to confirm.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `service-unavailable`: Another part of the product does not answer; nothing was changed. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    take_own_presence_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The confirmation */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /**
             * @description `not-found`: There is no such thing, or it is not theirs to know about.
             *
             *     `never-seen`: The server did not see this person at this appointment, so there is nothing to confirm.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `service-unavailable`: Another part of the product does not answer; nothing was changed. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    reopen_call: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CallRead"];
                };
            };
            /** @description `too-early`: The waiting room opens later; `opens_at` says when. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `appointment-moved`: The appointment was moved while the person was there; `starts_at` and `opens_at` say when.
             *
             *     `not-a-video-appointment`: The appointment takes place by phone or in the protected office.
             *
             *     `idempotency-key-in-flight`: The first request with this key is still at work.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `talk-over`: The talk has ended, or its time is over.
             *
             *     `appointment-cancelled`: The appointment was cancelled.
             */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `idempotency-key-missing`: A create came without Idempotency-Key.
             *
             *     `idempotency-key-reused`: The key was used before with another body.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_usage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ParticipantUsage_"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    report_usage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UsageReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageRead"];
                };
            };
            /** @description `not-admitted`: The adviser has not let this person in, or sent them away. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_processing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcessingRead"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_retention: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetentionSchedule"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_trail: {
        parameters: {
            query?: {
                /** @description What was done; several: any of them. */
                action?: string[];
                actor_id?: string | null;
                subject_id?: string | null;
                /** @description An id that stands anywhere in the entry: an appointment, a person, a link. */
                about?: string | null;
                /** @description Not before (RFC 3339). */
                from?: string | null;
                /** @description Before this moment. */
                to?: string | null;
                /** @description Only what was opened by somebody with no part in the talk. */
                outside_own?: boolean;
                /** @description What belongs to no single office, such as an admin of all: another chain. */
                every_office?: boolean;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_TrailRead_"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `caller-slowed`: The caller asks too often for something that costs much. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_trail_checkpoints: {
        parameters: {
            query?: {
                /** @description What belongs to no single office, such as an admin of all: another chain. */
                every_office?: boolean;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_CheckpointRead_"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `caller-slowed`: The caller asks too often for something that costs much. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    export_trail: {
        parameters: {
            query?: {
                /** @description What belongs to no single office, such as an admin of all: another chain. */
                every_office?: boolean;
            };
            header?: {
                /** @description Why the trail is taken home; goes into the trail. */
                "Nahbar-Purpose"?: ("verifying" | "incident" | "authority" | "subject_request") | null;
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `export-purpose-missing`: The trail is taken home for a purpose, named in Nahbar-Purpose. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `caller-slowed`: The caller asks too often for something that costs much. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    summarise_trail: {
        parameters: {
            query?: {
                /** @description Not before (RFC 3339). */
                from?: string | null;
                /** @description Before this moment. */
                to?: string | null;
                /** @description What belongs to no single office, such as an admin of all: another chain. */
                every_office?: boolean;
            };
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailSummary"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `caller-slowed`: The caller asks too often for something that costs much. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    open_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProofCode"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PresenceRead"];
                };
            };
            /** @description `proof-code-unknown`: No confirmation has this code, or the talk is not kept any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    read_subject: {
        parameters: {
            query: {
                office_id: string;
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectData"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    erase_subject: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ErasureOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Erased"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `erasure-hindered`: Something of this person is under way; `hindered_by` says what.
             *
             *     `idempotency-key-in-flight`: The first request with this key is still at work.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `idempotency-key-missing`: A create came without Idempotency-Key.
             *
             *     `idempotency-key-reused`: The key was used before with another body.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    plan_erasure: {
        parameters: {
            query: {
                office_id: string;
            };
            header?: never;
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ErasurePlan"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_trail_keys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailKeys"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    list_waiting: {
        parameters: {
            query?: {
                /** @description Only this office; all of it for its team lead. */
                office_id?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_WaitingPerson_"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `invalid-cursor`: The cursor is not one that this list gave. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    follow_waiting: {
        parameters: {
            query?: {
                /** @description Only this office; all of it for its team lead. */
                office_id?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Data of each event in the stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["WaitingList"];
                };
            };
            /** @description `not-found`: There is no such thing, or it is not theirs to know about. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `too-many-requests`: The caller is over a limit; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
}
