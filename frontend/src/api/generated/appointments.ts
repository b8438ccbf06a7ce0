// Generated from services/appointments/openapi.json by "npm run generate". Do not edit.
export interface paths {
    "/api/appointments/health/live": {
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
    "/api/appointments/health/ready": {
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
    "/api/appointments/v1/advisers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Advisers
         * @description Give an office's advisers by name, inactive ones too.
         */
        get: operations["list_advisers"];
        put?: never;
        /**
         * Create Adviser
         * @description Let an account counsel in an office.
         */
        post: operations["create_adviser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/advisers/me/video-opt-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Video Opt In
         * @description Opt in to video, or out of it; only an adviser themself can.
         */
        put: operations["set_video_opt_in"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/advisers/{adviser_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Adviser
         * @description Give one adviser.
         */
        get: operations["get_adviser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Adviser
         * @description Change name or activity of an adviser.
         */
        patch: operations["change_adviser"];
        trace?: never;
    };
    "/api/appointments/v1/advisers/{adviser_id}/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Absences
         * @description Give an adviser's absences that are not over.
         */
        get: operations["list_absences"];
        put?: never;
        /**
         * Create Absence
         * @description Add an absence.
         */
        post: operations["create_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/advisers/{adviser_id}/absences/{absence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete Absence
         * @description Remove an absence.
         */
        delete: operations["delete_absence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/advisers/{adviser_id}/working-hours": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Working Hours
         * @description Give an adviser's weekly hours.
         */
        get: operations["get_working_hours"];
        /**
         * Set Working Hours
         * @description Replace an adviser's weekly hours; admin, team lead or the adviser.
         */
        put: operations["set_working_hours"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Appointments
         * @description Give an office's appointments that start in a time, by start.
         *
         *     Who of the staff lists more than their own calendar is in the trail, once for each list.
         */
        get: operations["list_appointments"];
        put?: never;
        /**
         * Book Appointment
         * @description Book a talk. A voucher asked for is 'reserving' at first; its answer comes in seconds.
         */
        post: operations["book_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Appointment
         * @description Give one appointment; the client's data only to staff of its office, noted in the trail.
         */
        get: operations["get_appointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel Appointment
         * @description Cancel a talk: its time is free again, its links end, a voucher not shown goes back.
         */
        post: operations["cancel_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Appointment Channel
         * @description Change the channel; without `starts_at` adviser and time stay.
         */
        post: operations["change_appointment_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/counsellors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Counsellors
         * @description Give who of the staff acts for the talk now, stand-ins too, for our own services.
         */
        get: operations["get_counsellors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/guardian": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say Whether Guardian Agrees
         * @description Say whether somebody who has custody of a client has to agree as well, or no longer has to.
         *
         *     Who has come in already stays: it counts from the next time that consent is asked.
         */
        post: operations["say_whether_guardian_agrees"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/guardian-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Guardian Link
         * @description Make a link for the client's guardian: it opens the declaration, and no talk.
         *
         *     Whoever may make the client's link may; the link before it ends.
         */
        post: operations["create_guardian_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Link
         * @description Make a link for the client, with its QR code; the link before it ends.
         *
         *     The adviser of the talk, their stand-in or a team lead does, or a program with `links:write`.
         */
        post: operations["create_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move Appointment
         * @description Move a talk; link and voucher stay good.
         */
        post: operations["move_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notices
         * @description Give what the clients of a talk were told by mail, what waits, and what failed.
         */
        get: operations["list_notices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Outcome Of Appointment
         * @description Note how a talk went: held, no-show or aborted. A slip is corrected, or taken back (null).
         */
        post: operations["note_outcome_of_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Parties
         * @description Give who takes part and when, for our own services: what events tell, and of guardians.
         */
        get: operations["get_parties"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer Survey
         * @description Answer the same questions as the talk's adviser.
         */
        post: operations["answer_survey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Client Told
         * @description Note how the client was told of the talk as it stands now; that closes tell_client.
         */
        post: operations["note_client_told"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/voucher-brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name Brand Of Client
         * @description Say whose codes fit a client's SIM card: a voucher of that brand is asked for.
         */
        post: operations["name_brand_of_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/appointments/{appointment_id}/voucher-choice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose About Refused Voucher
         * @description Decide about a refused voucher: go on without it, or ask for it again.
         */
        post: operations["choose_about_refused_voucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create Client
         * @description Add a client; all contact data is optional.
         */
        post: operations["create_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/clients/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Clients
         * @description Find the office's client with exactly this reference: one or none.
         *
         *     A POST that changes nothing but the trail, because a URL ends up in logs and histories. The
         *     trail says that it is for booking, unless another purpose is named.
         */
        post: operations["find_clients"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/clients/{client_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Client
         * @description Give one client; the trail notes who read it, and why.
         */
        get: operations["get_client"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Client
         * @description Change contact data: members left out stay, null erases; the trail notes who read it.
         *
         *     A number that is erased is missed by talks by phone: they become tasks.
         */
        patch: operations["change_client"];
        trace?: never;
    };
    "/api/appointments/v1/my/appointment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Appointment
         * @description Give the appointment somebody takes part in, cancelled or over as well.
         */
        get: operations["get_my_appointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/my/appointment/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel My Appointment
         * @description Cancel the talk; no reason is asked.
         */
        post: operations["cancel_my_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/my/appointment/channel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change My Channel
         * @description Talk by phone, in a protected office or by video instead; no reason is asked.
         */
        post: operations["change_my_channel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/my/appointment/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move My Appointment
         * @description Move the talk to a free start; link and voucher stay good.
         */
        post: operations["move_my_appointment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/my/appointment/voucher-brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Name My Brand
         * @description Say whose codes fit one's own SIM card: a voucher of that brand is asked for.
         */
        post: operations["name_my_brand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/my/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search My Slots
         * @description Give free starts for moving the talk or for another channel; the same adviser first.
         */
        get: operations["search_my_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/my/survey": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer My Survey
         * @description Answer three questions as the client; nothing kept leads back to the person or the talk.
         */
        post: operations["answer_my_survey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Offices
         * @description Give the offices in which the caller holds a role.
         */
        get: operations["list_offices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Office
         * @description Give an office in which the caller holds a role, with its ETag.
         */
        get: operations["get_office"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Office
         * @description Change contacts, closing days, holidays and lead time of an office.
         */
        patch: operations["change_office"];
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/booked-talks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Booked Talks
         * @description Give what is booked with an adviser, a room or a topic, by start; without the clients.
         */
        get: operations["list_booked_talks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/kept-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Kept Days
         * @description Give how long the office keeps what, where it chose another time than the usual one.
         */
        get: operations["read_kept_days"];
        /**
         * Choose Kept Days
         * @description Settle how long the office keeps what, within bounds; the next night goes by it.
         *
         *     Whoever chooses has seen what that deletes: more than `may_take` is refused.
         */
        put: operations["choose_kept_days"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/kept-days/foresight": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Foresee Kept Days
         * @description Tell what these periods would delete with the next night; changes nothing.
         */
        get: operations["foresee_kept_days"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/processing": {
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
    "/api/appointments/v1/offices/{office_id}/retention": {
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
    "/api/appointments/v1/offices/{office_id}/subjects/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Find Subjects
         * @description Tell the officer whose a reference is: a number, no name and no contact; one or none.
         */
        post: operations["find_subjects"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tasks
         * @description Give what waits: for an adviser their own, for the team lead all of the office.
         *
         *     Who stands in for somebody who is away sees theirs, too.
         *
         *     Who is shown talks of others is in the trail, once for each list.
         */
        get: operations["list_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/tasks/count": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Tasks
         * @description Count what waits, for the badge beside the list's name.
         */
        get: operations["count_tasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/timetable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Timetable
         * @description Give days of an office whole: talks, who works when, what is free, closed or away.
         *
         *     Who of the staff opens more than their own calendar is in the trail, as for a list.
         */
        get: operations["read_timetable"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/offices/{office_id}/trail": {
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
    "/api/appointments/v1/offices/{office_id}/trail/checkpoints": {
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
    "/api/appointments/v1/offices/{office_id}/trail/export": {
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
    "/api/appointments/v1/offices/{office_id}/trail/summary": {
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
    "/api/appointments/v1/public/offices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Public Offices
         * @description Give all offices with phone number, address and data-protection contacts.
         */
        get: operations["list_public_offices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/public/offices/{office_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Public Office
         * @description Give one office with phone number, address and data-protection contacts.
         */
        get: operations["get_public_office"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/rooms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Rooms
         * @description Give an office's protected offices, those out of use too.
         */
        get: operations["list_rooms"];
        put?: never;
        /**
         * Create Room
         * @description Add a protected office.
         */
        post: operations["create_room"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/rooms/{room_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Room
         * @description Change a protected office.
         */
        patch: operations["change_room"];
        trace?: never;
    };
    "/api/appointments/v1/slots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search Slots
         * @description Give free slots from the next quarter of an hour on, by time and adviser.
         */
        get: operations["search_slots"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/subjects/{person_id}/data": {
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
    "/api/appointments/v1/subjects/{person_id}/erasure": {
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
    "/api/appointments/v1/subjects/{person_id}/erasure-plan": {
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
    "/api/appointments/v1/surveys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Count Surveys
         * @description Count the answers per week that is over and side, where there are five at least.
         */
        get: operations["count_surveys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/tasks/{task_id}/done": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tick Task
         * @description Tick a task; one that is done stays as it is. tell_client is closed by /told alone.
         */
        post: operations["tick_task"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Topics
         * @description Give an office's topics, those out of use too.
         */
        get: operations["list_topics"];
        put?: never;
        /**
         * Create Topic
         * @description Add a topic to an office.
         */
        post: operations["create_topic"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/appointments/v1/topics/{topic_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Topic
         * @description Change a topic; talks already booked keep their length and channel.
         */
        patch: operations["change_topic"];
        trace?: never;
    };
    "/api/appointments/v1/trail/keys": {
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AbsenceRead
         * @description An absence.
         */
        AbsenceRead: {
            /**
             * Adviser Id
             * Format: uuid
             */
            adviser_id: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Stand In Id
             * @description The colleague who acts in the adviser's talks meanwhile.
             */
            stand_in_id: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * AdviserChanges
         * @description What to change; members left out stay as they are.
         */
        AdviserChanges: {
            /** Active */
            active?: boolean | null;
            /**
             * Booked Talks
             * @description When active is false, and talks are booked.
             * @default refuse
             * @enum {string}
             */
            booked_talks: "refuse" | "keep";
            /** Display Name */
            display_name?: string | null;
        };
        /**
         * AdviserName
         * @description An adviser inside something else.
         */
        AdviserName: {
            /** Display Name */
            display_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
        };
        /**
         * AdviserRead
         * @description An adviser.
         */
        AdviserRead: {
            /**
             * Account Open
             * @description Whether they can sign in; without it no new talks.
             */
            account_open: boolean;
            /**
             * Active
             * @description What the office decided: takes new talks.
             */
            active: boolean;
            /** Display Name */
            display_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Version
             * @description The ETag.
             */
            version: number;
            /** Video Opted In */
            video_opted_in: boolean;
        };
        /**
         * AdviserTimes
         * @description When an adviser works, is away, and is free; to quarters of an hour, by time.
         */
        AdviserTimes: {
            /** Absent */
            absent: components["schemas"]["Span"][];
            /** Display Name */
            display_name: string;
            /**
             * Free
             * @description Works, is not away, has no talk; from now on.
             */
            free: components["schemas"]["Span"][];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Works */
            works: components["schemas"]["Span"][];
        };
        /**
         * Answers
         * @description Three answers; no free text, which could tell who wrote it.
         */
        Answers: {
            /**
             * Heard Well
             * @enum {string}
             */
            heard_well: "yes" | "partly" | "no";
            /**
             * Helpful
             * @enum {string}
             */
            helpful: "yes" | "partly" | "no";
            /**
             * More Video
             * @enum {string}
             */
            more_video: "yes" | "no" | "unsure";
        };
        /**
         * AppointmentRead
         * @description A talk.
         */
        AppointmentRead: {
            adviser: components["schemas"]["AdviserName"];
            /**
             * Cancellable
             * @description It may still be cancelled, as of now: people have not met in it.
             */
            cancellable: boolean;
            /**
             * Changeable
             * @description Time, channel and adviser may still be changed, as of now.
             */
            changeable: boolean;
            /**
             * Channel
             * @enum {string}
             */
            channel: "video" | "phone" | "protected_office";
            /** @description The client, or the first of several. For staff of the office only. */
            client: components["schemas"]["ClientSummary"] | null;
            /** @description Whoever was there at that time cannot be noted as absent. For staff only. */
            client_presence: components["schemas"]["ClientPresence"] | null;
            /**
             * Client Was There
             * @description Whether a client was seen in the waiting room or the talk. For staff only.
             */
            client_was_there: boolean;
            /**
             * Clients
             * @description All of them, first come first. For others than staff: none.
             */
            clients: components["schemas"]["ClientOfTalk"][];
            /**
             * Continued By Phone
             * @description A talk by video that was held to its end on the telephone.
             */
            continued_by_phone: boolean;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            link: components["schemas"]["LinkState"] | null;
            /**
             * May Hand Out Link
             * @description Whether the caller may make the client's link: the adviser, their stand-in, a team lead; a program by its scope.
             */
            may_hand_out_link: boolean;
            /** Moved From */
            moved_from: string | null;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            room: components["schemas"]["RoomName"] | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "booked" | "cancelled" | "held" | "no_show" | "aborted";
            survey: components["schemas"]["SurveyState"];
            /**
             * Told
             * @description Whether the client knows how the talk stands now. waiting, sent, failed: what became of the newest news by mail, reminders left out; of several clients the worst. noted: somebody of the office said how they told them. open: somebody still has to. no: neither, as when another system tells them.
             * @enum {string}
             */
            told: "no" | "open" | "waiting" | "sent" | "failed" | "noted";
            /** Told At */
            told_at: string | null;
            /**
             * Told How
             * @description How somebody of the office told them of the talk as it stands now.
             */
            told_how: ("letter" | "link" | "phone" | "in_person") | null;
            topic: components["schemas"]["TopicTitle"];
            /**
             * Version
             * @description The ETag.
             */
            version: number;
            /**
             * Voucher Refusal
             * @description As data_allowance says it: no_budget, no_product, no_pins, budget_short, talk_over, or a reason that is newer than this list; or brand_not_sold: the client has said that the office buys no codes that fit.
             */
            voucher_refusal: string | null;
            /** Voucher Requested */
            voucher_requested: boolean;
            /**
             * Voucher State
             * @enum {string}
             */
            voucher_state: "none" | "brand_needed" | "reserving" | "reserved" | "refused" | "issued" | "released" | "failed";
            /** Zone */
            zone: string;
        };
        /**
         * AttendanceFacts
         * @description A person's part in an appointment; the two ids together name it everywhere.
         */
        AttendanceFacts: {
            /**
             * Language
             * @description Null for staff.
             */
            language: ("de" | "de-x-leicht" | "en") | null;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Voucher Brand Id
             * @description Whose codes fit, as data_allowance calls the brand; null: not known.
             */
            voucher_brand_id: string | null;
            /** Voucher Requested */
            voucher_requested: boolean;
        };
        /**
         * BookedTalk
         * @description A talk that is booked and not over.
         */
        BookedTalk: {
            adviser: components["schemas"]["AdviserName"];
            /**
             * Channel
             * @enum {string}
             */
            channel: "video" | "phone" | "protected_office";
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            room: components["schemas"]["RoomName"] | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            topic: components["schemas"]["TopicTitle"];
            /** Zone */
            zone: string;
        };
        /**
         * BrandNamed
         * @description Whose codes fit a client's SIM card.
         */
        BrandNamed: {
            /**
             * Brand Id
             * @description As data_allowance calls the brand; null: none of those the office buys.
             */
            brand_id: string | null;
        };
        /**
         * BrandOfClient
         * @description Whose codes fit which client's SIM card.
         */
        BrandOfClient: {
            /**
             * Brand Id
             * @description As data_allowance calls the brand; null: none of those the office buys.
             */
            brand_id: string | null;
            /**
             * Person Id
             * @description Left out: the client, or the first of several.
             */
            person_id?: string | null;
        };
        /**
         * ChannelChange
         * @description Another channel; no reason is asked. Without `starts_at` the time stays.
         */
        ChannelChange: {
            /**
             * Channel
             * @enum {string}
             */
            channel: "video" | "phone" | "protected_office";
            /**
             * Phone
             * @description Optional, for phone.
             */
            phone?: string | null;
            /** Room Id */
            room_id?: string | null;
            /** Starts At */
            starts_at?: string | null;
        };
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
         * ClientChanges
         * @description What to change: members left out stay, null erases.
         */
        ClientChanges: {
            /** Display Name */
            display_name?: string | null;
            /** Email */
            email?: string | null;
            /** Language */
            language?: ("de" | "de-x-leicht" | "en") | null;
            /** Phone */
            phone?: string | null;
            /** Reference */
            reference?: string | null;
        };
        /**
         * ClientOfTalk
         * @description A client of a talk with what is theirs alone, for staff of the office.
         */
        ClientOfTalk: {
            /** Display Name */
            display_name: string | null;
            /**
             * Guardian Demanded
             * @description A minor: somebody who has custody has to agree as well.
             */
            guardian_demanded: boolean;
            /**
             * Guardian Link Issued At
             * @description When the guardian's newest link was made; null: none was.
             */
            guardian_link_issued_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Reference */
            reference: string | null;
            /** Voucher Brand Id */
            voucher_brand_id: string | null;
            /**
             * Voucher Failed Step
             * @description At which step the newest code failed: redeem, book, check, code_refused, other, or one that is newer than this list. Stays when the code is replaced.
             */
            voucher_failed_step: string | null;
            /**
             * Voucher Refusal
             * @description As in the talk itself.
             */
            voucher_refusal: string | null;
            /** Voucher Requested */
            voucher_requested: boolean;
            /**
             * Voucher State
             * @enum {string}
             */
            voucher_state: "none" | "brand_needed" | "reserving" | "reserved" | "refused" | "issued" | "released" | "failed";
        };
        /**
         * ClientPresence
         * @description From when until when a client was there at the talk's own time; until now if still there.
         */
        ClientPresence: {
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
         * ClientRead
         * @description A client.
         */
        ClientRead: {
            /** Display Name */
            display_name: string | null;
            /** Email */
            email: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Language
             * @enum {string}
             */
            language: "de" | "de-x-leicht" | "en";
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Phone
             * @description E.164.
             */
            phone: string | null;
            /**
             * Phone Written
             * @description The same in groups, for people to check.
             */
            phone_written: string | null;
            /** Reference */
            reference: string | null;
            /**
             * Version
             * @description The ETag.
             */
            version: number;
        };
        /**
         * ClientSearch
         * @description Whom to look for.
         */
        ClientSearch: {
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Reference */
            reference: string;
        };
        /**
         * ClientSummary
         * @description A client inside an appointment, for staff of the office.
         */
        ClientSummary: {
            /** Display Name */
            display_name: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Language
             * @enum {string}
             */
            language: "de" | "de-x-leicht" | "en";
            /**
             * Phone
             * @description E.164.
             */
            phone: string | null;
            /**
             * Phone Written
             * @description The same in groups, for people to check.
             */
            phone_written: string | null;
            /** Reference */
            reference: string | null;
        };
        /**
         * ClosingDay
         * @description A day on which nobody works, such as Rosenmontag.
         */
        ClosingDay: {
            /**
             * Day
             * Format: date
             * @description In the office's zone.
             */
            day: string;
            /** Name */
            name: string;
        };
        /**
         * ContactData
         * @description What may be known of a client; everything is optional (§ 67a SGB X: only what is needed).
         */
        ContactData: {
            /** Display Name */
            display_name?: string | null;
            /** Email */
            email?: string | null;
            /**
             * Language
             * @default de
             * @enum {string}
             */
            language: "de" | "de-x-leicht" | "en";
            /** Phone */
            phone?: string | null;
            /**
             * Reference
             * @description The office's own customer no.
             */
            reference?: string | null;
        };
        /**
         * Counsellors
         * @description Whose a talk is among the staff: its adviser, who stands in by an absence, who takes part.
         */
        Counsellors: {
            /** Account Ids */
            account_ids: string[];
        };
        /**
         * Counts
         * @description How often each answer was given.
         */
        Counts: {
            /** Heard Well */
            heard_well: {
                [key: string]: number;
            };
            /** Helpful */
            helpful: {
                [key: string]: number;
            };
            /** More Video */
            more_video: {
                [key: string]: number;
            };
        };
        /**
         * DataProtectionOfficer
         * @description Whom to ask about data protection (GDPR Art. 13 (1) b).
         */
        DataProtectionOfficer: {
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
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
         * FoundSubject
         * @description The random number under which a client's data is stored.
         */
        FoundSubject: {
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
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
         * GoesSooner
         * @description What a period would take with the next night, and what goes anyway.
         */
        GoesSooner: {
            /** Kind */
            kind: string;
            /**
             * Rows
             * @description Records of this office that are past the wanted time.
             */
            rows: number;
            /**
             * Rows Anyway
             * @description Those of them that go without a change, too.
             */
            rows_anyway: number;
        };
        /**
         * GuardianFacts
         * @description That a client's guardian has to agree, or no longer has to; revision counts the changes.
         */
        GuardianFacts: {
            /**
             * Guardian Id
             * Format: uuid
             */
            guardian_id: string;
            /** Is Demanded */
            is_demanded: boolean;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Revision */
            revision: number;
        };
        /**
         * GuardianWish
         * @description Whether somebody who has custody of a client has to agree as well.
         */
        GuardianWish: {
            /** Is Demanded */
            is_demanded: boolean;
            /**
             * Person Id
             * @description Left out: the client, or the first of several.
             */
            person_id?: string | null;
        };
        /**
         * HandedLink
         * @description A client's way in. A new one makes the one before useless.
         */
        HandedLink: {
            /**
             * Code
             * @description To type where nothing can be scanned: ABCD-EFGH-JKMN.
             */
            code: string;
            /**
             * Expires At
             * Format: date-time
             * @description 24 hours after the planned end of the talk.
             */
            expires_at: string;
            /**
             * Qr Svg
             * @description The same as a QR code, an SVG document.
             */
            qr_svg: string;
            /**
             * Url
             * @description Holds the secret in its fragment, which reaches no log.
             */
            url: string;
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
         * KeptDaysChange
         * @description How long an office keeps what from now on, and how much that may delete at once.
         */
        KeptDaysChange: {
            /**
             * Appointment
             * @description Talks, from their end on.
             */
            appointment?: number | null;
            /**
             * Calendar
             * @description Absences of advisers, from their end on.
             */
            calendar?: number | null;
            /**
             * Contact
             * @description Clients, after their last talk has gone.
             */
            contact?: number | null;
            /**
             * May Take
             * @description Records that the next night may delete because of it; more is refused.
             * @default 0
             */
            may_take: number;
        };
        /**
         * KeptDaysForesight
         * @description What a choice of periods would do, before it is made.
         */
        KeptDaysForesight: {
            /** Kinds */
            kinds: components["schemas"]["GoesSooner"][];
            /**
             * Takes
             * @description Records that go because of the change alone.
             */
            takes: number;
        };
        /**
         * KeptDaysRead
         * @description How long an office keeps what.
         */
        KeptDaysRead: {
            /** Appointment */
            appointment: number | null;
            /** Calendar */
            calendar?: number | null;
            /** Contact */
            contact: number | null;
            /**
             * Version
             * @description The ETag.
             */
            version: number;
        };
        /**
         * LinkState
         * @description The client's newest link.
         */
        LinkState: {
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /**
             * Opened At
             * @description When a page first came up behind it; null: not yet.
             */
            opened_at: string | null;
        };
        /**
         * Move
         * @description Where to move a talk.
         */
        Move: {
            /**
             * Adviser Id
             * @description Left out: the same adviser.
             */
            adviser_id?: string | null;
            /**
             * Starts At
             * Format: date-time
             * @description A quarter of an hour (UTC).
             */
            starts_at: string;
        };
        /**
         * MyAppointment
         * @description A client's own appointment.
         */
        MyAppointment: {
            adviser: components["schemas"]["AdviserName"];
            /**
             * Allowed Channels
             * @description What /my/appointment/channel can choose.
             */
            allowed_channels: ("video" | "phone" | "protected_office")[];
            /**
             * Channel
             * @enum {string}
             */
            channel: "video" | "phone" | "protected_office";
            /**
             * Closes At
             * Format: date-time
             * @description Until when one can come in, late as well.
             */
            closes_at: string;
            /**
             * Continued By Phone
             * @description Whether a talk that began by video was held to its end on the telephone.
             */
            continued_by_phone: boolean;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Language
             * @description In which language the office booked it.
             */
            language: ("de" | "de-x-leicht" | "en") | null;
            /**
             * Mail Hint
             * @description The address on file, all but hidden, where the office could write to it if its owner agreed; null: no address, or no mail is sent here.
             */
            mail_hint: string | null;
            /**
             * Met
             * @description Whether people met by video at this time, and have parted.
             */
            met: boolean;
            /** Moved From */
            moved_from: string | null;
            office: components["schemas"]["PublicOffice"];
            /** @description Whose appointment it is, as booked; null: no name is known. */
            person: components["schemas"]["OwnPerson"] | null;
            /**
             * Phone
             * @description The number on file, whatever the channel is now (E.164).
             */
            phone: string | null;
            /**
             * Phone Known
             * @description Whether the office could call.
             */
            phone_known: boolean;
            /**
             * Phone Written
             * @description The same in groups, for people to check.
             */
            phone_written: string | null;
            /**
             * Revision
             * @description The same number, as events and the live channel call it.
             */
            revision: number;
            room: components["schemas"]["RoomName"] | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "booked" | "cancelled" | "held" | "no_show" | "aborted";
            survey: components["schemas"]["OwnSurvey"];
            topic: components["schemas"]["TopicText"];
            /**
             * Version
             * @description The ETag.
             */
            version: number;
            /**
             * Voucher Failure Known
             * @description Whether the adviser was told that a code of this person failed.
             */
            voucher_failure_known: boolean;
            /**
             * Voucher State
             * @enum {string}
             */
            voucher_state: "none" | "brand_needed" | "reserving" | "reserved" | "refused" | "issued" | "released" | "failed";
            /**
             * Waiting Room Opens At
             * Format: date-time
             * @description 15 minutes before the talk.
             */
            waiting_room_opens_at: string;
            /** Zone */
            zone: string;
        };
        /**
         * MyChannelChange
         * @description The channel the client wishes; no reason is asked.
         *
         *     phone: adviser and time stay, a number may be given. protected_office: at a free slot
         *     (`starts_at` from /my/slots), or at the same time when a room is free. video: time stays.
         */
        MyChannelChange: {
            /**
             * Adviser Id
             * @description With whom /my/slots showed the start; refused where it would be another by now. Left out: the same adviser as until now.
             */
            adviser_id?: string | null;
            /**
             * Any Adviser
             * @description Whoever is free then is as good, the same adviser first; not with adviser_id.
             */
            any_adviser?: boolean | null;
            /**
             * Channel
             * @enum {string}
             */
            channel: "video" | "phone" | "protected_office";
            /** Phone */
            phone?: string | null;
            /** Starts At */
            starts_at?: string | null;
        };
        /**
         * MyMove
         * @description When the client wants to talk instead.
         */
        MyMove: {
            /**
             * Adviser Id
             * @description With whom /my/slots showed the start; refused where it would be another by now. Left out: the same adviser as until now.
             */
            adviser_id?: string | null;
            /**
             * Any Adviser
             * @description Whoever is free then is as good, the same adviser first; not with adviser_id.
             */
            any_adviser?: boolean | null;
            /**
             * Starts At
             * Format: date-time
             * @description A quarter of an hour (UTC).
             */
            starts_at: string;
        };
        /**
         * MySlot
         * @description A free start; the client's own adviser wherever that is possible.
         */
        MySlot: {
            adviser: components["schemas"]["AdviserName"];
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /** Same Adviser */
            same_adviser: boolean;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * NewAbsence
         * @description A time in which an adviser takes no talks.
         */
        NewAbsence: {
            /**
             * Booked Talks
             * @description When talks are booked then.
             * @default refuse
             * @enum {string}
             */
            booked_talks: "refuse" | "keep";
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Stand In Id
             * @description The colleague of the same office who may hand out links meanwhile.
             */
            stand_in_id?: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * NewAdviser
         * @description An adviser to add; not opted in to video until they say so themselves.
         */
        NewAdviser: {
            /** Display Name */
            display_name: string;
            /**
             * Id
             * Format: uuid
             * @description Id of the account in identity.
             */
            id: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
        };
        /**
         * NewBooking
         * @description A talk to book, for a client known by id or given here (`client` or `client_id`).
         */
        NewBooking: {
            /**
             * Adviser Id
             * Format: uuid
             */
            adviser_id: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "video" | "phone" | "protected_office";
            client?: components["schemas"]["ContactData"] | null;
            /** Client Id */
            client_id?: string | null;
            /**
             * Guardian Demanded
             * @description A minor: somebody who has custody has to agree as well.
             * @default false
             */
            guardian_demanded: boolean;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Room Id
             * @description For protected_office; a free one is chosen when left out.
             */
            room_id?: string | null;
            /**
             * Starts At
             * Format: date-time
             * @description A quarter of an hour (UTC).
             */
            starts_at: string;
            /**
             * Topic Id
             * Format: uuid
             */
            topic_id: string;
            /**
             * Voucher Brand Id
             * @description Whose codes fit the client's SIM card, as data_allowance calls the brand; left out, the client is asked.
             */
            voucher_brand_id?: string | null;
            /**
             * Voucher Requested
             * @default false
             */
            voucher_requested: boolean;
        };
        /**
         * NewClient
         * @description A client to add to an office.
         */
        NewClient: {
            /** Display Name */
            display_name?: string | null;
            /** Email */
            email?: string | null;
            /**
             * Language
             * @default de
             * @enum {string}
             */
            language: "de" | "de-x-leicht" | "en";
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Phone */
            phone?: string | null;
            /**
             * Reference
             * @description The office's own customer no.
             */
            reference?: string | null;
        };
        /**
         * NewRoom
         * @description A protected office to add.
         */
        NewRoom: {
            /**
             * Airing Minutes
             * @description Minutes of airing after a talk; a multiple of 15.
             */
            airing_minutes: number;
            /**
             * Capacity
             * @description People, staff included.
             */
            capacity: number;
            /** Name */
            name: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
        };
        /**
         * NewTopic
         * @description A topic to create; talk and break together are a multiple of 15 minutes.
         */
        NewTopic: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Break Minutes
             * @description Minutes after it in which nothing is booked.
             */
            break_minutes: number;
            /** Channels */
            channels: ("video" | "phone" | "protected_office")[];
            /** Description */
            description: {
                [key: string]: string;
            };
            /**
             * Duration Minutes
             * @description Length in minutes.
             */
            duration_minutes: number;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * Nothing
         * @description An empty object.
         */
        Nothing: Record<string, never>;
        /**
         * NoticeRead
         * @description A message to a client about a talk; neither address nor text is kept.
         */
        NoticeRead: {
            /**
             * Ahead Minutes
             * @description Of a reminder: how long before the talk; else 0.
             */
            ahead_minutes: number;
            /** Attempts */
            attempts: number;
            /** Done At */
            done_at: string | null;
            /**
             * Due At
             * Format: date-time
             */
            due_at: string;
            /**
             * Failure
             * @description Why it was dropped (outdated, too_late, no_address, no_consent), or what the last attempt met: smtp_550, timeout, consent_unknown (nobody could say whether they agreed), or a reason that is newer than this list.
             */
            failure: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "invitation" | "change" | "cancellation" | "reminder";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "waiting" | "sent" | "given_up" | "dropped";
        };
        /**
         * Notices
         * @description What clients of a talk were told by mail, or will be.
         */
        Notices: {
            /**
             * Has Address
             * @description Whether every client of the talk has an address. Whether they agreed to be written to there, consent knows.
             */
            has_address: boolean;
            /**
             * Items
             * @description By the time they are due.
             */
            items: components["schemas"]["NoticeRead"][];
            /**
             * Set Up
             * @description Whether this product sends mail at all.
             */
            set_up: boolean;
        };
        /**
         * OfficeChanges
         * @description What to change; members left out stay as they are, lists are replaced as a whole.
         */
        OfficeChanges: {
            /** Address */
            address?: string | null;
            /** Authority */
            authority?: string | null;
            /**
             * Booked Talks
             * @description When talks are booked on days that become closed.
             * @default refuse
             * @enum {string}
             */
            booked_talks: "refuse" | "keep";
            /** Closing Days */
            closing_days?: components["schemas"]["ClosingDay"][] | null;
            /** Dpo Email */
            dpo_email?: string | null;
            /** Dpo Name */
            dpo_name?: string | null;
            /** Dpo Phone */
            dpo_phone?: string | null;
            /** Holiday Categories */
            holiday_categories?: "catholic"[] | null;
            /**
             * Holiday Subdivision
             * @description null: keep no holidays.
             */
            holiday_subdivision?: string | null;
            /** Lead Minutes */
            lead_minutes?: number | null;
            /** Link Address */
            link_address?: string | null;
            /** Name */
            name?: string | null;
            /** Opening Hours */
            opening_hours?: {
                [key: string]: string;
            } | null;
            /** Phone */
            phone?: string | null;
            /** Postal Lines */
            postal_lines?: string[] | null;
            /** Quiet From Minute */
            quiet_from_minute?: number | null;
            /** Quiet Until Minute */
            quiet_until_minute?: number | null;
            /** Reminder Minutes */
            reminder_minutes?: number[] | null;
        };
        /**
         * OfficeDay
         * @description A day as the office's clocks have it: 23 or 25 hours when they change.
         */
        OfficeDay: {
            /**
             * Closed
             * @description holiday: a public holiday; own: a closing day the office has named.
             * @enum {string}
             */
            closed: "no" | "holiday" | "own";
            /**
             * Closed Name
             * @description What the office calls its own closing day.
             */
            closed_name: string | null;
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * OutcomeNote
         * @description How a talk went; nothing about its content.
         */
        OutcomeNote: {
            /**
             * Although Seen
             * @description Note a no-show although the client was seen in the waiting room, if not at the talk's own time.
             * @default false
             */
            although_seen: boolean;
            /**
             * Continued By Phone
             * @description Held, and to its end on the telephone, as the line failed.
             * @default false
             */
            continued_by_phone: boolean;
            /**
             * Outcome
             * @description null: take back what was noted.
             */
            outcome: ("held" | "no_show" | "aborted") | null;
        };
        /**
         * OwnPerson
         * @description The person behind the link, so that a mix-up of two links shows.
         */
        OwnPerson: {
            /** Display Name */
            display_name: string;
        };
        /**
         * OwnSurvey
         * @description Whether the client has answered the survey, and whether they can.
         */
        OwnSurvey: {
            /** Done */
            done: boolean;
            /** Open */
            open: boolean;
        };
        /** Page[AbsenceRead] */
        Page_AbsenceRead_: {
            /** Items */
            items: components["schemas"]["AbsenceRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[AdviserRead] */
        Page_AdviserRead_: {
            /** Items */
            items: components["schemas"]["AdviserRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[AppointmentRead] */
        Page_AppointmentRead_: {
            /** Items */
            items: components["schemas"]["AppointmentRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[BookedTalk] */
        Page_BookedTalk_: {
            /** Items */
            items: components["schemas"]["BookedTalk"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[CheckpointRead] */
        Page_CheckpointRead_: {
            /** Items */
            items: components["schemas"]["CheckpointRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ClientRead] */
        Page_ClientRead_: {
            /** Items */
            items: components["schemas"]["ClientRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[FoundSubject] */
        Page_FoundSubject_: {
            /** Items */
            items: components["schemas"]["FoundSubject"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[MySlot] */
        Page_MySlot_: {
            /** Items */
            items: components["schemas"]["MySlot"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[PublicOffice] */
        Page_PublicOffice_: {
            /** Items */
            items: components["schemas"]["PublicOffice"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[RoomRead] */
        Page_RoomRead_: {
            /** Items */
            items: components["schemas"]["RoomRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[SlotRead] */
        Page_SlotRead_: {
            /** Items */
            items: components["schemas"]["SlotRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[StaffOffice] */
        Page_StaffOffice_: {
            /** Items */
            items: components["schemas"]["StaffOffice"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[TaskRead] */
        Page_TaskRead_: {
            /** Items */
            items: components["schemas"]["TaskRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[TopicRead] */
        Page_TopicRead_: {
            /** Items */
            items: components["schemas"]["TopicRead"][];
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
        /** Page[WeekOfAnswers] */
        Page_WeekOfAnswers_: {
            /** Items */
            items: components["schemas"]["WeekOfAnswers"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * Parties
         * @description Who takes part, and whose guardians have to agree: for whoever asks, and in no event.
         */
        Parties: {
            /**
             * Adviser Id
             * Format: uuid
             * @description In whose calendar it stands.
             */
            adviser_id: string;
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Attendances
             * @description Who takes part; the adviser too.
             */
            attendances: components["schemas"]["AttendanceFacts"][];
            /**
             * Channel
             * @enum {string}
             */
            channel: "video" | "phone" | "protected_office";
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
            /** Guardians */
            guardians: components["schemas"]["GuardianFacts"][];
            /**
             * Links End At
             * Format: date-time
             * @description Until when a link leads to it.
             */
            links_end_at: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Opens At
             * Format: date-time
             * @description When the waiting room opens.
             */
            opens_at: string;
            /** Revision */
            revision: number;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "booked" | "cancelled" | "held" | "no_show" | "aborted";
            /** Zone */
            zone: string;
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
         * PublicOffice
         * @description What everyone may know of an office; every error page shows its phone number.
         */
        PublicOffice: {
            /**
             * Address
             * @description In one line.
             */
            address: string;
            /**
             * Authority
             * @description Supervisory authority for data protection.
             */
            authority: string;
            dpo: components["schemas"]["DataProtectionOfficer"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Lead Minutes
             * @description How long ahead clients choose a time.
             */
            lead_minutes: number;
            /**
             * Link Address
             * @description What to type before a link's code; null: the address of this page and /t/code.
             */
            link_address: string | null;
            /** Name */
            name: string;
            /** Opening Hours */
            opening_hours: {
                [key: string]: string;
            };
            /** Phone */
            phone: string;
            /**
             * Postal Lines
             * @description The same as on an envelope, below the name.
             */
            postal_lines: string[];
            /**
             * Zone
             * @description IANA time zone in which the office plans.
             */
            zone: string;
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
         * RoomChanges
         * @description What to change; members left out stay as they are.
         */
        RoomChanges: {
            /** Active */
            active?: boolean | null;
            /** Airing Minutes */
            airing_minutes?: number | null;
            /**
             * Booked Talks
             * @description When active is false, and talks are booked.
             * @default refuse
             * @enum {string}
             */
            booked_talks: "refuse" | "keep";
            /** Capacity */
            capacity?: number | null;
            /** Name */
            name?: string | null;
        };
        /**
         * RoomName
         * @description A protected office inside something else.
         */
        RoomName: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * RoomRead
         * @description A protected office.
         */
        RoomRead: {
            /** Active */
            active: boolean;
            /** Airing Minutes */
            airing_minutes: number;
            /** Capacity */
            capacity: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Version
             * @description The ETag.
             */
            version: number;
        };
        /**
         * SlotRead
         * @description A free slot: from start to end of the talk, without the break after it.
         */
        SlotRead: {
            /**
             * Adviser Id
             * Format: uuid
             */
            adviser_id: string;
            /** Adviser Name */
            adviser_name: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Room Id
             * @description A free protected office, for that channel only.
             */
            room_id: string | null;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * Span
         * @description A stretch of time.
         */
        Span: {
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
        };
        /**
         * StaffOffice
         * @description An office as its staff see it.
         */
        StaffOffice: {
            /**
             * Address
             * @description In one line.
             */
            address: string;
            /**
             * Authority
             * @description Supervisory authority for data protection.
             */
            authority: string;
            /** Closing Days */
            closing_days: components["schemas"]["ClosingDay"][];
            dpo: components["schemas"]["DataProtectionOfficer"];
            /**
             * Holiday Categories
             * @description Holidays of some municipalities that this one keeps, such as catholic.
             */
            holiday_categories: string[];
            /**
             * Holiday Subdivision
             * @description German Land whose holidays are kept; null: none are.
             */
            holiday_subdivision: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Lead Minutes
             * @description How long ahead clients choose a time.
             */
            lead_minutes: number;
            /**
             * Link Address
             * @description What to type before a link's code; null: the address of this page and /t/code.
             */
            link_address: string | null;
            /** Name */
            name: string;
            /** Opening Hours */
            opening_hours: {
                [key: string]: string;
            };
            /** Phone */
            phone: string;
            /**
             * Postal Lines
             * @description The same as on an envelope, below the name.
             */
            postal_lines: string[];
            /**
             * Quiet From Minute
             * @description Minute of the day from which nobody is reminded.
             */
            quiet_from_minute: number;
            /**
             * Quiet Until Minute
             * @description Minute of the day until which nobody is; the same one: no quiet hours.
             */
            quiet_until_minute: number;
            /**
             * Reminder Minutes
             * @description How long before a talk clients who want mail are reminded of it.
             */
            reminder_minutes: number[];
            /**
             * Version
             * @description The ETag.
             */
            version: number;
            /**
             * Zone
             * @description IANA time zone in which the office plans.
             */
            zone: string;
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
         * Stretch
         * @description One stretch of work on a weekday.
         */
        Stretch: {
            /**
             * Ends
             * @description Wall time in the office's zone; 24:00 is the end of the day.
             * @example 08:00
             */
            ends: string;
            /**
             * Starts
             * @description Wall time in the office's zone; 24:00 is the end of the day.
             * @example 08:00
             */
            starts: string;
            /**
             * Weekday
             * @description 0 is Monday.
             */
            weekday: number;
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
         * SubjectSearch
         * @description Whose request the data-protection officer notes.
         */
        SubjectSearch: {
            /** Reference */
            reference: string;
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
         * SurveyState
         * @description Who has answered the survey, and whether it can be answered.
         */
        SurveyState: {
            /** Adviser Done */
            adviser_done: boolean;
            /** Client Done */
            client_done: boolean;
            /** Open */
            open: boolean;
        };
        /**
         * TaskCount
         * @description How much waits.
         */
        TaskCount: {
            /** Open */
            open: number;
        };
        /**
         * TaskDone
         * @description A task after it was ticked.
         */
        TaskDone: {
            /**
             * Done At
             * Format: date-time
             */
            done_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "voucher_refused" | "voucher_failed" | "client_cancelled" | "client_moved" | "client_changed_channel" | "phone_missing" | "client_unattended" | "outcome_contradicted" | "adviser_gone" | "absence_over_talks" | "room_gone" | "topic_gone" | "tell_client" | "video_gone" | "channel_gone" | "handed_over" | "notice_failed";
        };
        /**
         * TaskRead
         * @description Something about an appointment that waits for somebody of the office.
         *
         *     voucher_refused: choose with /voucher-choice or /channel. voucher_failed: the client has
         *     seen the code, and says at which step it failed; replace it or choose another channel.
         *     client_cancelled, client_moved, client_changed_channel: the client changed it; to be seen.
         *     phone_missing: a talk by phone without a number. client_unattended: somebody waited and
         *     nobody came. outcome_contradicted: noted as a no-show, and people met. adviser_gone,
         *     absence_over_talks, room_gone, topic_gone, video_gone, channel_gone: booked with what goes;
         *     hand over, move or keep. tell_client: the office booked or changed it, and nobody has noted how
         *     the client was told; /told on the appointment does. handed_over: it is another adviser's now;
         *     told to the one of before. Most settle themselves when that is done; every other one can be
         *     ticked.
         */
        TaskRead: {
            /** @description Whom it is for; the team lead sees all. */
            adviser: components["schemas"]["AdviserName"];
            appointment: components["schemas"]["AppointmentRead"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "voucher_refused" | "voucher_failed" | "client_cancelled" | "client_moved" | "client_changed_channel" | "phone_missing" | "client_unattended" | "outcome_contradicted" | "adviser_gone" | "absence_over_talks" | "room_gone" | "topic_gone" | "tell_client" | "video_gone" | "channel_gone" | "handed_over" | "notice_failed";
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /**
             * Standing In
             * @description The caller stands in for whom it is for, who is away now.
             */
            standing_in: boolean;
        };
        /**
         * Timetable
         * @description Days of an office with the talks that start in them.
         */
        Timetable: {
            /**
             * Advisers
             * @description Who takes talks, by name.
             */
            advisers: components["schemas"]["AdviserTimes"][];
            /**
             * Complete
             * @description false: there are more talks than one answer holds.
             */
            complete: boolean;
            /** Days */
            days: components["schemas"]["OfficeDay"][];
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Talks
             * @description By start, cancelled ones too.
             */
            talks: components["schemas"]["AppointmentRead"][];
            /** Zone */
            zone: string;
        };
        /**
         * ToldNote
         * @description How the client was told of the talk as it stands now.
         */
        ToldNote: {
            /**
             * How
             * @enum {string}
             */
            how: "letter" | "link" | "phone" | "in_person";
        };
        /**
         * TopicChanges
         * @description What to change; members left out stay as they are.
         */
        TopicChanges: {
            /** Active */
            active?: boolean | null;
            /**
             * Booked Talks
             * @description When active is false, or a channel goes, and talks are booked with it.
             * @default refuse
             * @enum {string}
             */
            booked_talks: "refuse" | "keep";
            /** Break Minutes */
            break_minutes?: number | null;
            /** Channels */
            channels?: ("video" | "phone" | "protected_office")[] | null;
            /** Description */
            description?: {
                [key: string]: string;
            } | null;
            /** Duration Minutes */
            duration_minutes?: number | null;
            /** Title */
            title?: {
                [key: string]: string;
            } | null;
        };
        /**
         * TopicRead
         * @description A topic.
         */
        TopicRead: {
            /** Active */
            active: boolean;
            /** Break Minutes */
            break_minutes: number;
            /** Channels */
            channels: ("video" | "phone" | "protected_office")[];
            /** Description */
            description: {
                [key: string]: string;
            };
            /** Duration Minutes */
            duration_minutes: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
            /**
             * Version
             * @description The ETag.
             */
            version: number;
        };
        /**
         * TopicText
         * @description What the talk is about.
         */
        TopicText: {
            /** Description */
            description: {
                [key: string]: string;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
        };
        /**
         * TopicTitle
         * @description A topic inside something else.
         */
        TopicTitle: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Title */
            title: {
                [key: string]: string;
            };
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
         * VideoOptIn
         * @description An adviser's own decision about video.
         */
        VideoOptIn: {
            /**
             * Booked Talks
             * @description When opting out, and talks by video are booked.
             * @default refuse
             * @enum {string}
             */
            booked_talks: "refuse" | "keep";
            /** Opted In */
            opted_in: boolean;
        };
        /**
         * VoucherChoice
         * @description What to do about a refused voucher; another channel is chosen with /channel.
         */
        VoucherChoice: {
            /**
             * Choice
             * @enum {string}
             */
            choice: "without_voucher" | "retry";
        };
        /**
         * WeekOfAnswers
         * @description One side's answers in one week.
         */
        WeekOfAnswers: {
            /**
             * Counts
             * @description `too_few` below five answers: single ones could be guessed.
             */
            counts: components["schemas"]["Counts"] | "too_few";
            /**
             * Side
             * @enum {string}
             */
            side: "client" | "adviser";
            /**
             * Week
             * @description ISO 8601 week, such as 2026-W48.
             */
            week: string;
        };
        /**
         * WeeklyHours
         * @description All working hours of an adviser; they replace the ones before.
         */
        WeeklyHours: {
            /**
             * Booked Talks
             * @description When talks are booked that no longer lie in them.
             * @default refuse
             * @enum {string}
             */
            booked_talks: "refuse" | "keep";
            /** Items */
            items: components["schemas"]["Stretch"][];
        };
        /**
         * WeeklyHoursRead
         * @description All working hours of an adviser.
         */
        WeeklyHoursRead: {
            /** Items */
            items: components["schemas"]["Stretch"][];
            /**
             * Version
             * @description The ETag.
             */
            version: number;
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
    list_advisers: {
        parameters: {
            query: {
                office_id: string;
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
                    "application/json": components["schemas"]["Page_AdviserRead_"];
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
    create_adviser: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAdviser"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviserRead"];
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
             * @description `adviser-exists`: The account is an adviser already.
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
    set_video_opt_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VideoOptIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviserRead"];
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
            /** @description `talks-booked`: Talks are booked with what is to go: `count` of them, the `first` ones by id. */
            409: {
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
    get_adviser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adviser_id: string;
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
                    "application/json": components["schemas"]["AdviserRead"];
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
    change_adviser: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                adviser_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AdviserChanges"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdviserRead"];
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
            /** @description `talks-booked`: Talks are booked with what is to go: `count` of them, the `first` ones by id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    list_absences: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                adviser_id: string;
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
                    "application/json": components["schemas"]["Page_AbsenceRead_"];
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
    create_absence: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                adviser_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AbsenceRead"];
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
             * @description `too-many-absences`: An adviser has more absences ahead than anybody needs.
             *
             *     `talks-booked`: Talks are booked with what is to go: `count` of them, the `first` ones by id.
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
             * @description `stand-in-unsuitable`: Nobody stands in for themself, and only an active colleague of the same office for others.
             *
             *     `idempotency-key-missing`: A create came without Idempotency-Key.
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
    delete_absence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adviser_id: string;
                absence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
    get_working_hours: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                adviser_id: string;
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
                    "application/json": components["schemas"]["WeeklyHoursRead"];
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
    set_working_hours: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                adviser_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WeeklyHours"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WeeklyHoursRead"];
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
            /** @description `talks-booked`: Talks are booked with what is to go: `count` of them, the `first` ones by id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `hours-overlap`: Two stretches of one weekday overlap. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    list_appointments: {
        parameters: {
            query: {
                office_id: string;
                /** @description Earliest start (RFC 3339). */
                from: string;
                /** @description Starts lie before it. */
                to: string;
                adviser_id?: string | null;
                state?: ("booked" | "cancelled" | "held" | "no_show" | "aborted") | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description Why contact data is opened outside of one's own talks; goes into the trail. Where the caller has a part in a talk of the person, it is not needed. */
                "Nahbar-Purpose"?: ("booking" | "preparing" | "contact" | "correcting" | "standing_in" | "supervising") | null;
            };
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
                    "application/json": components["schemas"]["Page_AppointmentRead_"];
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
    book_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBooking"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `slot-taken`: The adviser or the room is taken at this time; another slot has to be chosen.
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
             * @description `slot-in-past`: The start is over.
             *
             *     `slot-too-far`: The start is more than two years ahead.
             *
             *     `slot-off-hours`: The adviser does not work at this time, is absent, or the office keeps a holiday.
             *
             *     `channel-not-allowed`: The topic is not offered over this channel; `allowed` lists those it is.
             *
             *     `topic-inactive`: The topic is out of use; no new talk is booked about it.
             *
             *     `adviser-inactive`: The adviser takes no new talks.
             *
             *     `adviser-not-opted-in`: The adviser has not opted in to video.
             *
             *     `voucher-needs-video`: A data voucher is for video talks only.
             *
             *     `idempotency-key-missing`: A create came without Idempotency-Key.
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
    get_appointment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why contact data is opened outside of one's own talks; goes into the trail. Where the caller has a part in a talk of the person, it is not needed. */
                "Nahbar-Purpose"?: ("booking" | "preparing" | "contact" | "correcting" | "standing_in" | "supervising") | null;
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
                    "application/json": components["schemas"]["AppointmentRead"];
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
    cancel_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    change_appointment_channel: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChannelChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `slot-taken`: The adviser or the room is taken at this time; another slot has to be chosen.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `slot-in-past`: The start is over.
             *
             *     `slot-too-far`: The start is more than two years ahead.
             *
             *     `slot-off-hours`: The adviser does not work at this time, is absent, or the office keeps a holiday.
             *
             *     `channel-not-allowed`: The topic is not offered over this channel; `allowed` lists those it is.
             *
             *     `adviser-inactive`: The adviser takes no new talks.
             *
             *     `adviser-not-opted-in`: The adviser has not opted in to video.
             *
             *     `idempotency-key-missing`: A create came without Idempotency-Key.
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    get_counsellors: {
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
                    "application/json": components["schemas"]["Counsellors"];
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
    say_whether_guardian_agrees: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuardianWish"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    create_guardian_link: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedLink"];
                };
            };
            /** @description `link-of-others`: A link is a key to a talk: its adviser, their stand-in or a team lead hands it out. */
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
             * @description `guardian-not-demanded`: Nobody's guardian has to agree to this talk, so there is no link for one.
             *
             *     `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             *
             *     `idempotency-key-in-flight`: The first request with this key is still at work.
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
    create_link: {
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
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedLink"];
                };
            };
            /** @description `link-of-others`: A link is a key to a talk: its adviser, their stand-in or a team lead hands it out. */
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
             *
             *     `try-again`: Two changes met; the same request may go through a moment later.
             *
             *     `idempotency-key-in-flight`: The first request with this key is still at work.
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
    move_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Move"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `slot-taken`: The adviser or the room is taken at this time; another slot has to be chosen.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `slot-in-past`: The start is over.
             *
             *     `slot-too-far`: The start is more than two years ahead.
             *
             *     `slot-off-hours`: The adviser does not work at this time, is absent, or the office keeps a holiday.
             *
             *     `channel-not-allowed`: The topic is not offered over this channel; `allowed` lists those it is.
             *
             *     `adviser-inactive`: The adviser takes no new talks.
             *
             *     `adviser-not-opted-in`: The adviser has not opted in to video.
             *
             *     `idempotency-key-missing`: A create came without Idempotency-Key.
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    list_notices: {
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
                    "application/json": components["schemas"]["Notices"];
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
    note_outcome_of_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OutcomeNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-not-started`: There is no outcome before the talk.
             *
             *     `client-was-there`: Nobody shall be noted as absent who was seen; it takes `although_seen` to say so.
             *
             *     `client-waited`: A client was there at the talk's own time (`waited_from`, `waited_until`): not absent.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    get_parties: {
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
                    "application/json": components["schemas"]["Parties"];
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
    answer_survey: {
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
                "application/json": components["schemas"]["Answers"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
             * @description `survey-answered`: The side has answered the survey of this talk already.
             *
             *     `survey-not-open`: The survey opens when the talk is over.
             */
            409: {
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
    note_client_told: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ToldNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    name_brand_of_client: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandOfClient"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
             *
             *     `voucher-not-wanted`: No voucher is wanted for this person, so no brand is asked for.
             *
             *     `voucher-shown`: Somebody has seen the code already: it stays of the brand it is of.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    choose_about_refused_voucher: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoucherChoice"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppointmentRead"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
             *
             *     `voucher-not-refused`: There is no refused voucher to decide about.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    create_client: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClient"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRead"];
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
             * @description `client-exists`: The office has a client with this reference already; `client_id` names them.
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
    find_clients: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why contact data is opened outside of one's own talks; goes into the trail. Where the caller has a part in a talk of the person, it is not needed. */
                "Nahbar-Purpose"?: ("booking" | "preparing" | "contact" | "correcting" | "standing_in" | "supervising") | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientSearch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_ClientRead_"];
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
    get_client: {
        parameters: {
            query?: never;
            header?: {
                /** @description Why contact data is opened outside of one's own talks; goes into the trail. Where the caller has a part in a talk of the person, it is not needed. */
                "Nahbar-Purpose"?: ("booking" | "preparing" | "contact" | "correcting" | "standing_in" | "supervising") | null;
            };
            path: {
                client_id: string;
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
                    "application/json": components["schemas"]["ClientRead"];
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
            /** @description `purpose-missing`: Contact data outside of one's own talks is opened for a purpose, named in Nahbar-Purpose. */
            428: {
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
    change_client: {
        parameters: {
            query?: never;
            header: {
                /** @description Why contact data is opened outside of one's own talks; goes into the trail. Where the caller has a part in a talk of the person, it is not needed. */
                "Nahbar-Purpose"?: ("booking" | "preparing" | "contact" | "correcting" | "standing_in" | "supervising") | null;
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                client_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClientChanges"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClientRead"];
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
            /** @description `client-exists`: The office has a client with this reference already; `client_id` names them. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `purpose-missing`: Contact data outside of one's own talks is opened for a purpose, named in Nahbar-Purpose.
             *
             *     `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585).
             */
            428: {
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
    get_my_appointment: {
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
                    "application/json": components["schemas"]["MyAppointment"];
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
    cancel_my_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAppointment"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    change_my_channel: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyChannelChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAppointment"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
             *
             *     `slot-taken`: The adviser or the room is taken at this time; another slot has to be chosen.
             *
             *     `slot-with-another`: The start is free, but not with the adviser it was shown with, or the one until now.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `slot-in-past`: The start is over.
             *
             *     `slot-too-far`: The start is more than two years ahead.
             *
             *     `slot-off-hours`: The adviser does not work at this time, is absent, or the office keeps a holiday.
             *
             *     `channel-not-allowed`: The topic is not offered over this channel; `allowed` lists those it is.
             *
             *     `adviser-inactive`: The adviser takes no new talks.
             *
             *     `adviser-not-opted-in`: The adviser has not opted in to video.
             *
             *     `slot-too-soon`: The start is nearer than the office's lead time (`lead_minutes`).
             *
             *     `idempotency-key-missing`: A create came without Idempotency-Key.
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    move_my_appointment: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MyMove"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAppointment"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
             *
             *     `slot-taken`: The adviser or the room is taken at this time; another slot has to be chosen.
             *
             *     `slot-with-another`: The start is free, but not with the adviser it was shown with, or the one until now.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `slot-in-past`: The start is over.
             *
             *     `slot-too-far`: The start is more than two years ahead.
             *
             *     `slot-off-hours`: The adviser does not work at this time, is absent, or the office keeps a holiday.
             *
             *     `channel-not-allowed`: The topic is not offered over this channel; `allowed` lists those it is.
             *
             *     `adviser-inactive`: The adviser takes no new talks.
             *
             *     `adviser-not-opted-in`: The adviser has not opted in to video.
             *
             *     `slot-too-soon`: The start is nearer than the office's lead time (`lead_minutes`).
             *
             *     `idempotency-key-missing`: A create came without Idempotency-Key.
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    name_my_brand: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandNamed"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyAppointment"];
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
             * @description `appointment-not-booked`: The appointment is cancelled or settled; `state` says which.
             *
             *     `talk-over`: The talk's time is over; it cannot be changed any more.
             *
             *     `voucher-not-wanted`: No voucher is wanted for this person, so no brand is asked for.
             *
             *     `voucher-shown`: Somebody has seen the code already: it stays of the brand it is of.
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
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
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
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    search_my_slots: {
        parameters: {
            query: {
                channel: "video" | "phone" | "protected_office";
                /** @description Earliest start (RFC 3339). */
                from: string;
                /** @description Starts lie before it; at most 31 days after `from`. */
                to: string;
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
                    "application/json": components["schemas"]["Page_MySlot_"];
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
             * @description `invalid-cursor`: The cursor is not one that this list gave.
             *
             *     `range-too-long`: The range asked for is empty, runs backwards or is over 31 days.
             *
             *     `channel-not-allowed`: The topic is not offered over this channel; `allowed` lists those it is.
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
    answer_my_survey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Answers"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
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
             * @description `survey-answered`: The side has answered the survey of this talk already.
             *
             *     `survey-not-open`: The survey opens when the talk is over.
             */
            409: {
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
    list_offices: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_StaffOffice_"];
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
    get_office: {
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
                    "application/json": components["schemas"]["StaffOffice"];
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
    change_office: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OfficeChanges"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffOffice"];
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
            /** @description `talks-booked`: Talks are booked with what is to go: `count` of them, the `first` ones by id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    list_booked_talks: {
        parameters: {
            query?: {
                adviser_id?: string | null;
                room_id?: string | null;
                topic_id?: string | null;
                channel?: ("video" | "phone" | "protected_office") | null;
                /** @description Not over then; left out: now. */
                from?: string | null;
                /** @description Starts lie before it. */
                to?: string | null;
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
                    "application/json": components["schemas"]["Page_BookedTalk_"];
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
    read_kept_days: {
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
                    "application/json": components["schemas"]["KeptDaysRead"];
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
    choose_kept_days: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["KeptDaysChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["KeptDaysRead"];
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
            /** @description `retention-takes-more`: These periods would delete records, more than whoever chose them has seen and agreed to. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    foresee_kept_days: {
        parameters: {
            query?: {
                /** @description Talks, from their end on. */
                appointment?: number | null;
                /** @description Clients, after their last talk has gone. */
                contact?: number | null;
                /** @description Absences of advisers, from their end on. */
                calendar?: number | null;
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
                    "application/json": components["schemas"]["KeptDaysForesight"];
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
    find_subjects: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubjectSearch"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Page_FoundSubject_"];
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
    list_tasks: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: {
                /** @description Why contact data is opened outside of one's own talks; goes into the trail. Where the caller has a part in a talk of the person, it is not needed. */
                "Nahbar-Purpose"?: ("booking" | "preparing" | "contact" | "correcting" | "standing_in" | "supervising") | null;
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
                    "application/json": components["schemas"]["Page_TaskRead_"];
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
    count_tasks: {
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
                    "application/json": components["schemas"]["TaskCount"];
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
    read_timetable: {
        parameters: {
            query: {
                /** @description The first day, on the office's calendar. */
                day: string;
                days?: number;
                /** @description Left out: everybody who takes talks. */
                adviser_id?: string | null;
            };
            header?: {
                /** @description Why contact data is opened outside of one's own talks; goes into the trail. Where the caller has a part in a talk of the person, it is not needed. */
                "Nahbar-Purpose"?: ("booking" | "preparing" | "contact" | "correcting" | "standing_in" | "supervising") | null;
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
                    "application/json": components["schemas"]["Timetable"];
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
    list_public_offices: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_PublicOffice_"];
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
    get_public_office: {
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
                    "application/json": components["schemas"]["PublicOffice"];
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
    list_rooms: {
        parameters: {
            query: {
                office_id: string;
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
                    "application/json": components["schemas"]["Page_RoomRead_"];
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
    create_room: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewRoom"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomRead"];
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
             * @description `room-name-taken`: Another room of the office is called so: on the door nobody could tell them apart.
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
    change_room: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                room_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RoomChanges"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RoomRead"];
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
             * @description `talks-booked`: Talks are booked with what is to go: `count` of them, the `first` ones by id.
             *
             *     `room-name-taken`: Another room of the office is called so: on the door nobody could tell them apart.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
    search_slots: {
        parameters: {
            query: {
                office_id: string;
                topic_id: string;
                channel: "video" | "phone" | "protected_office";
                /** @description Earliest start (RFC 3339). */
                from: string;
                /** @description Starts lie before it; at most 31 days after `from`. */
                to: string;
                adviser_id?: string | null;
                /** @description An appointment to be moved: its own time counts as free. */
                besides?: string | null;
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
                    "application/json": components["schemas"]["Page_SlotRead_"];
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
             * @description `invalid-cursor`: The cursor is not one that this list gave.
             *
             *     `range-too-long`: The range asked for is empty, runs backwards or is over 31 days.
             *
             *     `channel-not-allowed`: The topic is not offered over this channel; `allowed` lists those it is.
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
    count_surveys: {
        parameters: {
            query: {
                office_id: string;
                /** @description How many weeks back. */
                weeks?: number;
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
                    "application/json": components["schemas"]["Page_WeekOfAnswers_"];
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
    tick_task: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                task_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDone"];
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
             * @description `how-told`: Whether a client knows is no tick: how they were told is noted at the appointment.
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
    list_topics: {
        parameters: {
            query: {
                office_id: string;
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
                    "application/json": components["schemas"]["Page_TopicRead_"];
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
    create_topic: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTopic"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicRead"];
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
            /**
             * @description `duration-off-grid`: Talk and break together are not a multiple of 15 minutes.
             *
             *     `alternative-missing`: Video is offered and no equal way without it: consent would not be free (GDPR Art. 7 (4)).
             *
             *     `idempotency-key-missing`: A create came without Idempotency-Key.
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
    change_topic: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                topic_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopicChanges"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TopicRead"];
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
            /** @description `talks-booked`: Talks are booked with what is to go: `count` of them, the `first` ones by id. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `precondition-failed`: Somebody changed it since it was read (RFC 9110, 13.1.1). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `duration-off-grid`: Talk and break together are not a multiple of 15 minutes.
             *
             *     `alternative-missing`: Video is offered and no equal way without it: consent would not be free (GDPR Art. 7 (4)).
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `if-match-missing`: A change to something two people may edit came without If-Match (RFC 6585). */
            428: {
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
}
