// Generated from services/consent/openapi.json by "npm run generate". Do not edit.
export interface paths {
    "/api/consent/health/live": {
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
    "/api/consent/health/ready": {
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
    "/api/consent/v1/appointments/{appointment_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Consents
         * @description Read who in this talk has consented: its adviser, the office's team lead, other systems.
         */
        get: operations["read_consents"];
        put?: never;
        /**
         * Give Consent
         * @description Consent to the current declaration for this talk, naming the exact text that was read.
         *
         *     Consenting to the same text again gives the consent that holds already.
         */
        post: operations["give_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/consents/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Own Consent
         * @description Read what holds for oneself in this talk.
         */
        get: operations["read_own_consent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/consents/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw Consent
         * @description Withdraw one's consent, at any time; it holds from this answer on.
         *
         *     `carried_out_at` is null until media_gateway has barred the person, which is retried
         *     until it succeeds. With nothing to withdraw, nothing changes.
         */
        post: operations["withdraw_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Own Declaration
         * @description Read the declaration that counts now for one's part in the talk, whole.
         */
        get: operations["read_own_declaration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/people/{person_id}/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Declaration For Person
         * @description Read what a person has to read before they sign or say yes: to print or to read it out.
         */
        get: operations["read_declaration_for_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/people/{person_id}/paper-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register Paper Consent
         * @description Register a consent that a person signed on paper; it holds from this answer on.
         */
        post: operations["register_paper_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/people/{person_id}/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload Scan
         * @description Hand in the scan of a signed paper: PDF, JPEG or PNG of at most 3 MB.
         *
         *     It is sealed with the person's key and never rendered here. Registered within a day, or gone.
         */
        post: operations["upload_scan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/people/{person_id}/spoken-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Spoken Consent
         * @description Note that a person said yes to a text that was read out. No consent until it is confirmed.
         */
        post: operations["note_spoken_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/receipts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Own Receipts
         * @description List what there are receipts of: each consent and each withdrawal, the newest first.
         */
        get: operations["list_own_receipts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/receipts/{receipt_id}/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Receipt Json
         * @description Give a receipt as signed JSON (JWS, ES256) after ISO/IEC TS 27560.
         */
        get: operations["read_receipt_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/receipts/{receipt_id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Receipt Pdf
         * @description Give a receipt as a sealed PDF (PDF/UA-1), with the whole text that was read.
         */
        get: operations["read_receipt_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/spoken-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Spoken Consents
         * @description List what waits for a second person who heard it as well.
         */
        get: operations["list_spoken_consents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/appointments/{appointment_id}/spoken-consents/{note_id}/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm Spoken Consent
         * @description Confirm that one has heard it, too, within a day; whoever noted it cannot.
         */
        post: operations["confirm_spoken_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/contact-decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide On Contact
         * @description Tell whether these people may be written to at this moment; changes nothing.
         *
         *     Ask before each message: an answer is stale as soon as somebody says no.
         */
        post: operations["decide_on_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/data-copies/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch Data Copy
         * @description Give the copy as a file, a PDF in the language of Accept-Language.
         */
        post: operations["fetch_data_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/data-copies/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Data Copy
         * @description Say what is in a copy and until when it can be fetched; problems carry `office_id`.
         */
        post: operations["open_data_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/data-copies/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Copy Schema
         * @description Give the JSON schema of copies.
         */
        get: operations["read_copy_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Tell whether these people's consents hold at this moment; changes nothing.
         *
         *     Ask each time: an answer is stale as soon as somebody withdraws.
         */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/declarations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Declarations
         * @description List drafts and published versions, newest first; those for all offices are always there.
         */
        get: operations["list_declarations"];
        put?: never;
        /**
         * Create Declaration
         * @description Write a draft; with `office_id` null it is for all offices, which needs dpo@*.
         */
        post: operations["create_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/declarations/{declaration_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Declaration
         * @description Read a declaration in all its languages.
         */
        get: operations["read_declaration"];
        /**
         * Change Declaration
         * @description Write a draft anew; a review ends with that, and what is published stays as it is.
         */
        put: operations["change_declaration"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/declarations/{declaration_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Declaration
         * @description Publish a reviewed draft as the next version: immutable, and current from now on.
         *
         *     The version before it is retired; consents given to it hold, unless the change is a material
         *     one. An office's own has its places ({office}, {office_address}, {office_phone}, {authority})
         *     filled from the office's record, whose data-protection officer it must name.
         */
        post: operations["publish_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/declarations/{declaration_id}/retire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retire Declaration
         * @description Take a published version back without a next one: nobody can consent to it any more.
         */
        post: operations["retire_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/declarations/{declaration_id}/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Review Declaration
         * @description Find a draft good as it is; whoever wrote in it cannot.
         */
        post: operations["review_declaration"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/declarations/{declaration_id}/send-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send Declaration Back
         * @description Send a draft back to those who write it, with what it lacks; a review ends with that.
         */
        post: operations["send_declaration_back"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Languages
         * @description List the languages declarations may be written in.
         */
        get: operations["list_languages"];
        put?: never;
        /**
         * Add Language
         * @description Enter a language, for good and for all offices; needs dpo@*.
         */
        post: operations["add_language"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/my/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Own Contact Consent
         * @description Read whether one has agreed to e-mails, and whether there is something to agree to.
         */
        get: operations["read_own_contact_consent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/my/contact/agree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree To Contact
         * @description Agree to e-mails about one's talks, naming the exact text that was read.
         */
        post: operations["agree_to_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/my/contact/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Contact Declaration
         * @description Read the declaration about e-mails, whole.
         */
        get: operations["read_contact_declaration"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/my/contact/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse Contact
         * @description Say no to e-mails, or take a yes back; it holds from this answer on, for the next mail.
         */
        post: operations["refuse_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/appointments/{appointment_id}/people": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List People Of Talk
         * @description Name who takes part in an appointment of this office: numbers and parts, nothing else.
         */
        get: operations["list_people_of_talk"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/checklist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Checklist
         * @description Make all live checks now and give them with the manual ones; changes nothing.
         */
        get: operations["read_checklist"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/checklist/due": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Due Lines
         * @description List the manual checks that are due or overdue, never made, or found bad; asks nobody.
         */
        get: operations["list_due_lines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/checklist/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Checklist File
         * @description Make all live checks now and give the result as a file (PDF/UA-1 or ODT).
         */
        get: operations["read_checklist_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/checklist/{check}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Manual Check
         * @description Note what somebody found who looked: date, name, note; says when it is due again.
         */
        post: operations["note_manual_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/consents/{consent_id}/scan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download Scan
         * @description Download the paper behind a consent. Who had it, is in the trail.
         */
        get: operations["download_scan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/contact-consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Contact Records
         * @description List what people declared about e-mails, the newest first; ids only.
         */
        get: operations["list_contact_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/contact-consents/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Contact Consent
         * @description Read whether a person of the office agreed to e-mails; neither name nor address.
         */
        get: operations["read_contact_consent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/contact-refusals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Contact Refusal
         * @description Note that somebody asked for no more e-mails by telephone, by letter or in person.
         *
         *     It holds from this answer on. There is no such way to agree: that is the person's alone.
         */
        post: operations["note_contact_refusal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/contacts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Contacts
         * @description Tell whether the declarations that hold in an office still name the office's contacts.
         */
        get: operations["read_contacts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/guardian-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Guardian Rule
         * @description Read whether the office demands a guardian's consent for minors; at first it does not.
         */
        get: operations["read_guardian_rule"];
        /**
         * Choose Guardian Rule
         * @description Choose whether the office demands a guardian's consent for minors, for bookings to come.
         */
        put: operations["choose_guardian_rule"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/languages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Offered Languages
         * @description Read in which languages an office offers its declarations.
         */
        get: operations["read_offered_languages"];
        /**
         * Choose Offered Languages
         * @description Choose in which languages an office offers its declarations.
         */
        put: operations["choose_offered_languages"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/processing": {
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
    "/api/consent/v1/offices/{office_id}/processing-record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Processing Record
         * @description Make a document now and give it as data, with what the office states in it.
         */
        get: operations["read_processing_record"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/processing-record/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Processing File
         * @description Make a document now and give it as a file (PDF/UA-1 or ODT).
         */
        get: operations["read_processing_file"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/processing-record/statements/{about}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Write Statement
         * @description State what the product cannot know; If-Match "0" while nothing is stated.
         */
        put: operations["write_statement"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/retention": {
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
    "/api/consent/v1/offices/{office_id}/retention-overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Retention Overview
         * @description Give what each service keeps for how long and why, and what the nights did (dry run).
         */
        get: operations["read_retention_overview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Subject Requests
         * @description List an office's requests, what is due first.
         */
        get: operations["list_subject_requests"];
        put?: never;
        /**
         * Note Subject Request
         * @description Note a request of a person of this office; it is due within a month (Art. 12 (3)).
         */
        post: operations["note_subject_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Subject Request
         * @description Give a request, with what was erased for it.
         */
        get: operations["read_subject_request"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close Subject Request
         * @description End a request: answered by what was done, refused with the reason, or withdrawn.
         *
         *     An erasure is answered by itself when its last step is done.
         */
        post: operations["close_subject_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/data-copy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Data Copy
         * @description Tell how far a copy is, which services did not answer, and how it was handed over.
         */
        get: operations["read_data_copy"];
        put?: never;
        /**
         * Start Data Copy
         * @description Collect what all services have stored of the person; it goes on until all have answered.
         *
         *     If-Match names the request's version. A copy that is whole already is collected anew.
         */
        post: operations["start_data_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/data-copy/json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Data Copy Json
         * @description Give the copy as JSON; noted.
         */
        get: operations["read_data_copy_json"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/data-copy/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make Copy Link
         * @description Make address and code by which the person fetches the copy; earlier ones open nothing more.
         *
         *     Shown this once: send the address, and tell the code by another way.
         */
        post: operations["make_copy_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/data-copy/link/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Revoke Copy Link
         * @description Take the link back; again changes nothing.
         */
        post: operations["revoke_copy_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/data-copy/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Data Copy Pdf
         * @description Give the copy as a sealed PDF (PDF/UA-1), to look at or to hand over on paper; noted.
         */
        get: operations["read_data_copy_pdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start Erasure
         * @description Begin the erasure in all services; it goes on until all have done it, whatever crashes.
         */
        post: operations["start_erasure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/erasure-plan": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Erasure Plan
         * @description Ask all services what an erasure would take, what would stay and why.
         */
        get: operations["read_erasure_plan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/extension": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend Subject Request
         * @description Take two months more; the person has to be told within the first month, with the reason.
         */
        post: operations["extend_subject_request"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/subject-requests/{request_id}/identity-check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Identity Check
         * @description Note how it was made sure that the request is from the person whose data it is.
         */
        post: operations["note_identity_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/offices/{office_id}/trail": {
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
    "/api/consent/v1/offices/{office_id}/trail/checkpoints": {
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
    "/api/consent/v1/offices/{office_id}/trail/export": {
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
    "/api/consent/v1/offices/{office_id}/trail/summary": {
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
    "/api/consent/v1/offices/{office_id}/withdrawals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Note Withdrawal
         * @description Withdraw a consent for somebody who asked for it by telephone, by letter or in person.
         *
         *     It holds from this answer on, as if they had done it themselves; who noted it, who asked and
         *     how is recorded.
         */
        post: operations["note_withdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/presence-papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal Presence
         * @description Seal a confirmation of presence, as PDF/UA-1 or signed JSON; nothing of it is kept.
         */
        post: operations["seal_presence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/receipts/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check Receipt Pdf
         * @description Check the seal of a PDF of at most 1 MB; it is neither shown nor kept.
         *
         *     Signed JSON needs no server: its keys are at …/receipts/keys.
         */
        post: operations["check_receipt_pdf"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/receipts/file": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Read Receipt By Link
         * @description Give a receipt of the same person and appointment as a file.
         */
        post: operations["read_receipt_by_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/receipts/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Receipt Keys
         * @description Give the public keys that check receipts: those of today and all before.
         */
        get: operations["list_receipt_keys"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/receipts/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open Receipt Link
         * @description Tell what holds, and of what there are receipts, by the secret of a receipt's link.
         */
        post: operations["open_receipt_link"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/receipts/schema": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Receipt Schema
         * @description Give the JSON schema of what a signed receipt states.
         */
        get: operations["read_receipt_schema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/receipts/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Withdraw By Receipt
         * @description Withdraw the consent a receipt is of; it holds from this answer on.
         *
         *     Without a key: the same again changes nothing, and a consent that is given later is withdrawn
         *     by whoever asks again.
         */
        post: operations["withdraw_by_receipt"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Records
         * @description List consents and their withdrawals, newest first, by pseudonym.
         */
        get: operations["list_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/consent/v1/subjects/{person_id}/data": {
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
    "/api/consent/v1/subjects/{person_id}/erasure": {
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
    "/api/consent/v1/subjects/{person_id}/erasure-plan": {
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
    "/api/consent/v1/trail/keys": {
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
         * Checklist
         * @description All lines, as just made.
         */
        Checklist: {
            /** Lines */
            lines: components["schemas"]["ChecklistLine"][];
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Office */
            office: string;
            /** Silent */
            silent: string[];
        };
        /**
         * ChecklistLine
         * @description One line with its result; what could not be looked up is "not_checked" and never "ok".
         */
        ChecklistLine: {
            /** After */
            after: string[];
            /** Done By */
            done_by: string | null;
            /**
             * Done On
             * @description On which day people looked.
             */
            done_on: string | null;
            /**
             * Due On
             * @description When they have to look again.
             */
            due_on: string | null;
            /** Evidence */
            evidence: string;
            /** Id */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "live" | "manual";
            /**
             * Made At
             * @description When a live check was made.
             */
            made_at: string | null;
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "ok" | "failed" | "not_checked";
            /** Overdue */
            overdue: boolean;
            /**
             * Topic
             * @enum {string}
             */
            topic: "transport" | "recording" | "voluntary" | "access" | "storage" | "outside" | "accessible" | "organisation";
            /** Topic Words */
            topic_words: string;
            /** Words */
            words: string;
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
         * Closing
         * @description How a request ends.
         */
        Closing: {
            /**
             * Measures
             * @description What was done: with `answered`, and then at least one that the right knows.
             * @default []
             */
            measures: ("copy_by_link" | "copy_on_paper" | "nothing_stored" | "corrected" | "completed" | "talks_cancelled" | "contacts_removed" | "staff_told" | "recipients_told")[];
            /**
             * Outcome
             * @enum {string}
             */
            outcome: "answered" | "refused" | "withdrawn";
            /**
             * Refusal
             * @description Only with `refused`, and then.
             */
            refusal?: ("identity_unclear" | "unfounded" | "excessive" | "law_forbids") | null;
        };
        /**
         * ConsentCreate
         * @description Which text the person has read and agrees to.
         */
        ConsentCreate: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Locale
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            locale: string;
            /** Text Sha256 */
            text_sha256: string;
        };
        /**
         * ConsentRead
         * @description A consent as it is recorded (GDPR Art. 7(1)).
         */
        ConsentRead: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "web" | "spoken" | "paper" | "email";
            /**
             * Consent Id
             * Format: uuid
             */
            consent_id: string;
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
            /**
             * Locale
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            locale: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter" | "guardian";
            /** Text Sha256 */
            text_sha256: string;
            /** Version */
            version: number;
        };
        /**
         * ConsentRecord
         * @description One consent and what became of it. Ids only: names are kept elsewhere.
         */
        ConsentRecord: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Channel
             * @enum {string}
             */
            channel: "web" | "spoken" | "paper" | "email";
            /**
             * Confirmed By
             * @description Who heard it as well; null unless spoken.
             */
            confirmed_by: string | null;
            /**
             * Consent Id
             * Format: uuid
             */
            consent_id: string;
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Declared On
             * @description The day it was signed or said.
             */
            declared_on: string | null;
            /**
             * Given At
             * Format: date-time
             */
            given_at: string;
            /**
             * Has Scan
             * @description Whether the signed paper is kept.
             */
            has_scan: boolean;
            /**
             * Link Id
             * @description The link the person came by; null for staff, or where it was not noted.
             */
            link_id: string | null;
            /** Link Made At */
            link_made_at: string | null;
            /**
             * Link Made By
             * @description Who made that link: `staff:` or `machine:` and an id.
             */
            link_made_by: string | null;
            /**
             * Locale
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            locale: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter" | "guardian";
            /**
             * Person Id
             * Format: uuid
             * @description Random; leads to a person only in other services.
             */
            person_id: string;
            /**
             * Registered By
             * @description The account that registered what was signed or said; null in the browser.
             */
            registered_by: string | null;
            /** Text Sha256 */
            text_sha256: string;
            /** Version */
            version: number;
            /**
             * Withdrawal Asked By
             * @description Who told the office so; null where the person withdrew by themselves.
             */
            withdrawal_asked_by: ("self" | "guardian" | "representative") | null;
            /** Withdrawal Carried Out At */
            withdrawal_carried_out_at: string | null;
            /** Withdrawal Channel */
            withdrawal_channel: ("web" | "spoken" | "paper" | "email") | null;
            /**
             * Withdrawal Registered By
             * @description The account that noted it.
             */
            withdrawal_registered_by: string | null;
            /** Withdrawn At */
            withdrawn_at: string | null;
        };
        /**
         * ContactConsent
         * @description What one person said last, as staff see it.
         */
        ContactConsent: {
            /** Channel */
            channel: ("web" | "spoken" | "paper" | "email") | null;
            /** Declared At */
            declared_at: string | null;
            /**
             * Noted By
             * @description The account that noted a no it was told.
             */
            noted_by: string | null;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "given" | "outdated" | "refused";
        };
        /**
         * ContactDecision
         * @description Whether one person may be written to now.
         */
        ContactDecision: {
            /** Allowed */
            allowed: boolean;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "given" | "outdated" | "refused";
        };
        /**
         * ContactDecisions
         * @description One decision for each person asked about, in the same order.
         */
        ContactDecisions: {
            /** Decisions */
            decisions: components["schemas"]["ContactDecision"][];
        };
        /**
         * ContactOfDpo
         * @description How to reach the data-protection officer; a field is empty where nobody wrote one.
         */
        ContactOfDpo: {
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * ContactQuestion
         * @description Who is to be written to.
         */
        ContactQuestion: {
            /** Person Ids */
            person_ids: string[];
        };
        /**
         * ContactRecord
         * @description One entry (GDPR Art. 7(1)). Ids only: names and addresses are kept elsewhere.
         */
        ContactRecord: {
            /** Asked By */
            asked_by: ("self" | "guardian" | "representative") | null;
            /**
             * Channel
             * @enum {string}
             */
            channel: "web" | "spoken" | "paper" | "email";
            /** Declaration Id */
            declaration_id: string | null;
            /** Declaration Version */
            declaration_version: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "given" | "refused";
            /** Link Id */
            link_id: string | null;
            /** Link Made At */
            link_made_at: string | null;
            /**
             * Link Made By
             * @description Who made that link: `staff:` or `machine:` and an id.
             */
            link_made_by: string | null;
            /** Locale */
            locale: string | null;
            /**
             * Person Id
             * Format: uuid
             * @description Random; leads to a person only in other services.
             */
            person_id: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Registered By */
            registered_by: string | null;
            /** Text Sha256 */
            text_sha256: string | null;
        };
        /**
         * ContactRefusalNoted
         * @description Somebody told the office that they want no e-mail (any more): who, and how.
         */
        ContactRefusalNoted: {
            /**
             * Asked By
             * @enum {string}
             */
            asked_by: "self" | "guardian" | "representative";
            /**
             * Channel
             * @description `spoken`: in person or by telephone.
             * @enum {string}
             */
            channel: "spoken" | "paper" | "email";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * ContactsRead
         * @description The office's contacts, and those of the declarations that hold there now.
         */
        ContactsRead: {
            /** Declarations */
            declarations: components["schemas"]["DeclaredContacts"][];
            office: components["schemas"]["OfficeContacts"];
        };
        /**
         * CopyContent
         * @description How many things of a kind are in a copy.
         */
        CopyContent: {
            /** Count */
            count: number;
            /** Kind */
            kind: string;
        };
        /**
         * CopyLinkOrder
         * @description For how long a copy can be fetched.
         */
        CopyLinkOrder: {
            /**
             * Days
             * @default 14
             */
            days: number;
        };
        /**
         * CopyLinkRead
         * @description The link that was made last; never its address or code.
         */
        CopyLinkRead: {
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Fetched At
             * @description When a file was fetched the last time.
             */
            fetched_at: string | null;
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /**
             * Made By
             * Format: uuid
             */
            made_by: string;
            /**
             * Openings
             * @description How often it was opened, or a file was fetched.
             */
            openings: number;
            /** Revoked At */
            revoked_at: string | null;
            /**
             * Tries Left
             * @description Wrong codes that it takes; 0: it is locked.
             */
            tries_left: number;
        };
        /**
         * CopyOpening
         * @description What stands behind `#` in the address, and the code.
         */
        CopyOpening: {
            /** Code */
            code: string;
            /** Link */
            link: string;
        };
        /**
         * CopyStepRead
         * @description What one service has told so far.
         */
        CopyStepRead: {
            /** Done At */
            done_at: string | null;
            /**
             * Is Silent
             * @description It did not answer the last time; it is asked again.
             */
            is_silent: boolean;
            /** Items */
            items: number;
            /**
             * Kinds
             * @description How many things of which kind.
             */
            kinds: {
                [key: string]: number;
            };
            /** Service */
            service: string;
            /** Tried At */
            tried_at: string | null;
        };
        /**
         * CopyWanted
         * @description Which file.
         */
        CopyWanted: {
            /** Code */
            code: string;
            /**
             * Form
             * @enum {string}
             */
            form: "pdf" | "json";
            /** Link */
            link: string;
        };
        /**
         * DataCopyRead
         * @description How far a copy is, and how it was handed over.
         */
        DataCopyRead: {
            /**
             * Delete After
             * Format: date-time
             */
            delete_after: string;
            link: components["schemas"]["CopyLinkRead"] | null;
            /**
             * Ready At
             * @description Null while services are still to answer.
             */
            ready_at: string | null;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
            /**
             * Started By
             * Format: uuid
             */
            started_by: string;
            /** Steps */
            steps: components["schemas"]["CopyStepRead"][];
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
         * Decision
         * @description Whether one person's consent holds now, or what is missing.
         */
        Decision: {
            /** Allowed */
            allowed: boolean;
            /**
             * Consent Id
             * @description The consent that holds; null when none does.
             */
            consent_id: string | null;
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
             * Reason
             * @description Null when allowed; `none`: never given in this part for this appointment; `outdated`: given to a version that no longer suffices; `guardian_missing`: theirs holds, and that of their guardian, which is demanded, does not.
             */
            reason: ("none" | "withdrawn" | "outdated" | "guardian_missing") | null;
            /**
             * Revision
             * @description Counts what the person and their guardian declared, and how often it was said whether one has to, as in the events; 0: nothing.
             */
            revision: number;
        };
        /**
         * DecisionRequest
         * @description Whose consents are asked about, for which appointment.
         */
        DecisionRequest: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /** Persons */
            persons: components["schemas"]["PersonAsked"][];
        };
        /**
         * Decisions
         * @description One decision per person asked about, in the same order.
         */
        Decisions: {
            /**
             * Allowed
             * @description Whether the talk may take place as far as asked: client or adviser was asked about, and each of them has consented. A guest's missing consent keeps out only the guest.
             */
            allowed: boolean;
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /** Decisions */
            decisions: components["schemas"]["Decision"][];
        };
        /**
         * DeclarationCreate
         * @description A new draft, for one office or, with null, for all of them.
         */
        DeclarationCreate: {
            /**
             * Audience
             * @enum {string}
             */
            audience: "client" | "adviser" | "guest" | "guardian";
            dpo: components["schemas"]["DpoContact-Input"];
            /**
             * Needs Legal Review
             * @description A lawyer has yet to review this declaration.
             * @default true
             */
            needs_legal_review: boolean;
            /** Office Id */
            office_id: string | null;
            /**
             * Purpose
             * @default video_talk
             * @enum {string}
             */
            purpose: "video_talk" | "contact";
            /** Texts */
            texts: {
                [key: string]: components["schemas"]["TextWrite"];
            };
        };
        /**
         * DeclarationRead
         * @description A declaration in all its languages.
         */
        DeclarationRead: {
            /**
             * Audience
             * @enum {string}
             */
            audience: "client" | "adviser" | "guest" | "guardian";
            /** Consents End */
            consents_end: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            dpo: components["schemas"]["DpoContact-Output"];
            /**
             * Filled
             * @description What stands in the text for places such as {office}; empty in a draft.
             */
            filled: {
                [key: string]: string;
            };
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Material Change */
            material_change: boolean;
            /** Needs Legal Review */
            needs_legal_review: boolean;
            /** Office Id */
            office_id: string | null;
            /** Published At */
            published_at: string | null;
            /**
             * Published By
             * @description Null where an operator did, by a command.
             */
            published_by: string | null;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "video_talk" | "contact";
            /**
             * Remarks
             * @description Why it was sent back, each time, the newest first.
             */
            remarks: components["schemas"]["RemarkRead"][];
            /** Retired At */
            retired_at: string | null;
            /** Retired By */
            retired_by: string | null;
            /** Reviewed At */
            reviewed_at: string | null;
            /** Reviewed By */
            reviewed_by: string | null;
            /**
             * Revision
             * @description Of the draft; the ETag.
             */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "sent_back" | "reviewed" | "published" | "retired";
            /** Texts */
            texts: {
                [key: string]: components["schemas"]["TextRead"];
            };
            /** Version */
            version: number | null;
            /**
             * Writers
             * @description Accounts of those who wrote in it; they neither review nor publish it.
             */
            writers: string[];
        };
        /**
         * DeclarationSummary
         * @description One line of the list of declarations.
         */
        DeclarationSummary: {
            /**
             * Audience
             * @enum {string}
             */
            audience: "client" | "adviser" | "guest" | "guardian";
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Is Current
             * @description The published version of its scope, purpose and audience.
             */
            is_current: boolean;
            /** Needs Legal Review */
            needs_legal_review: boolean;
            /** Office Id */
            office_id: string | null;
            /** Published At */
            published_at: string | null;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "video_talk" | "contact";
            /** Retired At */
            retired_at: string | null;
            /**
             * Revision
             * @description Of the draft; the ETag.
             */
            revision: number;
            /**
             * State
             * @enum {string}
             */
            state: "draft" | "sent_back" | "reviewed" | "published" | "retired";
            /** Titles */
            titles: {
                [key: string]: string;
            };
            /** Version */
            version: number | null;
        };
        /**
         * DeclarationWrite
         * @description What a draft consists of; German is always there.
         */
        DeclarationWrite: {
            dpo: components["schemas"]["DpoContact-Input"];
            /**
             * Needs Legal Review
             * @description A lawyer has yet to review this declaration.
             * @default true
             */
            needs_legal_review: boolean;
            /** Texts */
            texts: {
                [key: string]: components["schemas"]["TextWrite"];
            };
        };
        /**
         * DeclaredContacts
         * @description What a declaration that people of this office read now says instead.
         */
        DeclaredContacts: {
            /**
             * Audience
             * @enum {string}
             */
            audience: "client" | "adviser" | "guest" | "guardian";
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /** Differs */
            differs: boolean;
            dpo: components["schemas"]["ContactOfDpo"];
            /**
             * Fields
             * @description Where it differs: dpo_name, dpo_email, dpo_phone, office, office_address, office_phone, authority.
             */
            fields: string[];
            /**
             * Office Id
             * @description Null: it is for all offices.
             */
            office_id: string | null;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "video_talk" | "contact";
            /** Version */
            version: number;
        };
        /**
         * Document
         * @description A whole document in one language; times are UTC.
         */
        Document: {
            /**
             * Author
             * @description The office.
             */
            author: string;
            /**
             * Language
             * @enum {string}
             */
            language: "de" | "de-x-leicht" | "en";
            /**
             * Made At
             * Format: date-time
             */
            made_at: string;
            /** Sections */
            sections: components["schemas"]["Section"][];
            /**
             * Subject
             * @description What it is, in one sentence.
             */
            subject: string;
            /** Title */
            title: string;
        };
        /**
         * DpoContact
         * @description How to reach the data-protection officer (GDPR Art. 13(1)(b)).
         */
        "DpoContact-Input": {
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * DpoContact
         * @description How to reach the data-protection officer (GDPR Art. 13(1)(b)).
         */
        "DpoContact-Output": {
            /** Email */
            email: string;
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * DueLines
         * @description Manual lines that wait for somebody to look; an office has a handful.
         */
        DueLines: {
            /** Items */
            items: components["schemas"]["ChecklistLine"][];
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
         * ExtensionNote
         * @description Why two months more are necessary; the person has to be told within the first.
         */
        ExtensionNote: {
            /**
             * Reason
             * @enum {string}
             */
            reason: "complex" | "many_requests";
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
         * Grid
         * @description A table: the first cell of each row names the row.
         */
        Grid: {
            /** Caption */
            caption: string;
            /** Columns */
            columns: string[];
            /** Rows */
            rows: string[][];
            /**
             * Source
             * @enum {string}
             */
            source: "configuration" | "schedule" | "checked" | "office" | "product";
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
         * IdentityNote
         * @description How it was made sure that the request is from the person whose data it is.
         */
        IdentityNote: {
            /**
             * How
             * @enum {string}
             */
            how: "in_person" | "id_document" | "known_channel";
        };
        /**
         * IssuedCopyLink
         * @description Address and code, shown this once; they go to the person by two ways.
         */
        IssuedCopyLink: {
            /**
             * Code
             * @description `ABCD-EFGH-JKMN`.
             */
            code: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /** Url */
            url: string;
        };
        /**
         * KeptByService
         * @description All that one service keeps.
         */
        KeptByService: {
            /** Kinds */
            kinds: components["schemas"]["KeptKind"][];
            /** Name */
            name: string;
            /** Next Run At */
            next_run_at: string | null;
            /** Runs */
            runs: components["schemas"]["KeptRun"][];
            /** Service */
            service: string;
        };
        /**
         * KeptKind
         * @description What one service keeps of a kind, under one rule.
         */
        KeptKind: {
            /**
             * About
             * @description Whose data it is.
             */
            about: string;
            /**
             * Basis
             * @enum {string}
             */
            basis: "public_task" | "budget_law" | "accountability" | "consent_evidence" | "security" | "not_personal";
            /** Basis Words */
            basis_words: string;
            /**
             * Bounds Words
             * @description Why not shorter and not longer.
             */
            bounds_words: string | null;
            /**
             * Days
             * @description How long; null: kept, or gone with something else.
             */
            days: number | null;
            /**
             * Due Rows
             * @description What the next night would delete, in all offices.
             */
            due_rows: number;
            /**
             * Ends
             * @enum {string}
             */
            ends: "deleted" | "with_parent" | "kept";
            /**
             * Goes With
             * @description Name of the kind with which it goes.
             */
            goes_with: string | null;
            /** Kind */
            kind: string;
            /**
             * Last Rows
             * @description What the last night deleted, in all offices.
             */
            last_rows: number;
            /** Longest Days */
            longest_days: number | null;
            /** Name */
            name: string;
            /**
             * Office Days
             * @description What this office chose instead.
             */
            office_days: number | null;
            /** Shortest Days */
            shortest_days: number | null;
            /** Since Words */
            since_words: string | null;
            /** Tables */
            tables: string[];
            /** What For */
            what_for: string;
        };
        /**
         * KeptRun
         * @description A night of one service.
         */
        KeptRun: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Failed
             * @description Names of what could not be deleted.
             */
            failed: string[];
            /** Rows */
            rows: number;
        };
        /**
         * LanguageCreate
         * @description A language that declarations may be written in from now on.
         */
        LanguageCreate: {
            /**
             * Direction
             * @default ltr
             * @enum {string}
             */
            direction: "ltr" | "rtl";
            /**
             * Name
             * @description In the language itself, such as `Українська`.
             */
            name: string;
            /**
             * Tag
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            tag: string;
        };
        /**
         * LanguageRead
         * @description A language of the registry.
         */
        LanguageRead: {
            /**
             * Direction
             * @enum {string}
             */
            direction: "ltr" | "rtl";
            /** Name */
            name: string;
            /**
             * Tag
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            tag: string;
        };
        /**
         * Languages
         * @description All languages of the registry, by tag.
         */
        Languages: {
            /** Items */
            items: components["schemas"]["LanguageRead"][];
        };
        /**
         * ManualNote
         * @description What somebody found when they looked.
         */
        ManualNote: {
            /** Done By */
            done_by: string;
            /**
             * Done On
             * Format: date
             */
            done_on: string;
            /**
             * Found
             * @enum {string}
             */
            found: "ok" | "failed";
            /**
             * Note
             * @default
             */
            note: string;
        };
        /**
         * NewSubjectRequest
         * @description A request that came in.
         */
        NewSubjectRequest: {
            /**
             * Article
             * @enum {string}
             */
            article: "access" | "rectification" | "erasure" | "restriction" | "portability" | "objection";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Received On
             * Format: date
             */
            received_on: string;
        };
        /**
         * OfferRead
         * @description In which languages an office offers its declarations.
         */
        OfferRead: {
            /**
             * Is Chosen
             * @description False where the office chose none: then it is every language that the product comes with.
             */
            is_chosen: boolean;
            /** Languages */
            languages: components["schemas"]["LanguageRead"][];
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
        };
        /**
         * OfferWrite
         * @description In which languages an office offers its declarations; German is always among them.
         */
        OfferWrite: {
            /** Tags */
            tags: string[];
        };
        /**
         * OfficeContacts
         * @description What the office's record says, and so the privacy page.
         */
        OfficeContacts: {
            /** Address */
            address: string;
            /** Authority */
            authority: string;
            dpo: components["schemas"]["ContactOfDpo"];
            /** Name */
            name: string;
            /** Phone */
            phone: string;
        };
        /**
         * OpenedCopy
         * @description What is in a copy, and until when it can be fetched.
         */
        OpenedCopy: {
            /**
             * Article
             * @enum {string}
             */
            article: "access" | "portability";
            /**
             * Collected At
             * Format: date-time
             */
            collected_at: string;
            /** Contents */
            contents: components["schemas"]["CopyContent"][];
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
        };
        /**
         * OwnConsent
         * @description What holds now for the person who asks; of the newest consent and its withdrawal.
         */
        OwnConsent: {
            /**
             * Carried Out At
             * @description When media_gateway has barred the person; null while carried out.
             */
            carried_out_at?: string | null;
            /** Consent Id */
            consent_id?: string | null;
            /** Declaration Id */
            declaration_id?: string | null;
            /** Given At */
            given_at?: string | null;
            /**
             * Renewal Needed
             * @description Given to a version that no longer suffices: the current one has to be read.
             * @default false
             */
            renewal_needed: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "given" | "withdrawn";
            /** Version */
            version?: number | null;
            /**
             * Waits For Guardian
             * @description A guardian has to agree as well (to a minor's talk), and has not.
             * @default false
             */
            waits_for_guardian: boolean;
            /** Withdrawn At */
            withdrawn_at?: string | null;
        };
        /**
         * OwnContactConsent
         * @description What the person who asks said last, and whether there is a text to agree to.
         */
        OwnContactConsent: {
            /**
             * Askable
             * @description Whether the office has a text for it; where not, nobody is asked.
             */
            askable: boolean;
            /** Declared At */
            declared_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "given" | "outdated" | "refused";
            /**
             * Version
             * @description Of the text they agreed to.
             */
            version: number | null;
        };
        /**
         * OwnDeclaration
         * @description The declaration a person reads before they answer, in one language.
         */
        OwnDeclaration: {
            /**
             * Asked Locale
             * @description The language that was asked for.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            asked_locale: string;
            /**
             * Audience
             * @enum {string}
             */
            audience: "client" | "adviser" | "guest" | "guardian";
            /** Body Markdown */
            body_markdown: string;
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            dpo: components["schemas"]["DpoContact-Output"];
            /**
             * Falls Back
             * @description There is no text in the language that was asked for: this one is German.
             */
            falls_back: boolean;
            /**
             * Languages
             * @description The languages the office offers, written or not.
             */
            languages: components["schemas"]["LanguageRead"][];
            /**
             * Locale
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            locale: string;
            /**
             * Locales
             * @description The languages it can be read in: offered by the office, and written.
             */
            locales: string[];
            /** Needs Legal Review */
            needs_legal_review: boolean;
            /** Needs Native Review */
            needs_native_review: boolean;
            /**
             * Published At
             * Format: date-time
             */
            published_at: string;
            /**
             * Purpose
             * @enum {string}
             */
            purpose: "video_talk" | "contact";
            /** Short */
            short: string;
            /** Text Sha256 */
            text_sha256: string;
            /** Title */
            title: string;
            /** Version */
            version: number;
        };
        /**
         * OwnReceipts
         * @description A person's receipts for one appointment, the newest first.
         */
        OwnReceipts: {
            /**
             * Carried Out At
             * @description When a withdrawal took effect in the talk; null while that is under way.
             */
            carried_out_at: string | null;
            /** Items */
            items: components["schemas"]["ReceiptLine"][];
            /**
             * State
             * @enum {string}
             */
            state: "none" | "given" | "withdrawn";
        };
        /** Page[CheckpointRead] */
        Page_CheckpointRead_: {
            /** Items */
            items: components["schemas"]["CheckpointRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ConsentRecord] */
        Page_ConsentRecord_: {
            /** Items */
            items: components["schemas"]["ConsentRecord"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ContactRecord] */
        Page_ContactRecord_: {
            /** Items */
            items: components["schemas"]["ContactRecord"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[DeclarationSummary] */
        Page_DeclarationSummary_: {
            /** Items */
            items: components["schemas"]["DeclarationSummary"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[SubjectRequestRead] */
        Page_SubjectRequestRead_: {
            /** Items */
            items: components["schemas"]["SubjectRequestRead"][];
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
         * PaperConsent
         * @description A paper that a person signed: which text, when, and its scan.
         */
        PaperConsent: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Declared On
             * Format: date
             * @description The day it was signed.
             */
            declared_on: string;
            /**
             * Locale
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            locale: string;
            /**
             * Scan Id
             * Format: uuid
             */
            scan_id: string;
            /** Text Sha256 */
            text_sha256: string;
        };
        /**
         * PaperWanted
         * @description What was seen, and as what it is wanted.
         */
        PaperWanted: {
            facts: components["schemas"]["PresenceFacts"];
            /**
             * Form
             * @enum {string}
             */
            form: "pdf" | "json";
            /**
             * Language
             * @description Of the PDF; signed JSON has codes and no words.
             * @enum {string}
             */
            language: "de" | "de-x-leicht" | "en";
        };
        /**
         * PeopleOfTalk
         * @description Who takes part in an appointment.
         */
        PeopleOfTalk: {
            /** Items */
            items: components["schemas"]["PersonOfTalk"][];
        };
        /**
         * PersonAsked
         * @description Somebody about whom is asked, in the part they have in the talk.
         */
        PersonAsked: {
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
        };
        /**
         * PersonConsent
         * @description What holds now for one person in a talk.
         */
        PersonConsent: {
            /**
             * Guards
             * @description Of a guardian: for whom they agree.
             */
            guards?: string | null;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter" | "guardian";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Renewal Needed
             * @description Given to a version that no longer suffices: it opens nothing.
             */
            renewal_needed: boolean;
            /**
             * State
             * @enum {string}
             */
            state: "none" | "given" | "withdrawn";
        };
        /**
         * PersonConsents
         * @description What holds now for everybody in a talk.
         */
        PersonConsents: {
            /** Items */
            items: components["schemas"]["PersonConsent"][];
        };
        /**
         * PersonOfTalk
         * @description Somebody who takes part in an appointment; no name.
         */
        PersonOfTalk: {
            /** Part */
            part: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
        };
        /**
         * PresenceFacts
         * @description What was seen of one person at one appointment.
         */
        PresenceFacts: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /** Code */
            code: string;
            /** Moments */
            moments: components["schemas"]["SeenMoment"][];
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter" | "guardian";
            /**
             * Person Id
             * Format: uuid
             * @description Random; a name is not kept with talks.
             */
            person_id: string;
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
             * @description The office's (IANA), in which the PDF shows times.
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
         * Publication
         * @description What the publisher decides with a new version.
         */
        Publication: {
            /**
             * Material Change
             * @description Consents to earlier versions no longer suffice: people are asked anew.
             */
            material_change: boolean;
        };
        /**
         * ReceiptKeyRead
         * @description A public key (JWK, RFC 7517) that seals receipts, or did.
         */
        ReceiptKeyRead: {
            /**
             * Alg
             * @constant
             */
            alg: "ES256";
            /**
             * Crv
             * @constant
             */
            crv: "P-256";
            /** Kid */
            kid: string;
            /**
             * Kty
             * @constant
             */
            kty: "EC";
            /**
             * Seals From
             * Format: date-time
             */
            seals_from: string;
            /**
             * Seals Until
             * @description When a newer key took over; null: it seals.
             */
            seals_until: string | null;
            /**
             * Use
             * @constant
             */
            use: "sig";
            /** X */
            x: string;
            /**
             * X5C
             * @description Base64 of the certificate (DER) that PDFs are sealed with.
             */
            x5c: string[];
            /** Y */
            y: string;
        };
        /**
         * ReceiptKeys
         * @description All keys that ever sealed a receipt of this installation, the newest first.
         */
        ReceiptKeys: {
            /** Keys */
            keys: components["schemas"]["ReceiptKeyRead"][];
        };
        /**
         * ReceiptLine
         * @description One thing a person declared, of which there is a receipt.
         */
        ReceiptLine: {
            /**
             * Kind
             * @enum {string}
             */
            kind: "given" | "withdrawn";
            /**
             * Receipt Id
             * Format: uuid
             */
            receipt_id: string;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
        };
        /**
         * ReceiptLink
         * @description The secret of a receipt's link, which stands behind `#` in it.
         */
        ReceiptLink: {
            /** Link */
            link: string;
        };
        /**
         * ReceiptWanted
         * @description Which receipt, in which form, by a receipt's link.
         */
        ReceiptWanted: {
            /**
             * Form
             * @enum {string}
             */
            form: "pdf" | "json";
            /** Link */
            link: string;
            /**
             * Receipt Id
             * Format: uuid
             */
            receipt_id: string;
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
         * RecordRead
         * @description The document as it stands now, and what the office states in it.
         */
        RecordRead: {
            document: components["schemas"]["Document"];
            /**
             * Silent
             * @description Names of services that did not answer.
             */
            silent: string[];
            /** Statements */
            statements: components["schemas"]["StatementRead"][];
        };
        /**
         * RemarkRead
         * @description Why a draft was sent back.
         */
        RemarkRead: {
            /** Remark */
            remark: string;
            /**
             * Said At
             * Format: date-time
             */
            said_at: string;
            /**
             * Said By
             * Format: uuid
             */
            said_by: string;
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
         * RetentionOverview
         * @description What all services keep, and which of them did not answer.
         */
        RetentionOverview: {
            /**
             * Looked At
             * Format: date-time
             */
            looked_at: string;
            /** Services */
            services: components["schemas"]["KeptByService"][];
            /**
             * Silent
             * @description Names of services that did not answer.
             */
            silent: string[];
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
         * Retirement
         * @description What is decided with a version that is taken back without a next one.
         */
        Retirement: {
            /**
             * Consents End
             * @description Consents given to it no longer suffice. Withdrawing stays possible anyway.
             */
            consents_end: boolean;
        };
        /**
         * RuleRead
         * @description Whether an office demands that a minor's guardian agrees as well.
         */
        RuleRead: {
            /** Is Demanded */
            is_demanded: boolean;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
        };
        /**
         * RuleWrite
         * @description Whether an office demands that a minor's guardian agrees as well.
         */
        RuleWrite: {
            /** Is Demanded */
            is_demanded: boolean;
        };
        /**
         * ScanRead
         * @description A scan that waits to be registered; after a day it is gone.
         */
        ScanRead: {
            /** Content Sha256 */
            content_sha256: string;
            /**
             * Delete After
             * Format: date-time
             */
            delete_after: string;
            /**
             * Media Type
             * @enum {string}
             */
            media_type: "application/pdf" | "image/jpeg" | "image/png";
            /**
             * Scan Id
             * Format: uuid
             */
            scan_id: string;
            /** Size Bytes */
            size_bytes: number;
        };
        /**
         * SealCheck
         * @description What a check of a PDF found.
         */
        SealCheck: {
            /**
             * Kid
             * @description Whose seal it is, where it is one of ours.
             */
            kid: string | null;
            /**
             * Sealed At
             * @description As the seal states; null unless it is ours.
             */
            sealed_at: string | null;
            /**
             * Verdict
             * @enum {string}
             */
            verdict: "genuine" | "changed" | "shortened" | "extended" | "other_key" | "out_of_time" | "not_a_receipt";
        };
        /**
         * SealedPaper
         * @description The sealed file.
         */
        SealedPaper: {
            /**
             * Content
             * @description Base64.
             */
            content: string;
        };
        /**
         * Section
         * @description A heading of the second level with what stands below it.
         */
        Section: {
            /** Blocks */
            blocks: (components["schemas"]["Statement"] | components["schemas"]["Grid"])[];
            /** Heading */
            heading: string;
        };
        /**
         * SeenMoment
         * @description One thing the server saw, and when by its clock.
         */
        SeenMoment: {
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
         * SendingBack
         * @description What those who write a draft should see to before it is reviewed again.
         */
        SendingBack: {
            /** Remark */
            remark: string;
        };
        /**
         * SpokenConsent
         * @description The text that was read out to a person, and to which they said yes.
         */
        SpokenConsent: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Locale
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            locale: string;
            /** Text Sha256 */
            text_sha256: string;
        };
        /**
         * SpokenNoteRead
         * @description A spoken consent that waits for its second person. It opens nothing.
         */
        SpokenNoteRead: {
            /**
             * Declaration Id
             * Format: uuid
             */
            declaration_id: string;
            /**
             * Is Own
             * @description The caller noted it, and so cannot confirm it.
             */
            is_own: boolean;
            /**
             * Locale
             * @description BCP 47: language, script, region, or a private part such as `-x-leicht`.
             * @example de
             * @example de-x-leicht
             * @example uk
             * @example sr-Latn
             */
            locale: string;
            /**
             * Note Id
             * Format: uuid
             */
            note_id: string;
            /**
             * Noted At
             * Format: date-time
             */
            noted_at: string;
            /**
             * Noted By
             * Format: uuid
             */
            noted_by: string;
            /**
             * Part
             * @enum {string}
             */
            part: "client" | "adviser" | "companion" | "interpreter" | "sign_language_interpreter" | "guardian";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Until
             * Format: date-time
             */
            until: string;
        };
        /**
         * SpokenNotes
         * @description What waits for a second person.
         */
        SpokenNotes: {
            /** Items */
            items: components["schemas"]["SpokenNoteRead"][];
        };
        /**
         * Statement
         * @description A paragraph; `missing` when the office still has to say it.
         */
        Statement: {
            /**
             * Missing
             * @default false
             */
            missing: boolean;
            /**
             * Source
             * @enum {string}
             */
            source: "configuration" | "schedule" | "checked" | "office" | "product";
            /** Text */
            text: string;
        };
        /**
         * StatementRead
         * @description One statement; version 0 and no text until the office states something.
         */
        StatementRead: {
            /**
             * About
             * @enum {string}
             */
            about: "controller_more" | "processor" | "recipients_more" | "third_countries" | "measures_more" | "necessity" | "dpo_advice" | "risks_more";
            /** Hint */
            hint: string;
            /** Name */
            name: string;
            /** Stated At */
            stated_at: string | null;
            /** Text */
            text: string;
            /**
             * Version
             * @description The ETag.
             */
            version: number;
        };
        /**
         * StatementWrite
         * @description What the office states; empty: it states nothing any more.
         */
        StatementWrite: {
            /** Text */
            text: string;
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
         * StepRead
         * @description What one service has done, or has to do.
         */
        StepRead: {
            /** Done At */
            done_at: string | null;
            /** Erased */
            erased: components["schemas"]["Goes"][];
            /** Hindered By */
            hindered_by: string[];
            /** Service */
            service: string;
            /** Stays */
            stays: components["schemas"]["Stays"][];
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
         * SubjectRequestRead
         * @description A request, and the proof of what was erased for it: numbers, never data.
         */
        SubjectRequestRead: {
            /**
             * Article
             * @enum {string}
             */
            article: "access" | "rectification" | "erasure" | "restriction" | "portability" | "objection";
            /** Closed At */
            closed_at: string | null;
            /** Closed By */
            closed_by: string | null;
            /**
             * Due On
             * Format: date
             */
            due_on: string;
            /** Erasure */
            erasure: components["schemas"]["StepRead"][];
            /** Extended At */
            extended_at: string | null;
            /** Extended By */
            extended_by: string | null;
            /** Extension */
            extension: ("complex" | "many_requests") | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Identity Check */
            identity_check: ("in_person" | "id_document" | "known_channel") | null;
            /** Identity Checked At */
            identity_checked_at: string | null;
            /** Identity Checked By */
            identity_checked_by: string | null;
            /**
             * Measures
             * @description What was done.
             */
            measures: string[];
            /** Noted At */
            noted_at: string | null;
            /**
             * Noted By
             * Format: uuid
             */
            noted_by: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /**
             * Received On
             * Format: date
             */
            received_on: string;
            /** Refusal */
            refusal: ("identity_unclear" | "unfounded" | "excessive" | "law_forbids") | null;
            /**
             * State
             * @enum {string}
             */
            state: "open" | "carrying_out" | "answered" | "refused" | "withdrawn";
            /**
             * Version
             * @description The ETag.
             */
            version: number;
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
         * TextRead
         * @description The declaration in one language, with the SHA-256 of its exact text.
         */
        TextRead: {
            /** Body Markdown */
            body_markdown: string;
            /** Needs Native Review */
            needs_native_review: boolean;
            /** Short */
            short: string;
            /**
             * Text Sha256
             * @description Of title, short, body and the DPO's name, e-mail, phone, in UTF-8 joined by blank lines.
             */
            text_sha256: string;
            /** Title */
            title: string;
        };
        /**
         * TextWrite
         * @description The declaration in one language.
         */
        TextWrite: {
            /**
             * Body Markdown
             * @description Paragraphs, lists (`- `, `1. `) and headings (`## `, `### `) in Markdown. HTML, links, pictures and code are refused.
             */
            body_markdown: string;
            /**
             * Needs Native Review
             * @description A native speaker has yet to review this translation.
             * @default false
             */
            needs_native_review: boolean;
            /**
             * Short
             * @description The declaration in one sentence.
             */
            short: string;
            /** Title */
            title: string;
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
         * WholePlan
         * @description What an erasure would do in all services.
         */
        WholePlan: {
            /** Plans */
            plans: components["schemas"]["ErasurePlan"][];
            /**
             * Silent
             * @description Services that did not answer.
             */
            silent: string[];
        };
        /**
         * WithdrawalNoted
         * @description A withdrawal that somebody told the office: who, how, and of whose consent.
         */
        WithdrawalNoted: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Asked By
             * @enum {string}
             */
            asked_by: "self" | "guardian" | "representative";
            /**
             * Channel
             * @description `spoken`: in person or by telephone.
             * @enum {string}
             */
            channel: "spoken" | "paper" | "email";
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
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
    read_consents: {
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
                    "application/json": components["schemas"]["PersonConsents"];
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
    give_consent: {
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
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsentCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRead"];
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
             * @description `appointment-cancelled`: The appointment is cancelled: there is no talk to consent to.
             *
             *     `declaration-outdated`: The text that was read is not the current declaration; it has to be read anew.
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
            /** @description `consent-limit`: Consent was given and withdrawn for this appointment more often than anybody needs. */
            429: {
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
    read_own_consent: {
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
                    "application/json": components["schemas"]["OwnConsent"];
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
    withdraw_consent: {
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
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsent"];
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
    read_own_declaration: {
        parameters: {
            query?: {
                /** @description Default: Accept-Language. */
                locale?: string | null;
            };
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
                    "application/json": components["schemas"]["OwnDeclaration"];
                };
            };
            /**
             * @description `not-found`: There is no such thing, or it is not theirs to know about.
             *
             *     `declaration-missing`: Nobody has published a declaration for this audience yet, so nobody can consent.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `language-unknown`: A language is not in the registry; `languages` names those that are not. */
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
    read_declaration_for_person: {
        parameters: {
            query?: {
                /** @description BCP 47: language, script, region, or a private part such as `-x-leicht`. */
                locale?: string;
            };
            header?: never;
            path: {
                appointment_id: string;
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
                    "application/json": components["schemas"]["OwnDeclaration"];
                };
            };
            /** @description `declaration-missing`: Nobody has published a declaration for this audience yet, so nobody can consent. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `appointment-cancelled`: The appointment is cancelled: there is no talk to consent to. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `language-unknown`: A language is not in the registry; `languages` names those that are not. */
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
    register_paper_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperConsent"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsentRead"];
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
             * @description `declaration-outdated`: The text that was read is not the current declaration; it has to be read anew.
             *
             *     `declared-since`: The person has declared something by themselves since: that holds.
             *
             *     `consent-holds`: The person has consented to this very text already: there is nothing to register.
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
             * @description `scan-unknown`: No scan of this person waits under this number.
             *
             *     `signing-day-refused`: A paper is signed after its text was published, and not in the future.
             *
             *     `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
            /** @description `consent-limit`: Consent was given and withdrawn for this appointment more often than anybody needs. */
            429: {
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
    upload_scan: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
                "image/jpeg": string;
                "image/png": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ScanRead"];
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
             * @description `appointment-cancelled`: The appointment is cancelled: there is no talk to consent to.
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
            /** @description `body-too-large`: The body is over the route's limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `unsupported-media-type`: The body is not of a kind this route reads. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `scan-refused`: The file is not what it says, is not whole, is locked, or can do more than be looked at.
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
    note_spoken_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                appointment_id: string;
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SpokenConsent"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpokenNoteRead"];
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
             * @description `declaration-outdated`: The text that was read is not the current declaration; it has to be read anew.
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    list_own_receipts: {
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
                    "application/json": components["schemas"]["OwnReceipts"];
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
    read_receipt_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jose+json": string;
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
    read_receipt_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                appointment_id: string;
                receipt_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
            /** @description `receipt-script-unprintable`: Our fonts have no letters of the script that was read; the signed data can be had. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `service-unavailable`: Another part of the product does not answer; nothing was changed.
             *
             *     `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same.
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
    list_spoken_consents: {
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
                    "application/json": components["schemas"]["SpokenNotes"];
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
            /** @description `appointment-cancelled`: The appointment is cancelled: there is no talk to consent to. */
            409: {
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
    confirm_spoken_consent: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                note_id: string;
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
                    "application/json": components["schemas"]["ConsentRead"];
                };
            };
            /** @description `heard-by-you`: Whoever noted a spoken consent is not its second person. */
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
             * @description `day-is-over`: Nobody confirmed a spoken consent within a day: it was none.
             *
             *     `declaration-outdated`: The text that was read is not the current declaration; it has to be read anew.
             *
             *     `declared-since`: The person has declared something by themselves since: that holds.
             *
             *     `consent-holds`: The person has consented to this very text already: there is nothing to register.
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
            /** @description `consent-limit`: Consent was given and withdrawn for this appointment more often than anybody needs. */
            429: {
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
    decide_on_contact: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactQuestion"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactDecisions"];
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
    fetch_data_copy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyWanted"];
            };
        };
        responses: {
            /** @description The copy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
                    "application/pdf": string;
                };
            };
            /** @description `copy-code-wrong`: The code is not the one that belongs to the link; `tries_left` says how many are left. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `copy-link-unknown`: No copy has this link, or it is deleted already.
             *
             *     `not-found`: There is no such thing, or it is not theirs to know about.
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
             * @description `copy-link-over`: The link was taken back, or its time is over.
             *
             *     `copy-link-locked`: Too many wrong codes were typed; the office makes a new link.
             */
            410: {
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
            /**
             * @description `service-unavailable`: Another part of the product does not answer; nothing was changed.
             *
             *     `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same.
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
    open_data_copy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyOpening"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenedCopy"];
                };
            };
            /** @description `copy-code-wrong`: The code is not the one that belongs to the link; `tries_left` says how many are left. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `copy-link-unknown`: No copy has this link, or it is deleted already. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `copy-link-over`: The link was taken back, or its time is over.
             *
             *     `copy-link-locked`: Too many wrong codes were typed; the office makes a new link.
             */
            410: {
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
    read_copy_schema: {
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
                    "application/json": {
                        [key: string]: unknown;
                    };
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
    decide: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecisionRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Decisions"];
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
    list_declarations: {
        parameters: {
            query?: {
                /** @description Default: all of the caller's. */
                office_id?: string | null;
                purpose?: ("video_talk" | "contact") | null;
                audience?: ("client" | "adviser" | "guest" | "guardian") | null;
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
                    "application/json": components["schemas"]["Page_DeclarationSummary_"];
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
    create_declaration: {
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
                "application/json": components["schemas"]["DeclarationCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationRead"];
                };
            };
            /** @description `all-offices-reserved`: What holds for all offices needs the DPO role for all offices. */
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
             * @description `language-unknown`: A language is not in the registry; `languages` names those that are not.
             *
             *     `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    read_declaration: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                declaration_id: string;
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
                    "application/json": components["schemas"]["DeclarationRead"];
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
    change_declaration: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclarationWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationRead"];
                };
            };
            /** @description `all-offices-reserved`: What holds for all offices needs the DPO role for all offices. */
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
            /** @description `declaration-published`: A published declaration never changes; a new draft becomes the next version. */
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
             * @description `language-unknown`: A language is not in the registry; `languages` names those that are not.
             *
             *     `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    publish_declaration: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Publication"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationRead"];
                };
            };
            /**
             * @description `all-offices-reserved`: What holds for all offices needs the DPO role for all offices.
             *
             *     `written-by-you`: Whoever wrote a declaration, or whose writers nobody knows, is not its second person.
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
             * @description `declaration-not-reviewed`: Nobody has reviewed the draft as it is now.
             *
             *     `declaration-published`: A published declaration never changes; a new draft becomes the next version.
             *
             *     `contacts-differ`: The declaration names another data-protection officer than the office's record does.
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
             * @description `place-open`: The text has places that nothing can be written into; `places` names them.
             *
             *     `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    retire_declaration: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Retirement"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationRead"];
                };
            };
            /** @description `all-offices-reserved`: What holds for all offices needs the DPO role for all offices. */
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
             * @description `declaration-not-published`: Only a version that is published can be retired.
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    review_declaration: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                declaration_id: string;
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
                    "application/json": components["schemas"]["DeclarationRead"];
                };
            };
            /**
             * @description `all-offices-reserved`: What holds for all offices needs the DPO role for all offices.
             *
             *     `written-by-you`: Whoever wrote a declaration, or whose writers nobody knows, is not its second person.
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
             * @description `declaration-published`: A published declaration never changes; a new draft becomes the next version.
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
    send_declaration_back: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                declaration_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendingBack"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeclarationRead"];
                };
            };
            /**
             * @description `all-offices-reserved`: What holds for all offices needs the DPO role for all offices.
             *
             *     `written-by-you`: Whoever wrote a declaration, or whose writers nobody knows, is not its second person.
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
             * @description `declaration-published`: A published declaration never changes; a new draft becomes the next version.
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    list_languages: {
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
                    "application/json": components["schemas"]["Languages"];
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
    add_language: {
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
                "application/json": components["schemas"]["LanguageCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LanguageRead"];
                };
            };
            /** @description `all-offices-reserved`: What holds for all offices needs the DPO role for all offices. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `language-known`: The language is in the registry already.
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    read_own_contact_consent: {
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
                    "application/json": components["schemas"]["OwnContactConsent"];
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
    agree_to_contact: {
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
                "application/json": components["schemas"]["ConsentCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnContactConsent"];
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
             * @description `declaration-outdated`: The text that was read is not the current declaration; it has to be read anew.
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
             * @description `language-unknown`: A language is not in the registry; `languages` names those that are not.
             *
             *     `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
            /** @description `consent-limit`: Consent was given and withdrawn for this appointment more often than anybody needs. */
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
    read_contact_declaration: {
        parameters: {
            query?: {
                /** @description Default: Accept-Language. */
                locale?: string | null;
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
                    "application/json": components["schemas"]["OwnDeclaration"];
                };
            };
            /**
             * @description `not-found`: There is no such thing, or it is not theirs to know about.
             *
             *     `declaration-missing`: Nobody has published a declaration for this audience yet, so nobody can consent.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `language-unknown`: A language is not in the registry; `languages` names those that are not. */
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
    refuse_contact: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
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
                    "application/json": components["schemas"]["OwnContactConsent"];
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
    list_people_of_talk: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
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
                    "application/json": components["schemas"]["PeopleOfTalk"];
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
    read_checklist: {
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
                    "application/json": components["schemas"]["Checklist"];
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
    list_due_lines: {
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
                    "application/json": components["schemas"]["DueLines"];
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
    read_checklist_file: {
        parameters: {
            query: {
                form: "pdf" | "odt";
            };
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.oasis.opendocument.text": string;
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
            /** @description `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same. */
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
    note_manual_check: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                check: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChecklistLine"];
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    download_scan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
                consent_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The scan, to be downloaded */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "image/jpeg": string;
                    "image/png": string;
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
    list_contact_records: {
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
                    "application/json": components["schemas"]["Page_ContactRecord_"];
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
    read_contact_consent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
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
                    "application/json": components["schemas"]["ContactConsent"];
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
    note_contact_refusal: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactRefusalNoted"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactConsent"];
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    read_contacts: {
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
                    "application/json": components["schemas"]["ContactsRead"];
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
    read_guardian_rule: {
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
                    "application/json": components["schemas"]["RuleRead"];
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
    choose_guardian_rule: {
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
                "application/json": components["schemas"]["RuleWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RuleRead"];
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
            /** @description `guardian-text-missing`: No declaration for guardians is published: nobody could agree. */
            409: {
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
    read_offered_languages: {
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
                    "application/json": components["schemas"]["OfferRead"];
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
    choose_offered_languages: {
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
                "application/json": components["schemas"]["OfferWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OfferRead"];
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
             * @description `language-unknown`: A language is not in the registry; `languages` names those that are not.
             *
             *     `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    read_processing_record: {
        parameters: {
            query?: {
                which?: "record" | "impact";
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
                    "application/json": components["schemas"]["RecordRead"];
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
    read_processing_file: {
        parameters: {
            query: {
                form: "pdf" | "odt";
                which?: "record" | "impact";
            };
            header?: never;
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The document */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                    "application/vnd.oasis.opendocument.text": string;
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
            /** @description `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same. */
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
    write_statement: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                office_id: string;
                about: "controller_more" | "processor" | "recipients_more" | "third_countries" | "measures_more" | "necessity" | "dpo_advice" | "risks_more";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StatementWrite"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementRead"];
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
    read_retention_overview: {
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
                    "application/json": components["schemas"]["RetentionOverview"];
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
    list_subject_requests: {
        parameters: {
            query?: {
                state?: ("open" | "carrying_out" | "answered" | "refused" | "withdrawn") | null;
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
                    "application/json": components["schemas"]["Page_SubjectRequestRead_"];
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
    note_subject_request: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSubjectRequest"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequestRead"];
                };
            };
            /** @description `person-unknown`: The office has nobody with this id: somebody else's data is nobody's business here. */
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
            /** @description `services-silent`: Not all services said what they have; `services` names the silent ones. */
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
    read_subject_request: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
                request_id: string;
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
                    "application/json": components["schemas"]["SubjectRequestRead"];
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
    close_subject_request: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Closing"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequestRead"];
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
             * @description `request-closed`: The request is answered, refused, withdrawn or being carried out.
             *
             *     `identity-unchecked`: Nobody has noted yet that the request is from the person whose data it is.
             *
             *     `erasure-undone`: A request for erasure is answered by erasing; else it is refused or withdrawn.
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    read_data_copy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
                request_id: string;
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
                    "application/json": components["schemas"]["DataCopyRead"];
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
    start_data_copy: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DataCopyRead"];
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
             * @description `no-copy-wanted`: The request is about something else than a copy.
             *
             *     `request-closed`: The request is answered, refused, withdrawn or being carried out.
             *
             *     `identity-unchecked`: Nobody has noted yet that the request is from the person whose data it is.
             *
             *     `person-erased`: The erasure of this person has begun, or is through: nothing is collected any more.
             *
             *     `copy-under-way`: The copy is being collected; it goes on by itself.
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
    read_data_copy_json: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy, after …/data-copies/schema */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Record<string, never>;
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
             * @description `copy-not-ready`: Not all services have answered yet: what is handed over is whole.
             *
             *     `person-erased`: The erasure of this person has begun, or is through: nothing is collected any more.
             */
            409: {
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
    make_copy_link: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CopyLinkOrder"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IssuedCopyLink"];
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
             * @description `copy-not-ready`: Not all services have answered yet: what is handed over is whole.
             *
             *     `person-erased`: The erasure of this person has begun, or is through: nothing is collected any more.
             *
             *     `request-closed`: The request is answered, refused, withdrawn or being carried out.
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
    revoke_copy_link: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                request_id: string;
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
                    "application/json": components["schemas"]["DataCopyRead"];
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
    read_data_copy_pdf: {
        parameters: {
            query?: {
                /** @description The person's language; else the caller's. */
                locale?: ("de" | "de-x-leicht" | "en") | null;
            };
            header?: never;
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
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
             * @description `copy-not-ready`: Not all services have answered yet: what is handed over is whole.
             *
             *     `person-erased`: The erasure of this person has begun, or is through: nothing is collected any more.
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
             * @description `service-unavailable`: Another part of the product does not answer; nothing was changed.
             *
             *     `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same.
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
    start_erasure: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequestRead"];
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
             *     `identity-unchecked`: Nobody has noted yet that the request is from the person whose data it is.
             *
             *     `no-erasure-wanted`: The request is about something else than erasure.
             *
             *     `request-closed`: The request is answered, refused, withdrawn or being carried out.
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
            /** @description `services-silent`: Not all services said what they have; `services` names the silent ones. */
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
    read_erasure_plan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                office_id: string;
                request_id: string;
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
                    "application/json": components["schemas"]["WholePlan"];
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
    extend_subject_request: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtensionNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequestRead"];
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
             * @description `request-closed`: The request is answered, refused, withdrawn or being carried out.
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
    note_identity_check: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
                request_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["IdentityNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubjectRequestRead"];
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
             * @description `request-closed`: The request is answered, refused, withdrawn or being carried out.
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
    note_withdrawal: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                office_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalNoted"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnConsent"];
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
             * @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer.
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
    seal_presence: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PaperWanted"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealedPaper"];
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
            /** @description `validation-failed`: Members of the request are missing or wrong; `errors` lists them by JSON pointer. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `service-unavailable`: Another part of the product does not answer; nothing was changed.
             *
             *     `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same.
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
    check_receipt_pdf: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/pdf": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SealCheck"];
                };
            };
            /** @description `body-too-large`: The body is over the route's limit. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `unsupported-media-type`: The body is not of a kind this route reads. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same. */
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
    read_receipt_by_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptWanted"];
            };
        };
        responses: {
            /** @description The receipt */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jose+json": string;
                    "application/pdf": string;
                };
            };
            /**
             * @description `receipt-link-unknown`: No receipt of ours has this link.
             *
             *     `not-found`: There is no such thing, or it is not theirs to know about.
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `receipt-script-unprintable`: Our fonts have no letters of the script that was read; the signed data can be had. */
            409: {
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
            /**
             * @description `service-unavailable`: Another part of the product does not answer; nothing was changed.
             *
             *     `receipt-pdf-unavailable`: A PDF cannot be made or read now; the signed data can be had all the same.
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
    list_receipt_keys: {
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
                    "application/json": components["schemas"]["ReceiptKeys"];
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
    open_receipt_link: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptLink"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReceipts"];
                };
            };
            /** @description `receipt-link-unknown`: No receipt of ours has this link. */
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
    read_receipt_schema: {
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
                    "application/json": {
                        [key: string]: unknown;
                    };
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
    withdraw_by_receipt: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiptLink"];
            };
        };
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnReceipts"];
                };
            };
            /** @description `receipt-link-unknown`: No receipt of ours has this link. */
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
    list_records: {
        parameters: {
            query: {
                office_id: string;
                /** @description Given at this time or later. */
                from?: string | null;
                /** @description Given before. */
                to?: string | null;
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
                    "application/json": components["schemas"]["Page_ConsentRecord_"];
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
}
