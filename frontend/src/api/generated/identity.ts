// Generated from services/identity/openapi.json by "npm run generate". Do not edit.
export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Key Set
         * @description Give the public keys: the next, the active and those retired a short while ago.
         */
        get: operations["get_key_set"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/health/live": {
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
    "/api/identity/health/ready": {
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
    "/api/identity/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Accounts
         * @description List the accounts with a role in the offices one administers, in no telling order.
         */
        get: operations["list_accounts"];
        put?: never;
        /**
         * Create Account
         * @description Make an account and the invitation through which its person chooses a password.
         */
        post: operations["create_account"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/accounts/{account_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Account
         * @description Give one account, with its ETag.
         */
        get: operations["get_account"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Account
         * @description Change name, roles or `active`; other roles and closing end the account's sessions.
         */
        patch: operations["change_account"];
        trace?: never;
    };
    "/api/identity/v1/accounts/{account_id}/invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite Again
         * @description Reset the password: the old one and all sessions end now, the invitation sets a new one.
         */
        post: operations["invite_again"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/accounts/{account_id}/name": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Account Name
         * @description Give what an account's person is called, after account.renamed: events hold no names.
         */
        get: operations["get_account_name"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/accounts/{account_id}/second-factor/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset Second Factor
         * @description Take somebody's second factors away because they lost them; all their sessions end.
         *
         *     The person sees that it was done. Nobody resets their own: their account page asks for the
         *     password.
         */
        post: operations["reset_second_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/checkpoints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand Over Checkpoint
         * @description Hand over the newest checkpoint of one of the caller's own chains; repeatable.
         *
         *     It goes to the data-protection officers by mail, those of a day together, stamped by an
         *     authority where one is set.
         */
        post: operations["hand_over_checkpoint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/directory": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Directory
         * @description Tell whether staff can sign in at the directory right now.
         */
        get: operations["get_directory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/directory/backchannel-logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take Backchannel Logout
         * @description End what the directory ended (OpenID Connect Back-Channel Logout 1.0); a token is good once.
         *
         *     Problems carry the `error` member that providers look for.
         */
        post: operations["take_backchannel_logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/directory/groups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Group Roles
         * @description Give what groups mean in the offices one administers, and what counts in all offices.
         */
        get: operations["list_group_roles"];
        put?: never;
        /**
         * Add Group Role
         * @description Let a group give a role; it counts at once for whom the directory has sent before.
         */
        post: operations["add_group_role"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/directory/groups/{line_id}": {
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
         * Remove Group Role
         * @description Let a group give a role no longer; whoever loses it is signed out at once.
         */
        delete: operations["remove_group_role"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/directory/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin Directory Sign In
         * @description Give the address of the directory to go to; a cookie binds the way back to this browser.
         */
        post: operations["begin_directory_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/directory/sign-ins/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Finish Directory Sign In
         * @description Sign in with what the directory put into the address; the refresh token comes as a cookie.
         */
        post: operations["finish_directory_sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept Invitation
         * @description Set the password of an invited account: at least 12 characters, and not a common one.
         *
         *     The browser counts as known from now on, so its person can sign in even while somebody else
         *     is guessing at the account.
         */
        post: operations["accept_invitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/link-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Link Session
         * @description Exchange a link or a code for access, any number of times; a cookie remembers the visit.
         *
         *     A browser may hold visits of several people: a tab keeps `visit`, which says whose it is about.
         *     Problems other than link-unknown and code-unknown carry `office_id`, whose public page has the
         *     phone number.
         */
        post: operations["open_link_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/link-sessions/current": {
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
         * End Link Session
         * @description End the visit this tab is about (or the only one); the link goes on working.
         */
        delete: operations["end_link_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/link-sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Link Session
         * @description Renew access to the visit this tab is about, as long as its link works.
         *
         *     Without X-Nahbar-Visit a browser with one visit goes on with that; one with several gets
         *     `several-visits`, whose `visits` are to choose from.
         */
        post: operations["refresh_link_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Link
         * @description Make a link for one person to one appointment; it replaces that person's earlier link.
         */
        post: operations["issue_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/links/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Links
         * @description End the links of one person to an appointment, or of everybody; repeatable.
         */
        post: operations["revoke_links"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/machine-clients": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Machine Clients
         * @description List the programs that may act for an office one administers, and who let them in.
         */
        get: operations["list_machine_clients"];
        put?: never;
        /**
         * Create Machine Client
         * @description Let a program in; the answer shows its secret, once. The officers are told.
         */
        post: operations["create_machine_client"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/machine-clients/{client_id}": {
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
         * Delete Machine Client
         * @description Shut a program out; tokens it holds end at once, wherever they are shown.
         */
        delete: operations["delete_machine_client"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Mail State
         * @description Count what waits and what was given up, for whoever can mend an address or the server.
         */
        get: operations["read_mail_state"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Me
         * @description Give the signed-in person's account, with the roles as they are now.
         */
        get: operations["get_me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Factors
         * @description Give one's second factors, whether one is needed, and what happened to them.
         */
        get: operations["get_factors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors/app": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start App
         * @description Begin to set up an app that shows codes; what is set up stays until the code is confirmed.
         */
        post: operations["start_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors/app/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm App
         * @description Finish with the first code; with the first factor of all, all other sessions end.
         */
        post: operations["confirm_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors/app/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove App
         * @description Take the app away.
         */
        post: operations["remove_app"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Passkey
         * @description Begin to make a passkey.
         */
        post: operations["start_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors/passkeys/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Passkey
         * @description Finish with what the browser made; with the first factor of all, other sessions end.
         */
        post: operations["confirm_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors/passkeys/{passkey_id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove Passkey
         * @description Take a passkey away.
         */
        post: operations["remove_passkey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/factors/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Recovery Codes
         * @description Make new recovery codes, shown this once; those before are good no more.
         */
        post: operations["make_recovery_codes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Notices
         * @description Give what the signed-in person has not acknowledged yet, the newest first.
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
    "/api/identity/v1/me/notices/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Acknowledge Notices
         * @description Note that one has seen notices; repeatable.
         */
        post: operations["acknowledge_notices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Password
         * @description Change one's password; all other sessions end.
         */
        post: operations["change_password"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Devices
         * @description Give the sessions of the signed-in person.
         */
        get: operations["list_devices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Other Devices
         * @description Sign out on all devices but this one.
         */
        post: operations["end_other_devices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/me/sessions/{session_id}": {
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
         * End Device
         * @description Sign out on one device.
         */
        delete: operations["end_device"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/colleagues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Colleagues
         * @description List whoever has a role in the office, or in all of them; open and closed accounts.
         *
         *     Whoever has left the office is not among them: of them the trail shows the id alone.
         */
        get: operations["list_colleagues"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/emergency-accesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Emergency Accesses
         * @description List an office's accesses in an emergency with their reasons, the newest first.
         */
        get: operations["list_emergency_accesses"];
        put?: never;
        /**
         * Open Emergency Access
         * @description Open an access for a while: a reason, the second factor once more, and the officers know.
         *
         *     Another of the same person in the office ends. A challenge is good once, so nothing opens twice.
         */
        post: operations["open_emergency_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/emergency-accesses/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask Emergency Factor
         * @description Begin: give what the second factor is shown to. Accounts of the directory have none here.
         */
        post: operations["ask_emergency_factor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/emergency-accesses/{access_id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End Emergency Access
         * @description End an access at once, as an admin or the data-protection officer; repeatable.
         */
        post: operations["end_emergency_access"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/emergency-accesses/{access_id}/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Emergency Token
         * @description Give a token that reads, to whoever opened the access and in that sign-in; repeatable.
         */
        post: operations["issue_emergency_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/emergency-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Emergency Rule
         * @description Give how long an access in an emergency may last in an office, with the ETag.
         */
        get: operations["get_emergency_rule"];
        /**
         * Put Emergency Rule
         * @description Settle it, 0 for never; If-Match "0" while nothing is settled. The officers are told.
         */
        put: operations["put_emergency_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/processing": {
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
    "/api/identity/v1/offices/{office_id}/retention": {
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
    "/api/identity/v1/offices/{office_id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Factor Rule
         * @description Give the roles that need a second factor in an office, with the ETag.
         */
        get: operations["get_factor_rule"];
        /**
         * Put Factor Rule
         * @description Settle the roles that need a second factor; If-Match "0" while none are settled.
         */
        put: operations["put_factor_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/offices/{office_id}/trail": {
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
    "/api/identity/v1/offices/{office_id}/trail/checkpoints": {
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
    "/api/identity/v1/offices/{office_id}/trail/export": {
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
    "/api/identity/v1/offices/{office_id}/trail/summary": {
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
    "/api/identity/v1/revocations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Revocations
         * @description Tell what was taken away since a moment, and a minute before it: entries come repeatedly.
         *
         *     An entry is told for about 70 minutes; a token lives for ten.
         */
        get: operations["list_revocations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/revocations/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Rights
         * @description Tell which of a token's rights were taken away, as it is now.
         */
        post: operations["check_rights"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In
         * @description Sign in with e-mail address and password; the refresh token comes as a cookie.
         *
         *     Whoever has a second factor gets a challenge instead, for /sessions/second-factor.
         */
        post: operations["sign_in"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/current": {
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
         * Sign Out
         * @description End the session of the cookie; its access tokens open nothing within two seconds.
         */
        delete: operations["sign_out"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh Session
         * @description Renew access with the cookie, which is replaced; a token used twice ends the session.
         */
        post: operations["refresh_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/sessions/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign In Second Step
         * @description Sign in with what `second_factor_required` asked for; a code is good once.
         */
        post: operations["sign_in_second_step"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/subjects/{person_id}/data": {
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
    "/api/identity/v1/subjects/{person_id}/erasure": {
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
    "/api/identity/v1/subjects/{person_id}/erasure-plan": {
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
    "/api/identity/v1/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Issue Token
         * @description Give a program a token for one of our services (RFC 6749, 4.4).
         *
         *     Problems carry the `error` member that OAuth clients look for.
         */
        post: operations["issue_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/identity/v1/trail/keys": {
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
         * AccountAnswer
         * @description The signed-in person themself.
         */
        AccountAnswer: {
            /** Display Name */
            display_name: string;
            /**
             * Email
             * @description Empty where the office's directory names none.
             */
            email: string;
            /**
             * From Directory
             * @description Signs in at the office's directory, which decides name and roles.
             */
            from_directory: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Roles */
            roles: string[];
        };
        /**
         * AccountChange
         * @description What is to be different; members left out stay as they are.
         */
        AccountChange: {
            /** Active */
            active?: boolean | null;
            /** Display Name */
            display_name?: string | null;
            /** Roles */
            roles?: string[] | null;
        };
        /**
         * AccountName
         * @description What an account's person is called, and which of the account's changes that holds from.
         */
        AccountName: {
            /** Display Name */
            display_name: string;
            /** Revision */
            revision: number;
        };
        /**
         * Acknowledgement
         * @description Which notices one has seen.
         */
        Acknowledgement: {
            /** Ids */
            ids: string[];
        };
        /**
         * AdministeredAccount
         * @description An account with what its admins may do something about.
         */
        AdministeredAccount: {
            /** Active */
            active: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Display Name */
            display_name: string;
            /**
             * Email
             * @description Empty where the office's directory names none.
             */
            email: string;
            /**
             * From Directory
             * @description Signs in at the office's directory, which decides name and roles.
             */
            from_directory: boolean;
            /** Has Password */
            has_password: boolean;
            /** Has Second Factor */
            has_second_factor: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Roles */
            roles: string[];
            /** Version */
            version: number;
        };
        /**
         * AppAnswer
         * @description The app that shows codes.
         */
        AppAnswer: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /** Last Used At */
            last_used_at: string | null;
        };
        /**
         * AppConfirmation
         * @description The first code an app shows.
         */
        AppConfirmation: {
            /** Code */
            code: string;
            /**
             * Set Up Id
             * Format: uuid
             */
            set_up_id: string;
        };
        /**
         * AppSetUp
         * @description What an app takes along: as a QR code (`address`) or typed (`secret`).
         */
        AppSetUp: {
            /** Address */
            address: string;
            /** Secret */
            secret: string;
            /**
             * Set Up Id
             * Format: uuid
             */
            set_up_id: string;
        };
        /**
         * ChangedGroupRole
         * @description A line of the table, and for how many accounts that are known it changed something.
         */
        ChangedGroupRole: {
            /** Accounts Changed */
            accounts_changed: number;
            line: components["schemas"]["GroupRoleDetails"];
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
         * Colleague
         * @description Somebody who works in the office, or for all; no address, and nothing of how they sign in.
         */
        Colleague: {
            /** Active */
            active: boolean;
            /** Display Name */
            display_name: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Roles
             * @description Those in this office, and those in all.
             */
            roles: string[];
        };
        /**
         * CreatedAccount
         * @description A new account and the invitation to hand over; its secret is shown this once.
         */
        CreatedAccount: {
            account: components["schemas"]["AdministeredAccount"];
            invitation: components["schemas"]["InvitationAnswer"];
        };
        /**
         * CreatedMachineClient
         * @description A new program; its secret is shown this once.
         */
        CreatedMachineClient: {
            /**
             * Client Id
             * Format: uuid
             */
            client_id: string;
            /** Client Secret */
            client_secret: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * @description The admin's account; null: a command on the server, or not written down then.
             */
            created_by: string | null;
            /** Created By Name */
            created_by_name?: string | null;
            /** Name */
            name: string;
            /** Offices */
            offices: string[];
            /** Scopes */
            scopes: string[];
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
         * DeviceAnswer
         * @description A sign-in that is still good.
         */
        DeviceAnswer: {
            /** Browser */
            browser: ("chrome" | "edge" | "firefox" | "safari" | "other") | null;
            /**
             * Current
             * @description The one whose token asks.
             */
            current: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Used At
             * Format: date-time
             * @description To ten minutes: when it was last renewed.
             */
            last_used_at: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /** System */
            system: ("android" | "ios" | "linux" | "macos" | "windows" | "other") | null;
        };
        /**
         * Devices
         * @description All of them, last used first.
         */
        Devices: {
            /** Items */
            items: components["schemas"]["DeviceAnswer"][];
        };
        /**
         * DirectoryAnswer
         * @description Whether signing in at the office's directory is possible right now.
         */
        DirectoryAnswer: {
            /**
             * Offered
             * @description There is a directory, and it answered within the last minute.
             */
            offered: boolean;
        };
        /**
         * DirectoryReturn
         * @description With what the directory sent the browser back; either `code` or `error`.
         */
        DirectoryReturn: {
            /** Code */
            code?: string | null;
            /** Error */
            error?: string | null;
            /**
             * Iss
             * @description RFC 9207.
             */
            iss?: string | null;
            /** State */
            state: string;
        };
        /**
         * DirectorySignIn
         * @description Where the browser goes now.
         */
        DirectorySignIn: {
            /** Authorization Url */
            authorization_url: string;
        };
        /**
         * EmergencyAsked
         * @description What the second factor can be shown with; recovery codes open nothing here.
         */
        EmergencyAsked: {
            /**
             * Challenge Id
             * Format: uuid
             */
            challenge_id: string;
            /** Kinds */
            kinds: ("app" | "passkey")[];
            /** Passkey Options */
            passkey_options: {
                [key: string]: unknown;
            } | null;
        };
        /**
         * EmergencyOpening
         * @description Why and for how long, with the second factor: a code or a passkey.
         */
        EmergencyOpening: {
            /**
             * Challenge Id
             * Format: uuid
             */
            challenge_id: string;
            /** Code */
            code?: string | null;
            /** Minutes */
            minutes: number;
            passkey?: components["schemas"]["SignedPasskey"] | null;
            /**
             * Reason
             * @description For the data-protection officer, 20 characters at least.
             */
            reason: string;
        };
        /**
         * EmergencyRead
         * @description One access, over or going on; times are UTC.
         */
        EmergencyRead: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
            /** Ended At */
            ended_at: string | null;
            /**
             * Ended By
             * @description Who ended it early; null: its time, or it goes on.
             */
            ended_by: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Opened At
             * Format: date-time
             */
            opened_at: string;
            /** Reason */
            reason: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * EmergencyRuleAnswer
         * @description What an office allows; version 0 while it has settled nothing.
         */
        EmergencyRuleAnswer: {
            /** Most Minutes */
            most_minutes: number;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Version */
            version: number;
        };
        /**
         * EmergencyRuleChange
         * @description How many minutes an access may last at most; 0: there is none in this office.
         */
        EmergencyRuleChange: {
            /** Most Minutes */
            most_minutes: number;
        };
        /**
         * EmergencyToken
         * @description A token that reads, for ten minutes or until the access ends.
         */
        EmergencyToken: {
            /** Access Token */
            access_token: string;
            /**
             * Expires In
             * @description Seconds.
             */
            expires_in: number;
            /**
             * Token Type
             * @default Bearer
             * @constant
             */
            token_type: "Bearer";
            /**
             * Until
             * Format: date-time
             */
            until: string;
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
         * FactorReset
         * @description Whose second factors are gone; with the next sign-in they set up a new one if need be.
         */
        FactorReset: {
            /**
             * Account Id
             * Format: uuid
             */
            account_id: string;
        };
        /**
         * FactorRuleAnswer
         * @description What an office demands; `inherited` until its admin settles something of its own.
         */
        FactorRuleAnswer: {
            /** Inherited */
            inherited: boolean;
            /** Office Id */
            office_id: string;
            /** Roles */
            roles: ("adviser" | "team_lead" | "allowance_officer" | "dpo" | "admin")[];
            /**
             * Version
             * @description 0 while inherited.
             */
            version: number;
        };
        /**
         * FactorRuleChange
         * @description The roles that need a second factor from now on; an empty list demands it of nobody.
         */
        FactorRuleChange: {
            /** Roles */
            roles: ("adviser" | "team_lead" | "allowance_officer" | "dpo" | "admin")[];
        };
        /**
         * FactorsAnswer
         * @description One's own second factors.
         */
        FactorsAnswer: {
            app: components["schemas"]["AppAnswer"] | null;
            /**
             * Happened
             * @description The newest first, ten at most.
             */
            happened: components["schemas"]["HappenedAnswer"][];
            /** Passkeys */
            passkeys: components["schemas"]["PasskeyAnswer"][];
            /**
             * Passkeys Possible
             * @description The product's address can have passkeys.
             */
            passkeys_possible: boolean;
            /** Recovery Codes Left */
            recovery_codes_left: number;
            /**
             * Required
             * @description One's roles need a second factor.
             */
            required: boolean;
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
         * GroupRoleDetails
         * @description One line of the table.
         */
        GroupRoleDetails: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Group */
            group: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Office Id */
            office_id: string;
            /**
             * Role
             * @enum {string}
             */
            role: "adviser" | "team_lead" | "allowance_officer" | "dpo" | "admin";
        };
        /**
         * GroupTable
         * @description What groups mean in the offices one administers.
         */
        GroupTable: {
            /**
             * Directory Set Up
             * @description Whether this installation knows a directory.
             */
            directory_set_up: boolean;
            /** Items */
            items: components["schemas"]["GroupRoleDetails"][];
        };
        /**
         * HandedCheckpoint
         * @description A checkpoint on its way to identity.
         */
        HandedCheckpoint: {
            /** Chain */
            chain: string;
            /** Position */
            position: number;
            /** Statement */
            statement: string;
        };
        /**
         * HappenedAnswer
         * @description Something that happened to one's factors.
         */
        HappenedAnswer: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * What
             * @enum {string}
             */
            what: "app_added" | "app_removed" | "passkey_added" | "passkey_removed" | "recovery_codes_made" | "recovery_code_used" | "reset_by_admin";
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
         * InvitationAcceptance
         * @description The secret of an invitation and the password its person has chosen.
         */
        InvitationAcceptance: {
            /**
             * Password
             * Format: password
             */
            password: string;
            /** Secret */
            secret: string;
        };
        /**
         * InvitationAnswer
         * @description A new invitation. The secret is in the fragment of `url`, so it reaches no server's log.
         *
         *     Where mail is set up it goes to the person's address and to nobody else.
         */
        InvitationAnswer: {
            /**
             * Delivered
             * @description `mail`: sent to the person, neither secret nor url is here. `shown`: here, this once, which is recorded and told to the data-protection officer.
             * @default shown
             * @enum {string}
             */
            delivered: "mail" | "shown";
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Secret */
            secret?: string | null;
            /** Url */
            url?: string | null;
        };
        /**
         * IssuedLink
         * @description A new link, shown this once. The secret is in the fragment of `url`, which no server logs.
         */
        IssuedLink: {
            /**
             * Code
             * @description The way in for who types: `ABCD-EFGH-JKMN`.
             */
            code: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Link Id
             * Format: uuid
             */
            link_id: string;
            /** Secret */
            secret: string;
            /** Url */
            url: string;
        };
        /**
         * JsonWebKey
         * @description One public key on the curve P-256 (RFC 7518, 6.2).
         */
        JsonWebKey: {
            /** Alg */
            alg: string;
            /** Crv */
            crv: string;
            /** Kid */
            kid: string;
            /** Kty */
            kty: string;
            /** Use */
            use: string;
            /** X */
            x: string;
            /** Y */
            y: string;
        };
        /**
         * JsonWebKeySet
         * @description All keys whose signatures are good now or will be soon.
         */
        JsonWebKeySet: {
            /** Keys */
            keys: components["schemas"]["JsonWebKey"][];
        };
        /**
         * LinkOpening
         * @description What somebody comes in with: a link, or the code to type. Exactly one of them.
         *
         *     Both are read leniently: text around it, marks after it and invisible characters do no harm.
         */
        LinkOpening: {
            /**
             * Code
             * @description `ABCD-EFGH-JKMN`, in any case and spacing; a whole link is read too.
             */
            code?: string | null;
            /**
             * Secret
             * @description Of a link: its fragment, or all that was pasted.
             */
            secret?: string | null;
        };
        /**
         * LinkRevocation
         * @description Whose links end: one person's, or everybody's of the appointment.
         */
        LinkRevocation: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /** Person Id */
            person_id?: string | null;
        };
        /**
         * LogoutTaken
         * @description How many sessions the logout token ended.
         */
        LogoutTaken: {
            /** Sessions Ended */
            sessions_ended: number;
        };
        /**
         * MachineClientDetails
         * @description A program as admins see it.
         */
        MachineClientDetails: {
            /**
             * Client Id
             * Format: uuid
             */
            client_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * @description The admin's account; null: a command on the server, or not written down then.
             */
            created_by: string | null;
            /** Created By Name */
            created_by_name?: string | null;
            /** Name */
            name: string;
            /** Offices */
            offices: string[];
            /** Scopes */
            scopes: string[];
        };
        /**
         * MadeBy
         * @description Who asked for a link: a member of staff or a program, by id.
         */
        MadeBy: {
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "staff" | "machine";
        };
        /**
         * MadePasskey
         * @description RegistrationResponseJSON: what a browser made.
         */
        MadePasskey: {
            /** Id */
            id: string;
            /** Rawid */
            rawId: string;
            response: components["schemas"]["MadeResponse"];
            /**
             * Type
             * @constant
             */
            type: "public-key";
        };
        /**
         * MadeResponse
         * @description AuthenticatorAttestationResponseJSON, as far as it is read.
         */
        MadeResponse: {
            /** Attestationobject */
            attestationObject: string;
            /** Clientdatajson */
            clientDataJSON: string;
            /** Transports */
            transports?: string[];
        };
        /**
         * MailState
         * @description How the mail of this installation goes; nothing of whom or what.
         */
        MailState: {
            /**
             * Given Up
             * @description Messages of the last 30 days that nobody tries any more.
             */
            given_up: number;
            /** Is Set Up */
            is_set_up: boolean;
            /**
             * Waiting
             * @description Messages that no server has taken yet.
             */
            waiting: number;
        };
        /**
         * NewAccount
         * @description A member of staff to be; they choose their password through the invitation.
         */
        NewAccount: {
            /** Display Name */
            display_name: string;
            /**
             * Email
             * Format: email
             */
            email: string;
            /**
             * Roles
             * @description "adviser@<office id>" or "admin@*".
             */
            roles: string[];
        };
        /**
         * NewGroupRole
         * @description What a group is to mean from now on.
         */
        NewGroupRole: {
            /**
             * Group
             * @description The group as the directory names it in its tokens, letter by letter.
             */
            group: string;
            /**
             * Office Id
             * @description Id of an office, or `*` for all.
             */
            office_id: string;
            /**
             * Role
             * @enum {string}
             */
            role: "adviser" | "team_lead" | "allowance_officer" | "dpo" | "admin";
        };
        /**
         * NewLink
         * @description Who is to come to which appointment; `valid_from` only if the link shall not work at once.
         */
        NewLink: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            made_by: components["schemas"]["MadeBy"];
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "companion" | "interpreter" | "sign_language_interpreter" | "guardian";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Valid From */
            valid_from?: string | null;
        };
        /**
         * NewMachineClient
         * @description Another jobcenter system to be let in.
         */
        NewMachineClient: {
            /** Name */
            name: string;
            /** Offices */
            offices: string[];
            /** Scopes */
            scopes: ("appointments:read" | "appointments:write" | "links:write" | "topics:read" | "consent:read" | "allowance:read" | "media:read")[];
        };
        /**
         * NoticeAnswer
         * @description Something that happened and was not acknowledged yet.
         */
        NoticeAnswer: {
            /**
             * About
             * @description Name of the account it is about, for data-protection officers; null: one's own.
             */
            about: string | null;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Browser */
            browser: ("chrome" | "edge" | "firefox" | "safari" | "other") | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "account_created" | "roles_changed" | "new_device" | "token_reused" | "password_changed" | "password_reset" | "secret_shown" | "app_added" | "app_removed" | "passkey_added" | "passkey_removed" | "recovery_codes_made" | "recovery_code_used" | "second_factor_reset" | "emergency_opened" | "emergency_limited" | "program_let_in" | "second_factor_relaxed";
            /**
             * Mail Given Up
             * @description Mail that should have told of it did not arrive and is not tried any more.
             */
            mail_given_up: boolean;
            /** System */
            system: ("android" | "ios" | "linux" | "macos" | "windows" | "other") | null;
        };
        /**
         * Notices
         * @description What a person should know, the newest first.
         */
        Notices: {
            /** Items */
            items: components["schemas"]["NoticeAnswer"][];
        };
        /** Page[AdministeredAccount] */
        Page_AdministeredAccount_: {
            /** Items */
            items: components["schemas"]["AdministeredAccount"][];
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
        /** Page[Colleague] */
        Page_Colleague_: {
            /** Items */
            items: components["schemas"]["Colleague"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[EmergencyRead] */
        Page_EmergencyRead_: {
            /** Items */
            items: components["schemas"]["EmergencyRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[MachineClientDetails] */
        Page_MachineClientDetails_: {
            /** Items */
            items: components["schemas"]["MachineClientDetails"][];
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
        /**
         * PasskeyAnswer
         * @description A passkey, told from others by where and when it was made.
         */
        PasskeyAnswer: {
            /**
             * Added At
             * Format: date-time
             */
            added_at: string;
            /**
             * Browser
             * @enum {string}
             */
            browser: "chrome" | "edge" | "firefox" | "safari" | "other";
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Last Used At */
            last_used_at: string | null;
            /**
             * System
             * @enum {string}
             */
            system: "android" | "ios" | "linux" | "macos" | "windows" | "other";
        };
        /**
         * PasskeyConfirmation
         * @description The passkey a browser has made.
         */
        PasskeyConfirmation: {
            credential: components["schemas"]["MadePasskey"];
            /**
             * Set Up Id
             * Format: uuid
             */
            set_up_id: string;
        };
        /**
         * PasskeySetUp
         * @description What a browser needs to make a passkey (PublicKeyCredentialCreationOptionsJSON).
         */
        PasskeySetUp: {
            /** Options */
            options: {
                [key: string]: unknown;
            };
            /**
             * Set Up Id
             * Format: uuid
             */
            set_up_id: string;
        };
        /**
         * PasswordChange
         * @description The current password and the one to come.
         */
        PasswordChange: {
            /**
             * Current Password
             * Format: password
             */
            current_password: string;
            /**
             * New Password
             * Format: password
             */
            new_password: string;
        };
        /**
         * PasswordConfirmation
         * @description One's password, so that nobody changes factors at a desk that was left open.
         */
        PasswordConfirmation: {
            /**
             * Current Password
             * @description Not needed for the first factor of somebody whose sign-in waits for it.
             */
            current_password?: string | null;
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
         * RevocationPage
         * @description Entries, the oldest first. `next_cursor` is null on the last page.
         */
        RevocationPage: {
            /**
             * As Of
             * Format: date-time
             * @description This service's time: `since` of the next walk.
             */
            as_of: string;
            /** Items */
            items: components["schemas"]["RevocationRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * RevocationRead
         * @description A session (visit, credential) or a link, by the id that tokens name, and when it ended.
         */
        RevocationRead: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "session" | "link";
            /**
             * Revoked At
             * Format: date-time
             */
            revoked_at: string;
            /**
             * Subject
             * Format: uuid
             */
            subject: string;
        };
        /**
         * RightRead
         * @description What a token names: its `sid` (kind `session`) or its `link_id` (kind `link`).
         */
        RightRead: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "session" | "link";
            /**
             * Subject
             * Format: uuid
             */
            subject: string;
        };
        /**
         * RightsAsked
         * @description The rights of one token.
         */
        RightsAsked: {
            /** Rights */
            rights: components["schemas"]["RightRead"][];
        };
        /**
         * RightsRevoked
         * @description Those of them that were taken away.
         */
        RightsRevoked: {
            /** Revoked */
            revoked: components["schemas"]["RightRead"][];
        };
        /**
         * SecondFactor
         * @description What shows that it is the person: exactly one of the three.
         */
        SecondFactor: {
            /**
             * Challenge Id
             * Format: uuid
             */
            challenge_id: string;
            /**
             * Code
             * @description What the app shows.
             */
            code?: string | null;
            passkey?: components["schemas"]["SignedPasskey"] | null;
            /** Recovery Code */
            recovery_code?: string | null;
        };
        /**
         * SecondFactorAsked
         * @description The password was right; who has a second factor shows it now, within 15 minutes.
         */
        SecondFactorAsked: {
            /**
             * Challenge Id
             * Format: uuid
             */
            challenge_id: string;
            /**
             * Kinds
             * @description What the person has, the easiest first.
             */
            kinds: ("app" | "passkey" | "recovery_code")[];
            /**
             * Passkey Options
             * @description PublicKeyCredentialRequestOptionsJSON, where there is a passkey.
             */
            passkey_options: {
                [key: string]: unknown;
            } | null;
            /**
             * State
             * @default second_factor_required
             * @constant
             */
            state: "second_factor_required";
        };
        /**
         * SessionAnswer
         * @description A signed-in person. The refresh token is in the cookie, never here.
         */
        SessionAnswer: {
            /** Access Token */
            access_token: string;
            account: components["schemas"]["AccountAnswer"];
            /**
             * Expires In
             * @description Seconds.
             */
            expires_in: number;
            /**
             * Second Factor Missing
             * @description Until one is set up, the token opens /me/factors and nothing else.
             */
            second_factor_missing: boolean;
            /**
             * State
             * @default signed_in
             * @constant
             */
            state: "signed_in";
        };
        /**
         * SetUpDone
         * @description The factor is set up; recovery codes come with the first one, and are shown this once.
         */
        SetUpDone: {
            /** Recovery Codes */
            recovery_codes: string[] | null;
        };
        /**
         * SignIn
         * @description Who wants to sign in; whatever is no address simply fails to.
         */
        SignIn: {
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * SignedPasskey
         * @description AuthenticationResponseJSON: what a passkey has signed.
         */
        SignedPasskey: {
            /** Id */
            id: string;
            /** Rawid */
            rawId: string;
            response: components["schemas"]["SignedResponse"];
            /**
             * Type
             * @constant
             */
            type: "public-key";
        };
        /**
         * SignedResponse
         * @description AuthenticatorAssertionResponseJSON.
         */
        SignedResponse: {
            /** Authenticatordata */
            authenticatorData: string;
            /** Clientdatajson */
            clientDataJSON: string;
            /** Signature */
            signature: string;
            /** Userhandle */
            userHandle?: string | null;
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
         * TokenAnswer
         * @description An access token (RFC 6749, 5.1).
         */
        TokenAnswer: {
            /** Access Token */
            access_token: string;
            /**
             * Expires In
             * @description Seconds.
             */
            expires_in: number;
            /** Scope */
            scope: string;
            /**
             * Token Type
             * @default Bearer
             * @constant
             */
            token_type: "Bearer";
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
         * VisitAnswer
         * @description A person, let in to one appointment in one part.
         */
        VisitAnswer: {
            /** Access Token */
            access_token: string;
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Expires In
             * @description Seconds.
             */
            expires_in: number;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "companion" | "interpreter" | "sign_language_interpreter" | "guardian";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Visit
             * @description Whose visit a tab is about; sent as X-Nahbar-Visit. It opens nothing alone.
             */
            visit: string;
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
    get_key_set: {
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
                    "application/json": components["schemas"]["JsonWebKeySet"];
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
    list_accounts: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_AdministeredAccount_"];
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
    create_account: {
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
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedAccount"];
                };
            };
            /** @description `role-not-grantable`: A role was to be given or taken in an office the admin does not administer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `roles-exclude-each-other`: One person would administer accounts and watch over data protection, or over money.
             *
             *     `email-taken`: Another account has this e-mail address.
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
    get_account: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
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
                    "application/json": components["schemas"]["AdministeredAccount"];
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
    change_account: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                account_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AccountChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdministeredAccount"];
                };
            };
            /**
             * @description `role-not-grantable`: A role was to be given or taken in an office the admin does not administer.
             *
             *     `own-roles`: Nobody gives roles to themselves: another admin does.
             *
             *     `account-shared`: The account also works in offices the admin does not administer.
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
             * @description `roles-exclude-each-other`: One person would administer accounts and watch over data protection, or over money.
             *
             *     `account-of-directory`: Name, roles and password of this account are the directory's to say.
             *
             *     `last-admin`: Without this account nobody could administer these offices any more.
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
    invite_again: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                account_id: string;
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
                    "application/json": components["schemas"]["InvitationAnswer"];
                };
            };
            /** @description `account-shared`: The account also works in offices the admin does not administer. */
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
             * @description `account-closed`: The account is closed: an invitation to it would open nothing.
             *
             *     `account-of-directory`: Name, roles and password of this account are the directory's to say.
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
    get_account_name: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                account_id: string;
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
                    "application/json": components["schemas"]["AccountName"];
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
    reset_second_factor: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                account_id: string;
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
                    "application/json": components["schemas"]["FactorReset"];
                };
            };
            /**
             * @description `account-shared`: The account also works in offices the admin does not administer.
             *
             *     `own-second-factor`: An admin was about to reset their own second factor, without their password.
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
    hand_over_checkpoint: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["HandedCheckpoint"];
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
            /** @description `try-again`: Two changes met; the same request may go through a moment later. */
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
    get_directory: {
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
                    "application/json": components["schemas"]["DirectoryAnswer"];
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
    take_backchannel_logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    logout_token: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LogoutTaken"];
                };
            };
            /** @description `logout-token-refused`: The logout token is not one of our directory, or was used before. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `directory-not-set-up`: There is no directory that this installation knows. */
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
            /** @description `directory-unavailable`: The directory does not answer, or takes too long. */
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
    list_group_roles: {
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
                    "application/json": components["schemas"]["GroupTable"];
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
    add_group_role: {
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
                "application/json": components["schemas"]["NewGroupRole"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedGroupRole"];
                };
            };
            /**
             * @description `role-not-grantable`: A role was to be given or taken in an office the admin does not administer.
             *
             *     `group-gives-own-role`: The admin is in this group themself: nobody gives roles to themselves.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `group-role-known`: The table says so already.
             *
             *     `group-roles-clash`: Somebody in this group would hold two roles that exclude each other.
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
    remove_group_role: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                line_id: string;
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
                    "application/json": components["schemas"]["ChangedGroupRole"];
                };
            };
            /** @description `role-not-grantable`: A role was to be given or taken in an office the admin does not administer. */
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
    begin_directory_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always `1`. */
                "x-nahbar-refresh"?: string | null;
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
                    "application/json": components["schemas"]["DirectorySignIn"];
                };
            };
            /** @description `refresh-header-missing`: The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `directory-not-set-up`: There is no directory that this installation knows. */
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
            /** @description `directory-untrusted`: The directory's answer is not what it has to be: nobody was signed in by it. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `directory-unavailable`: The directory does not answer, or takes too long. */
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
    finish_directory_sign_in: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always `1`. */
                "x-nahbar-refresh"?: string | null;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DirectoryReturn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /**
             * @description `directory-denied`: The directory says that the person broke off, or may not sign in here.
             *
             *     `directory-refused`: The directory sent the person back with an error: its set-up does not fit ours.
             *
             *     `directory-too-weak`: The person did not show strongly enough who they are, by the office's rule.
             *
             *     `directory-without-role`: The person is in no group that means anything here; `contact` says whom to ask.
             *
             *     `directory-roles-clash`: The person's groups give roles that exclude each other; `contact` says whom to ask.
             *
             *     `directory-account-closed`: The account was closed here, whatever the directory says; `contact` says whom to ask.
             *
             *     `refresh-header-missing`: The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF).
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `directory-not-set-up`: There is no directory that this installation knows. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `directory-sign-in-over`: The sign-in began too long ago, in another browser, or was used already: begin anew. */
            410: {
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
            /** @description `directory-untrusted`: The directory's answer is not what it has to be: nobody was signed in by it. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `directory-unavailable`: The directory does not answer, or takes too long. */
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
    accept_invitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InvitationAcceptance"];
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
            /** @description `invitation-unknown`: There is no such invitation, or a newer one took its place. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `invitation-expired`: The invitation was not used in time.
             *
             *     `invitation-used`: The invitation has set a password already.
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
             * @description `password-too-weak`: The new password is too easy to guess.
             *
             *     `password-too-short`: The new password has too few characters.
             *
             *     `password-common`: The new password is on lists of common ones, or put together from such.
             *
             *     `password-personal`: The new password is made of the person's name, the office's, the town's or the product's.
             */
            422: {
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
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    open_link_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkOpening"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description `link-not-yet-valid`: The link works from `valid_from` on. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `link-unknown`: There is no link with this secret.
             *
             *     `code-unknown`: There is no link with this code.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `link-expired`: The talk is over since a day.
             *
             *     `link-replaced`: The person got a newer link, which works.
             *
             *     `link-cancelled`: The appointment was cancelled.
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
             * @description `codes-slowed`: Too many wrong codes came from this network, or in all; Retry-After says when to come back.
             *
             *     `too-many-requests`: The caller is over a limit; Retry-After says when to come back.
             */
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
    end_link_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `visit` this tab was given; may be left out by a browser with one visit. */
                "X-Nahbar-Visit"?: string | null;
                /** @description Always `1`. */
                "x-nahbar-refresh"?: string | null;
            };
            path?: never;
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
            /** @description `refresh-header-missing`: The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `several-visits`: Several people have come in through this browser, and the tab does not say which one it is. */
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
    refresh_link_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `visit` this tab was given; may be left out by a browser with one visit. */
                "X-Nahbar-Visit"?: string | null;
                /** @description Always `1`. */
                "x-nahbar-refresh"?: string | null;
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
                    "application/json": components["schemas"]["VisitAnswer"];
                };
            };
            /** @description `session-ended`: The session is over: signed out, run out, or its token was used twice. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `refresh-header-missing`: The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF).
             *
             *     `link-not-yet-valid`: The link works from `valid_from` on.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `link-unknown`: There is no link with this secret. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `several-visits`: Several people have come in through this browser, and the tab does not say which one it is. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `link-expired`: The talk is over since a day.
             *
             *     `link-replaced`: The person got a newer link, which works.
             *
             *     `link-cancelled`: The appointment was cancelled.
             */
            410: {
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
    issue_link: {
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
                "application/json": components["schemas"]["NewLink"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedLink"];
                };
            };
            /**
             * @description `appointment-cancelled`: There are no new links to a cancelled appointment.
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
             * @description `link-never-valid`: The link would have expired before it could be used.
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
    revoke_links: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LinkRevocation"];
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
    list_machine_clients: {
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
                    "application/json": components["schemas"]["Page_MachineClientDetails_"];
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
    create_machine_client: {
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
                "application/json": components["schemas"]["NewMachineClient"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedMachineClient"];
                };
            };
            /** @description `office-not-administered`: The program was to act for an office the admin does not administer. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `machine-client-name-taken`: Another program has this name.
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
    delete_machine_client: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                client_id: string;
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
            /** @description `office-not-administered`: The program was to act for an office the admin does not administer. */
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
    read_mail_state: {
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
                    "application/json": components["schemas"]["MailState"];
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
    get_me: {
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
                    "application/json": components["schemas"]["AccountAnswer"];
                };
            };
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
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
    get_factors: {
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
                    "application/json": components["schemas"]["FactorsAnswer"];
                };
            };
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
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
    start_app: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AppSetUp"];
                };
            };
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `password-wrong`: The current password does not fit. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-slowed`: Too many wrong passwords came from here; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    confirm_app: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpDone"];
                };
            };
            /** @description `second-factor-wrong`: The code or the passkey does not fit, or was used before. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `second-factor-setup-over`: Too much time has passed since the set-up began: begin anew. */
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
    remove_app: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
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
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `password-wrong`: The current password does not fit. */
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
            /** @description `second-factor-needed`: It is the last one, and the person's roles need one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-slowed`: Too many wrong passwords came from here; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    start_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasskeySetUp"];
                };
            };
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `password-wrong`: The current password does not fit. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `passkeys-impossible`: The product is reached by an IP address, for which browsers keep no passkeys.
             *
             *     `too-many-passkeys`: The account has as many passkeys as it may have.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-slowed`: Too many wrong passwords came from here; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    confirm_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasskeyConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpDone"];
                };
            };
            /** @description `passkeys-impossible`: The product is reached by an IP address, for which browsers keep no passkeys. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `second-factor-setup-over`: Too much time has passed since the set-up began: begin anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `passkey-unusable`: The device's answer does not make a passkey for this address, or it is known already. */
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
    remove_passkey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkey_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
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
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `password-wrong`: The current password does not fit. */
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
            /** @description `second-factor-needed`: It is the last one, and the person's roles need one. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-slowed`: Too many wrong passwords came from here; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    make_recovery_codes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpDone"];
                };
            };
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `password-wrong`: The current password does not fit. */
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
            /** @description `sign-in-slowed`: Too many wrong passwords came from here; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    list_notices: {
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
                    "application/json": components["schemas"]["Notices"];
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
    acknowledge_notices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Acknowledgement"];
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
    change_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
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
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `password-wrong`: The current password does not fit. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `password-too-weak`: The new password is too easy to guess.
             *
             *     `password-too-short`: The new password has too few characters.
             *
             *     `password-common`: The new password is on lists of common ones, or put together from such.
             *
             *     `password-personal`: The new password is made of the person's name, the office's, the town's or the product's.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-slowed`: Too many wrong passwords came from here; Retry-After says when to come back. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    list_devices: {
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
                    "application/json": components["schemas"]["Devices"];
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
    end_other_devices: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
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
    end_device: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
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
    list_colleagues: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_Colleague_"];
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
    list_emergency_accesses: {
        parameters: {
            query?: {
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
                    "application/json": components["schemas"]["Page_EmergencyRead_"];
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
    open_emergency_access: {
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
                "application/json": components["schemas"]["EmergencyOpening"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyRead"];
                };
            };
            /** @description `token-invalid`: The access token is expired, forged or not meant for this service. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `second-factor-wrong`: The code or the passkey does not fit, or was used before. */
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
             * @description `emergency-not-allowed`: The office allows no such access, or a shorter one.
             *
             *     `emergency-unwatched`: The office has no data-protection officer who could be told.
             *
             *     `emergency-needs-factor`: The account has no app and no passkey to be shown: it is one of the directory, or new.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `second-factor-over`: Too much time has passed since the password, or it was changed: sign in anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `second-factor-slowed`: Too many wrong second factors came; Retry-After says when to come back. */
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
    ask_emergency_factor: {
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
                    "application/json": components["schemas"]["EmergencyAsked"];
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
             * @description `emergency-not-allowed`: The office allows no such access, or a shorter one.
             *
             *     `emergency-unwatched`: The office has no data-protection officer who could be told.
             *
             *     `emergency-needs-factor`: The account has no app and no passkey to be shown: it is one of the directory, or new.
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
    end_emergency_access: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
                access_id: string;
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
                    "application/json": components["schemas"]["EmergencyRead"];
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
    issue_emergency_token: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
                access_id: string;
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
                    "application/json": components["schemas"]["EmergencyToken"];
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
            /** @description `emergency-over`: The access has ended, or was opened in another sign-in. */
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
    get_emergency_rule: {
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
                    "application/json": components["schemas"]["EmergencyRuleAnswer"];
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
    put_emergency_rule: {
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
                "application/json": components["schemas"]["EmergencyRuleChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EmergencyRuleAnswer"];
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
            /** @description `try-again`: Two changes met; the same request may go through a moment later. */
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
    get_factor_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description Id of an office, or `*` for all. */
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
                    "application/json": components["schemas"]["FactorRuleAnswer"];
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
    put_factor_rule: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                /** @description Id of an office, or `*` for all. */
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FactorRuleChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FactorRuleAnswer"];
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
    list_revocations: {
        parameters: {
            query?: {
                /** @description `as_of` of the walk before; without it all that is kept is told. */
                since?: string | null;
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
                    "application/json": components["schemas"]["RevocationPage"];
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
    check_rights: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RightsAsked"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RightsRevoked"];
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
    sign_in: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignIn"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"] | components["schemas"]["SecondFactorAsked"];
                };
            };
            /** @description `sign-in-failed`: E-mail address and password do not fit together, or the account is closed. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `sign-in-slowed`: Too many wrong passwords came from here; Retry-After says when to come back.
             *
             *     `too-many-requests`: The caller is over a limit; Retry-After says when to come back.
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `sign-in-busy`: More people are signing in than passwords can be checked; nothing was counted. */
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
    sign_out: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always `1`. */
                "x-nahbar-refresh"?: string | null;
            };
            path?: never;
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
            /** @description `refresh-header-missing`: The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF). */
            403: {
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
    refresh_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description Always `1`. */
                "x-nahbar-refresh"?: string | null;
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
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description `session-ended`: The session is over: signed out, run out, or its token was used twice. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `refresh-header-missing`: The header X-Nahbar-Refresh is missing, which no foreign page can send (CSRF). */
            403: {
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
            /** @description `directory-unavailable`: The directory does not answer, or takes too long. */
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
    sign_in_second_step: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SecondFactor"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionAnswer"];
                };
            };
            /** @description `second-factor-wrong`: The code or the passkey does not fit, or was used before. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `second-factor-over`: Too much time has passed since the password, or it was changed: sign in anew. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `second-factor-slowed`: Too many wrong second factors came; Retry-After says when to come back.
             *
             *     `too-many-requests`: The caller is over a limit; Retry-After says when to come back.
             */
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
    issue_token: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": {
                    /** @description Package name of the service to call. */
                    audience: string;
                    /** @description Unless HTTP Basic is used. */
                    client_id?: string;
                    /** @description Unless HTTP Basic is used. */
                    client_secret?: string;
                    /** @enum {string} */
                    grant_type: "client_credentials";
                    /** @description Parted by spaces; all when left out. */
                    scope?: string;
                };
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenAnswer"];
                };
            };
            /**
             * @description `token-request-invalid`: A parameter is missing, comes twice, or the client shows who it is in two ways.
             *
             *     `grant-unsupported`: The grant type is not client_credentials.
             *
             *     `scope-refused`: The client does not have all of these scopes at this service.
             *
             *     `audience-unknown`: The audience is none of our services, or not one this client calls (RFC 8707).
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `client-unknown`: Client id and secret do not fit together. */
            401: {
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
