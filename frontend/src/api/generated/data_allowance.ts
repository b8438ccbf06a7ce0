// Generated from services/data_allowance/openapi.json by "npm run generate". Do not edit.
export interface paths {
    "/api/allowance/health/live": {
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
    "/api/allowance/health/ready": {
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
    "/api/allowance/v1/appointments/{appointment_id}/voucher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Voucher Of Appointment
         * @description Describe the voucher of an appointment of one's office, and whether it may be printed.
         */
        get: operations["get_voucher_of_appointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/appointments/{appointment_id}/voucher/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Failure Of Appointment
         * @description Give the newest code of a talk that failed, and whether another one could be had.
         */
        get: operations["get_failure_of_appointment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/appointments/{appointment_id}/voucher/print": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Print Voucher
         * @description Give the PIN for the letter to the client, which spends it the first time.
         *
         *     Printed by those who hand out the client's link: the talk's adviser, a stand-in, a team lead.
         *
         *     Repeating it is safe by nature, so it takes no Idempotency-Key and no answer is stored.
         */
        post: operations["print_voucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/brand-examples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Brand Examples
         * @description Give invented brands to begin with: all there is to say of one, way by way.
         */
        get: operations["list_brand_examples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Brands
         * @description Give an office's brands, oldest first; each with its version for If-Match.
         */
        get: operations["list_brands"];
        put?: never;
        /**
         * Create Brand
         * @description Add a brand whose codes the office buys.
         */
        post: operations["create_brand"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/brands/{brand_id}": {
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
         * Change Brand
         * @description Change a brand, as a new version; vouchers that were issued keep the one they had.
         */
        patch: operations["change_brand"];
        trace?: never;
    };
    "/api/allowance/v1/brands/{brand_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Brand Versions
         * @description Give what was said of a brand and when, newest first.
         */
        get: operations["list_brand_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Budgets
         * @description Give an office's budgets, newest year first.
         */
        get: operations["list_budgets"];
        put?: never;
        /**
         * Create Budget
         * @description Open a budget for an office and year, with nothing in it.
         */
        post: operations["create_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets/{budget_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Budget
         * @description Give a budget with what is available, reserved and spent, in cents.
         */
        get: operations["get_budget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets/{budget_id}/closings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Closings
         * @description Give a budget's closed months, the newest first, and which can be closed next.
         */
        get: operations["list_closings"];
        put?: never;
        /**
         * Close Months
         * @description Close all months up to one, for good: numbers are given, nothing is booked there any more.
         */
        post: operations["close_months"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets/{budget_id}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ledger Entries
         * @description Give a budget's journal, newest entry first.
         */
        get: operations["list_ledger_entries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets/{budget_id}/fundings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fund Budget
         * @description Put money into a budget; gives the budget as it is afterwards.
         */
        post: operations["fund_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets/{budget_id}/legal-basis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change Legal Basis
         * @description Name the law by which a budget is spent; gives the budget as it is afterwards.
         */
        post: operations["change_legal_basis"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets/{budget_id}/months/{month}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Month
         * @description Give a month's entries as a file: of a closed month the same every time, with numbers.
         *
         *     Of a month that is not closed the file has no numbers, and says in its name that it is not
         *     final.
         */
        get: operations["export_month"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/budgets/{budget_id}/reductions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reduce Budget
         * @description Take money out of a budget, never more than is available.
         */
        post: operations["reduce_budget"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/failed-vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Failed Vouchers
         * @description Give an office's codes that failed, newest first, with what the provider finds them by.
         */
        get: operations["list_failed_vouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/forecasts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Forecast
         * @description Say how many megabytes a talk of this length takes, and whether a voucher can be had.
         */
        get: operations["get_forecast"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/my/voucher": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Voucher
         * @description Describe one's own voucher, and whether its PIN may be shown now.
         */
        get: operations["get_my_voucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/my/voucher-brands": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List My Brands
         * @description Give the brands whose codes the office gives, for whom a voucher is wanted.
         */
        get: operations["list_my_brands"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/my/voucher/failure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get My Failure
         * @description Give the newest of one's own codes that failed.
         */
        get: operations["get_my_failure"];
        put?: never;
        /**
         * Report My Failure
         * @description Say that one's code did not work, and at which step; it is replaced by the office's rule.
         */
        post: operations["report_my_failure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/my/voucher/show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Show My Voucher
         * @description Show the PIN, which spends it the first time; the same PIN again until the talk's end.
         *
         *     Repeating it is safe by nature, so it takes no Idempotency-Key and no answer is stored.
         */
        post: operations["show_my_voucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/offices/{office_id}/processing": {
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
    "/api/allowance/v1/offices/{office_id}/replacement-rule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Replacement Rule
         * @description Tell whether a voucher whose code failed is replaced at once, or after somebody's yes.
         */
        get: operations["get_replacement_rule"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change Replacement Rule
         * @description Change it; what was asked before stays asked.
         */
        patch: operations["change_replacement_rule"];
        trace?: never;
    };
    "/api/allowance/v1/offices/{office_id}/retention": {
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
    "/api/allowance/v1/offices/{office_id}/trail": {
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
    "/api/allowance/v1/offices/{office_id}/trail/checkpoints": {
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
    "/api/allowance/v1/offices/{office_id}/trail/export": {
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
    "/api/allowance/v1/offices/{office_id}/trail/summary": {
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
    "/api/allowance/v1/products": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Products
         * @description Give an office's products, oldest first; each with its version for If-Match.
         */
        get: operations["list_products"];
        put?: never;
        /**
         * Create Product
         * @description Add a product: codes of one of the office's brands, with what they cost and give.
         */
        post: operations["create_product"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/products/{product_id}": {
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
         * Change Product
         * @description Change price, option or whether it is offered; vouchers made before keep their version.
         */
        patch: operations["change_product"];
        trace?: never;
    };
    "/api/allowance/v1/products/{product_id}/pin-batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Pin Batches
         * @description Give the files PINs came in, newest first, each with what became of its PINs.
         */
        get: operations["list_pin_batches"];
        put?: never;
        /**
         * Upload Pins
         * @description Take a CSV file of PINs whole, or refuse it with line numbers and reasons.
         *
         *     As spreadsheets write it: UTF-8, UTF-16 or Windows-1252; `;`, `,` or tab; a header that names
         *     the codes (`pin`, `Code` and the like) and optionally `serial` and `expires_on`. Other columns
         *     and blank lines are passed over. At most 100,000 PINs and 8 MB, all of one length and kind.
         */
        post: operations["upload_pins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/products/{product_id}/pin-batches/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Preview Pins
         * @description Say what is understood of a CSV file, line errors included; nothing of it is taken in.
         *
         *     It changes nothing, so it takes no Idempotency-Key.
         */
        post: operations["preview_pins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/products/{product_id}/pin-batches/{batch_id}/recall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recall Pins
         * @description Take a file back: its PINs that nobody has seen leave the pool, what was issued stays.
         *
         *     Reserved vouchers get another PIN, or are released and reserved anew, or refused.
         */
        post: operations["recall_pins"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/products/{product_id}/stock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get Stock
         * @description Count a product's PINs: free, reserved, issued, expired, failed.
         */
        get: operations["get_stock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/products/{product_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Product Versions
         * @description Give what a product cost and gave, and since when, newest first.
         */
        get: operations["list_product_versions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/subjects/{person_id}/data": {
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
    "/api/allowance/v1/subjects/{person_id}/erasure": {
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
    "/api/allowance/v1/subjects/{person_id}/erasure-plan": {
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
    "/api/allowance/v1/trail/keys": {
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
    "/api/allowance/v1/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Vouchers
         * @description Give an office's vouchers, newest first; never a PIN.
         */
        get: operations["list_vouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/vouchers/{voucher_id}/replacement": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Replace Voucher
         * @description Give another voucher for one whose code failed; one that was replaced stays as it is.
         */
        post: operations["replace_voucher"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/allowance/v1/vouchers/{voucher_id}/resolution": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resolve Failure
         * @description Book what became of a code that failed: given back by the provider, used after all, lost.
         */
        post: operations["resolve_failure"];
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
         * AmountChange
         * @description Put money in, or take money out.
         */
        AmountChange: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Reference
             * @description What it is booked under, such as a file reference. No names of clients.
             */
            reference: string;
        };
        /**
         * BrandChange
         * @description Change a brand: what is sent replaces what was there, as a new version.
         */
        BrandChange: {
            /** Active */
            active?: boolean | null;
            instructions?: components["schemas"]["Instructions"] | null;
            /** Is Example */
            is_example?: boolean | null;
            /** Name */
            name?: string | null;
            /** Network */
            network?: string | null;
        };
        /**
         * BrandChoice
         * @description A brand whose codes the office gives, for a client to say that it is theirs.
         */
        BrandChoice: {
            /**
             * Available
             * @description Whether a code of it can be had for this talk, as of now.
             */
            available: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Name
             * @description As it is printed on the SIM card.
             */
            name: string;
        };
        /**
         * BrandChoices
         * @description What a client can choose from, by name.
         */
        BrandChoices: {
            /** Items */
            items: components["schemas"]["BrandChoice"][];
        };
        /**
         * BrandCreate
         * @description Add a brand whose codes the office buys.
         */
        BrandCreate: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            instructions: components["schemas"]["Instructions"];
            /**
             * Is Example
             * @description Taken from the examples, and not compared with the brand yet.
             * @default false
             */
            is_example: boolean;
            /**
             * Name
             * @description As it is printed on the SIM card.
             */
            name: string;
            /**
             * Network
             * @description Whose network it uses.
             */
            network?: string | null;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
        };
        /**
         * BrandFacts
         * @description What an office says of a brand.
         */
        BrandFacts: {
            instructions: components["schemas"]["Instructions"];
            /**
             * Name
             * @description As it is printed on the SIM card.
             */
            name: string;
            /**
             * Network
             * @description Whose network it uses.
             */
            network?: string | null;
        };
        /**
         * BrandOutlook
         * @description Whether a voucher of this brand can be had at this moment.
         */
        BrandOutlook: {
            /** Available */
            available: boolean;
            /**
             * Brand Id
             * Format: uuid
             */
            brand_id: string;
            /** Brand Name */
            brand_name: string;
            /**
             * Megabytes
             * @description Of the product it would be; null when there is none
             */
            megabytes: number | null;
            /**
             * Why Not
             * @description Null when one is available.
             */
            why_not: ("no_budget" | "no_product" | "no_pins" | "budget_short" | "talk_over") | "pins_expire" | null;
        };
        /**
         * BrandRead
         * @description A brand; of an inactive one nobody is given a voucher.
         */
        BrandRead: {
            /** Active */
            active: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            instructions: components["schemas"]["Instructions"];
            /** Is Example */
            is_example: boolean;
            /** Name */
            name: string;
            /** Network */
            network: string | null;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Preview
             * @description What a client is shown, with an invented code and option.
             */
            readonly preview: components["schemas"]["Step"][];
            /** Version */
            version: number;
        };
        /**
         * BrandVersionRead
         * @description A brand as it was from this change to the next.
         */
        BrandVersionRead: {
            /** Active */
            active: boolean;
            instructions: components["schemas"]["Instructions"];
            /** Is Example */
            is_example: boolean;
            /** Name */
            name: string;
            /** Network */
            network: string | null;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Recorded By */
            recorded_by: string | null;
            /** Version */
            version: number;
        };
        /**
         * BudgetCreate
         * @description Open a budget; it has no money until it is funded.
         */
        BudgetCreate: {
            /**
             * Legal Basis
             * @description By which law the money is spent.
             * @default § 16 Abs. 1 SGB II in Verbindung mit § 44 SGB III
             */
            legal_basis: string;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Year */
            year: number;
        };
        /**
         * BudgetRead
         * @description A budget and its accounts in cents; funded is the sum of all that follow it.
         */
        BudgetRead: {
            /** Available Cents */
            available_cents: number;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Disputed Cents
             * @description Spent on codes that failed; not cleared up yet.
             */
            disputed_cents: number;
            /** Funded Cents */
            funded_cents: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Legal Basis */
            legal_basis: string;
            /**
             * Lost Cents
             * @description Spent on codes that failed, and given back by nobody.
             */
            lost_cents: number;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Refunded Cents
             * @description Given back by the provider for codes that failed; not available by itself.
             */
            refunded_cents: number;
            /** Reserved Cents */
            reserved_cents: number;
            /** Spent Cents */
            spent_cents: number;
            /**
             * Version
             * @description Grows with each entry in the ledger.
             */
            version: number;
            /** Year */
            year: number;
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
         * CheckWays
         * @description How one sees what is left.
         */
        CheckWays: {
            /**
             * App
             * @description Name of the brand's app.
             */
            app?: string | null;
            /**
             * Hotline
             * @description Called, it asks for the rest.
             */
            hotline?: string | null;
            /** Key Sequence */
            key_sequence?: string | null;
            /**
             * Note
             * @description What is to be known besides, in words of the office.
             */
            note?: {
                [key: string]: string;
            } | null;
            text_message?: components["schemas"]["PlainMessage"] | null;
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
         * ClosingCreate
         * @description Close all months up to one, that one as well.
         */
        ClosingCreate: {
            /**
             * Through
             * @example 2026-01
             */
            through: string;
        };
        /**
         * ClosingRead
         * @description A closed month, and what is in it.
         */
        ClosingRead: {
            /**
             * Closed At
             * Format: date-time
             */
            closed_at: string;
            /**
             * Closed By
             * Format: uuid
             * @description Account of the member of staff.
             */
            closed_by: string;
            /** Entries */
            entries: number;
            /**
             * First Number
             * @description Number of its first entry; they have no gap.
             */
            first_number: number;
            /**
             * Month
             * @example 2026-01
             */
            month: string;
            /**
             * Turnover Cents
             * @description Sum of its entries' amounts, to be compared with.
             */
            turnover_cents: number;
        };
        /**
         * Closings
         * @description Closed months, the newest first, and the one that can be closed next.
         */
        Closings: {
            /** Items */
            items: components["schemas"]["ClosingRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
            /**
             * Next Is Over
             * @description Whether it can be closed now.
             */
            next_is_over: boolean;
            /**
             * Next Month
             * @example 2026-01
             */
            next_month: string;
        };
        /**
         * ColumnRead
         * @description A column of a file, and what it was taken for; null: it is left out.
         */
        ColumnRead: {
            /** Meaning */
            meaning: ("code" | "serial" | "expires_on") | null;
            /**
             * Name
             * @description Digits in it are replaced: no code is ever quoted.
             */
            name: string;
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
         * FailedVoucher
         * @description A code that failed, as the officer and the provider can find it again.
         */
        FailedVoucher: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /** Brand Name */
            brand_name: string;
            /**
             * Code Ends With
             * @description The last four characters of the code.
             */
            code_ends_with: string;
            /**
             * Failed At
             * Format: date-time
             */
            failed_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Issued At
             * Format: date-time
             */
            issued_at: string;
            /** Megabytes */
            megabytes: number;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Price Cents */
            price_cents: number;
            /**
             * Product Id
             * Format: uuid
             */
            product_id: string;
            /** Replaced By Id */
            replaced_by_id: string | null;
            /**
             * Resolution
             * @description Null while it is not cleared up.
             */
            resolution: ("confirmation" | "refund" | "loss") | null;
            /** Resolved At */
            resolved_at: string | null;
            /**
             * Serial
             * @description As it stood in the file.
             */
            serial: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "failed" | "replaced";
            /**
             * Step
             * @enum {string}
             */
            step: "redeem" | "book" | "check" | "code_refused" | "other";
        };
        /**
         * FailureOfTalk
         * @description The same as the office sees it.
         */
        FailureOfTalk: {
            /**
             * Available
             * @description Whether another code could be had as of now; why not is the office's to know.
             */
            available: boolean;
            /** Brand Name */
            brand_name: string;
            /**
             * Failed At
             * Format: date-time
             */
            failed_at: string;
            /**
             * Person Id
             * Format: uuid
             */
            person_id: string;
            /** Resolution */
            resolution: ("confirmation" | "refund" | "loss") | null;
            /**
             * Rule
             * @enum {string}
             */
            rule: "automatic" | "asked";
            /**
             * State
             * @enum {string}
             */
            state: "failed" | "replaced";
            /**
             * Step
             * @enum {string}
             */
            step: "redeem" | "book" | "check" | "code_refused" | "other";
            /**
             * Voucher Id
             * Format: uuid
             */
            voucher_id: string;
            /**
             * Why None
             * @description Null where another code could be had now.
             */
            why_none: ("no_budget" | "no_product" | "no_pins" | "budget_short" | "talk_over") | "pins_expire" | "not_wanted" | null;
        };
        /**
         * FailureReport
         * @description What did not work; a choice and no free text, so that nobody writes of themselves.
         */
        FailureReport: {
            /**
             * Step
             * @enum {string}
             */
            step: "redeem" | "book" | "check" | "code_refused" | "other";
            /**
             * Voucher Id
             * Format: uuid
             * @description Whose code it is: a newer one is not meant.
             */
            voucher_id: string;
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
         * Forecast
         * @description Megabytes that one phone needs for a talk, up and down, with a margin of 20 %.
         */
        Forecast: {
            /**
             * Megabytes
             * @description For the profile asked for; 1 MB is 1,000,000 bytes.
             */
            megabytes: number;
            /**
             * Profiles
             * @description The same for every profile.
             */
            profiles: {
                [key: string]: number;
            };
            /** @description Null unless an office was named: then nothing is known. */
            voucher: components["schemas"]["VoucherOutlook"] | null;
        };
        /**
         * Gives
         * @description What a voucher's code gives, in so many words: never megabytes that it does not give.
         */
        Gives: {
            /** Credit Cents */
            credit_cents: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "credit" | "data_pass";
            /**
             * Megabytes
             * @description Of credit: once the option is booked.
             */
            megabytes: number;
            /** Option Cents */
            option_cents: number | null;
            /** Option Name */
            option_name: string | null;
            /**
             * Validity Days
             * @description How long the data lasts.
             */
            validity_days: number | null;
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
         * Instructions
         * @description All that a client has to be told about a brand.
         */
        Instructions: {
            /** @description Null where no product of the brand needs an option. */
            book?: components["schemas"]["OptionWays"] | null;
            check?: components["schemas"]["CheckWays"] | null;
            redeem: components["schemas"]["RedeemWays"];
        };
        /**
         * LedgerEntryRead
         * @description One movement of money inside a budget.
         */
        LedgerEntryRead: {
            /** Amount Cents */
            amount_cents: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "funding" | "reduction" | "reservation" | "release" | "spending" | "dispute" | "confirmation" | "refund" | "loss";
            /**
             * Occurred At
             * Format: date-time
             */
            occurred_at: string;
            /** Postings */
            postings: components["schemas"]["PostingRead"][];
            /**
             * Recorded By
             * @description Account of whoever decided it; null where it followed by itself.
             */
            recorded_by: string | null;
            /** Reference */
            reference: string | null;
            /** Voucher Id */
            voucher_id: string | null;
        };
        /**
         * LegalBasisChange
         * @description Name the law anew; what was booked stays booked.
         */
        LegalBasisChange: {
            /**
             * Legal Basis
             * @description By which law the money is spent.
             */
            legal_basis: string;
        };
        /**
         * LineErrorRead
         * @description A line that is wrong, and what to do about it.
         */
        LineErrorRead: {
            /** Detail */
            detail: string;
            /** Line */
            line: number;
            reason: components["schemas"]["Reason"];
        };
        /**
         * MyFailure
         * @description The newest of a person's own codes that failed, as they see it.
         */
        MyFailure: {
            /**
             * Available
             * @description Whether another code could be had as of now; why not is the office's to know.
             */
            available: boolean;
            /** Brand Name */
            brand_name: string;
            /**
             * Failed At
             * Format: date-time
             */
            failed_at: string;
            /**
             * State
             * @enum {string}
             */
            state: "failed" | "replaced";
            /**
             * Step
             * @enum {string}
             */
            step: "redeem" | "book" | "check" | "code_refused" | "other";
            /**
             * Voucher Id
             * Format: uuid
             */
            voucher_id: string;
        };
        /**
         * OptionMessage
         * @description A text message that books an option: its text may hold {option}.
         */
        OptionMessage: {
            /** Number */
            number: string;
            /** Text */
            text: string;
        };
        /**
         * OptionWays
         * @description How an option is booked: credit alone gives no data.
         */
        OptionWays: {
            /**
             * App
             * @description Name of the brand's app.
             */
            app?: string | null;
            /**
             * Hotline
             * @description Called, it asks for the rest.
             */
            hotline?: string | null;
            /** Key Sequence */
            key_sequence?: string | null;
            /**
             * Note
             * @description What is to be known besides, in words of the office.
             */
            note?: {
                [key: string]: string;
            } | null;
            text_message?: components["schemas"]["OptionMessage"] | null;
        };
        /** Page[BrandRead] */
        Page_BrandRead_: {
            /** Items */
            items: components["schemas"]["BrandRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[BrandVersionRead] */
        Page_BrandVersionRead_: {
            /** Items */
            items: components["schemas"]["BrandVersionRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[BudgetRead] */
        Page_BudgetRead_: {
            /** Items */
            items: components["schemas"]["BudgetRead"][];
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
        /** Page[FailedVoucher] */
        Page_FailedVoucher_: {
            /** Items */
            items: components["schemas"]["FailedVoucher"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[LedgerEntryRead] */
        Page_LedgerEntryRead_: {
            /** Items */
            items: components["schemas"]["LedgerEntryRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[PinBatchState] */
        Page_PinBatchState_: {
            /** Items */
            items: components["schemas"]["PinBatchState"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ProductRead] */
        Page_ProductRead_: {
            /** Items */
            items: components["schemas"]["ProductRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /** Page[ProductVersionRead] */
        Page_ProductVersionRead_: {
            /** Items */
            items: components["schemas"]["ProductVersionRead"][];
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
        /** Page[VoucherRead] */
        Page_VoucherRead_: {
            /** Items */
            items: components["schemas"]["VoucherRead"][];
            /** Next Cursor */
            next_cursor?: string | null;
        };
        /**
         * PinBatchRead
         * @description A file that was taken.
         */
        PinBatchRead: {
            /** Accepted */
            accepted: number;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /**
             * Left Out
             * @description Lines that were wrong, and not taken.
             * @default 0
             */
            left_out: number;
        };
        /**
         * PinBatchState
         * @description An uploaded file, and what became of its PINs.
         */
        PinBatchState: {
            /** Accepted */
            accepted: number;
            /**
             * Batch Id
             * Format: uuid
             */
            batch_id: string;
            /**
             * Failed
             * @description Seen by somebody to whom they gave nothing.
             */
            failed: number;
            /**
             * Free
             * @description Given to nobody, expired ones included.
             */
            free: number;
            /**
             * Issued
             * @description Seen by somebody, and so spent.
             */
            issued: number;
            /**
             * Recalled
             * @description Taken out of the pool unseen.
             */
            recalled: number;
            /** Recalled At */
            recalled_at: string | null;
            /** Reserved */
            reserved: number;
            /**
             * Uploaded At
             * Format: date-time
             */
            uploaded_at: string;
        };
        /**
         * PinFilePreview
         * @description What was understood of a file; nothing of it was taken in.
         */
        PinFilePreview: {
            /**
             * Blank Lines
             * @description Lines without anything, which are passed over.
             */
            blank_lines: number;
            /**
             * Code Length
             * @description Digits and letters of a code, without blanks.
             */
            code_length: number | null;
            /** Columns */
            columns: components["schemas"]["ColumnRead"][];
            /**
             * Count
             * @description Codes that are good.
             */
            count: number;
            /**
             * Delimiter
             * @description Null where there is one column.
             */
            delimiter: string | null;
            /**
             * Encoding
             * @description Null when the file is no text.
             */
            encoding: ("utf-8" | "utf-16" | "windows-1252") | null;
            /** Error Count */
            error_count: number;
            /**
             * Errors
             * @description The first 50, by line.
             */
            errors: components["schemas"]["LineErrorRead"][];
            /**
             * First Expires On
             * @description Of the codes that name a day.
             */
            first_expires_on: string | null;
            /**
             * Good Alone
             * @description Whether there are wrong lines, and the good ones may be taken without them.
             */
            good_alone: boolean;
            /** Last Expires On */
            last_expires_on: string | null;
        };
        /**
         * PlainMessage
         * @description A text message that asks for the balance.
         */
        PlainMessage: {
            /** Number */
            number: string;
            /** Text */
            text: string;
        };
        /**
         * PostingRead
         * @description One side of an entry; the amounts of an entry's postings sum to zero.
         */
        PostingRead: {
            /**
             * Account
             * @enum {string}
             */
            account: "funding" | "available" | "reserved" | "spent" | "disputed" | "refunded" | "lost";
            /**
             * Amount Cents
             * @description Negative where money leaves the account.
             */
            amount_cents: number;
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
         * ProductChange
         * @description Change a product. Brand, kind and value stay: codes in the pool were bought with them.
         *
         *     Of a data pass the megabytes are its value; of credit they are what the option gives now.
         */
        ProductChange: {
            /** Active */
            active?: boolean | null;
            /** Megabytes */
            megabytes?: number | null;
            /** Option Cents */
            option_cents?: number | null;
            /** Option Key */
            option_key?: string | null;
            /** Option Name */
            option_name?: string | null;
            /** Price Cents */
            price_cents?: number | null;
            /** Validity Days */
            validity_days?: number | null;
        };
        /**
         * ProductCreate
         * @description Add a product of a brand.
         *
         *     A data pass gives data and nothing else. Credit names the option that turns it into data:
         *     without one the brand spends the credit on something else.
         */
        ProductCreate: {
            /**
             * Active
             * @default true
             */
            active: boolean;
            /**
             * Brand Id
             * Format: uuid
             */
            brand_id: string;
            /**
             * Credit Cents
             * @description For credit: its value.
             */
            credit_cents?: number | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "credit" | "data_pass";
            /**
             * Megabytes
             * @description The data that results.
             */
            megabytes: number;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Option Cents
             * @description What it takes of it.
             */
            option_cents?: number | null;
            /**
             * Option Key
             * @description What is typed to book it.
             */
            option_key?: string | null;
            /**
             * Option Name
             * @description For credit: what is booked.
             */
            option_name?: string | null;
            /**
             * Price Cents
             * @description What the office pays for a code.
             */
            price_cents: number;
            /**
             * Validity Days
             * @description How long the data lasts.
             */
            validity_days?: number | null;
        };
        /**
         * ProductRead
         * @description A product; an inactive one gives no new vouchers.
         */
        ProductRead: {
            /** Active */
            active: boolean;
            /**
             * Brand Id
             * Format: uuid
             */
            brand_id: string;
            /** Brand Name */
            brand_name: string;
            /** Credit Cents */
            credit_cents: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "credit" | "data_pass";
            /** Megabytes */
            megabytes: number;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Option Cents */
            option_cents: number | null;
            /** Option Key */
            option_key: string | null;
            /** Option Name */
            option_name: string | null;
            /** Price Cents */
            price_cents: number;
            /** Validity Days */
            validity_days: number | null;
            /** Version */
            version: number;
        };
        /**
         * ProductVersionRead
         * @description A product as it was from this change to the next.
         */
        ProductVersionRead: {
            /** Active */
            active: boolean;
            /** Credit Cents */
            credit_cents: number | null;
            /** Megabytes */
            megabytes: number;
            /** Option Cents */
            option_cents: number | null;
            /** Option Key */
            option_key: string | null;
            /** Option Name */
            option_name: string | null;
            /** Price Cents */
            price_cents: number;
            /**
             * Recorded At
             * Format: date-time
             */
            recorded_at: string;
            /** Recorded By */
            recorded_by: string | null;
            /** Validity Days */
            validity_days: number | null;
            /** Version */
            version: number;
        };
        /**
         * Reason
         * @description Stable codes; texts stand in locales/pin_line_reasons.json.
         * @enum {string}
         */
        Reason: "not_text" | "empty_file" | "wrong_delimiter" | "header_without_pin" | "duplicate_column" | "too_many_lines" | "unreadable" | "wrong_number_of_cells" | "blank_pin" | "formula" | "computed" | "pin_not_valid" | "serial_not_valid" | "date_not_valid" | "expired" | "differs_in_length" | "zeros_eaten" | "differs_in_letters" | "rounded" | "duplicate_in_file" | "duplicate_in_pool";
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
         * RedeemMessage
         * @description A text message that redeems a code: its text holds {code}.
         */
        RedeemMessage: {
            /** Number */
            number: string;
            /** Text */
            text: string;
        };
        /**
         * RedeemWays
         * @description How a code is redeemed; the first of these a phone can do without data is shown first.
         */
        RedeemWays: {
            /**
             * App
             * @description Name of the brand's app.
             */
            app?: string | null;
            /**
             * Hotline
             * @description Called, it asks for the rest.
             */
            hotline?: string | null;
            /** Key Sequence */
            key_sequence?: string | null;
            /**
             * Note
             * @description What is to be known besides, in words of the office.
             */
            note?: {
                [key: string]: string;
            } | null;
            text_message?: components["schemas"]["RedeemMessage"] | null;
        };
        /**
         * ResolutionNote
         * @description What became of a code that failed.
         */
        ResolutionNote: {
            /**
             * Reference
             * @description Where it stands, such as the number of a credit note. No names of clients.
             */
            reference: string;
            /**
             * Resolution
             * @description confirmation: it was used after all; refund: the provider gave the money back; loss: nobody does.
             * @enum {string}
             */
            resolution: "confirmation" | "refund" | "loss";
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
         * RevealedVoucher
         * @description A voucher with its PIN, for the person it belongs to.
         */
        RevealedVoucher: {
            /** Brand Name */
            brand_name: string;
            /**
             * Expires On
             * @description Last day to redeem it; null when none is known.
             */
            expires_on: string | null;
            gives: components["schemas"]["Gives"];
            /** Pin */
            pin: string;
            /**
             * Steps
             * @description What to do with it, in the language asked for.
             */
            steps: components["schemas"]["Step"][];
        };
        /**
         * RuleChange
         * @description What shall hold from now on.
         */
        RuleChange: {
            /**
             * Rule
             * @enum {string}
             */
            rule: "automatic" | "asked";
        };
        /**
         * RuleRead
         * @description When a voucher whose code failed is replaced.
         */
        RuleRead: {
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /**
             * Rule
             * @description automatic: once for a person and talk, while stock and budget allow.
             * @enum {string}
             */
            rule: "automatic" | "asked";
            /**
             * Version
             * @description 0: nobody has said anything yet.
             */
            version: number;
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
         * Step
         * @description One thing to do.
         */
        Step: {
            /**
             * Action
             * @enum {string}
             */
            action: "redeem" | "book" | "check";
            /**
             * Note
             * @description In the language asked for.
             */
            note: string | null;
            /**
             * Ways
             * @description The one that is easiest without data first; empty where a note says all.
             */
            ways: components["schemas"]["Way"][];
        };
        /**
         * Stock
         * @description How many PINs of a product there are, by what became of them.
         */
        Stock: {
            /** Expired */
            expired: number;
            /**
             * Expiring
             * @description Of the free ones, those that run out within 30 days: none of them is given for a talk that is on their last day or later.
             */
            expiring: number;
            /**
             * Failed
             * @description Seen by somebody to whom they gave nothing; never given again.
             */
            failed: number;
            /** Free */
            free: number;
            /** Issued */
            issued: number;
            /** Reserved */
            reserved: number;
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
         * VoucherOfTalk
         * @description A voucher as the client or adviser of the talk sees it; never its PIN.
         */
        VoucherOfTalk: {
            /** Brand Name */
            brand_name: string;
            /**
             * Expires Before Talk
             * @description It runs out before the talk, as after a move of one whose code was seen.
             */
            expires_before_talk: boolean;
            /**
             * Expires On
             * @description Last day to redeem it; null when none is known.
             */
            expires_on: string | null;
            gives: components["schemas"]["Gives"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** May Show */
            may_show: boolean;
            /**
             * Person Id
             * Format: uuid
             * @description Whose voucher it is.
             */
            person_id: string;
            /** Shown At */
            shown_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "reserved" | "issued" | "settled" | "released" | "refused" | "failed" | "replaced";
            /** Why Not */
            why_not: ("consent_missing" | "consent_unknown" | "talk_over") | null;
        };
        /**
         * VoucherOutlook
         * @description Whether a voucher for such a talk can be had at this moment; nothing is held for anybody.
         */
        VoucherOutlook: {
            /**
             * Available
             * @description Of one brand at least.
             */
            available: boolean;
            /**
             * Brands
             * @description Those the office gives, by name: a code fits one brand alone.
             */
            brands: components["schemas"]["BrandOutlook"][];
            /**
             * Why Not
             * @description Null when one is available; else what comes nearest to one.
             */
            why_not: ("no_budget" | "no_product" | "no_pins" | "budget_short" | "talk_over") | "pins_expire" | null;
        };
        /**
         * VoucherRead
         * @description A voucher as the allowance officer sees it; never its PIN.
         */
        VoucherRead: {
            /**
             * Appointment Id
             * Format: uuid
             */
            appointment_id: string;
            /**
             * Budget Id
             * @description In whose ledger its entries stand; null when refused.
             */
            budget_id: string | null;
            /** Failed At */
            failed_at: string | null;
            /** Failed Step */
            failed_step: ("redeem" | "book" | "check" | "code_refused" | "other") | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Issued At */
            issued_at: string | null;
            /** Issued Via */
            issued_via: ("screen" | "letter") | null;
            /** Megabytes */
            megabytes: number | null;
            /**
             * Office Id
             * Format: uuid
             */
            office_id: string;
            /** Price Cents */
            price_cents: number | null;
            /**
             * Product Id
             * @description Null when refused, as megabytes and price.
             */
            product_id: string | null;
            /**
             * Product Version
             * @description What it was made of, as it was then.
             */
            product_version: number | null;
            /** Refusal */
            refusal: ("no_budget" | "no_product" | "no_pins" | "budget_short" | "talk_over") | null;
            /** Released At */
            released_at: string | null;
            /** Replaced By Id */
            replaced_by_id: string | null;
            /** Reserved At */
            reserved_at: string | null;
            /** Resolution */
            resolution: ("confirmation" | "refund" | "loss") | null;
            /** Resolved At */
            resolved_at: string | null;
            /** Settled At */
            settled_at: string | null;
            /**
             * State
             * @enum {string}
             */
            state: "reserved" | "issued" | "settled" | "released" | "refused" | "failed" | "replaced";
            /** Used Bytes */
            used_bytes: number | null;
        };
        /**
         * Way
         * @description One way to do a step.
         */
        Way: {
            /** App */
            app: string | null;
            /**
             * By
             * @enum {string}
             */
            by: "key_sequence" | "text_message" | "hotline" | "app";
            /**
             * Dial
             * @description What is dialled: a key sequence as one types it, or a number. Null by app.
             */
            dial: string | null;
            /**
             * Text
             * @description What is written in the message, or typed when the hotline or app asks.
             */
            text: string | null;
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
    get_voucher_of_appointment: {
        parameters: {
            query?: {
                /** @description Needed when several people of the appointment have a voucher. */
                person_id?: string | null;
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
                    "application/json": components["schemas"]["VoucherOfTalk"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `voucher-of-whom`: Several people of this appointment have a voucher; `person_id` says whose is meant. */
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
    get_failure_of_appointment: {
        parameters: {
            query?: {
                /** @description Needed when codes of several people failed. */
                person_id?: string | null;
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
                    "application/json": components["schemas"]["FailureOfTalk"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `voucher-of-whom`: Several people of this appointment have a voucher; `person_id` says whose is meant. */
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
    print_voucher: {
        parameters: {
            query?: {
                /** @description Needed when several people of the appointment have a voucher. */
                person_id?: string | null;
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
                    "application/json": components["schemas"]["RevealedVoucher"];
                };
            };
            /** @description `voucher-of-others`: A code is money: the talk's adviser, their stand-in or a team lead prints it. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `voucher-of-whom`: Several people of this appointment have a voucher; `person_id` says whose is meant. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `talk-over`: The talk's time has passed, so its voucher is not shown any more. */
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
    list_brand_examples: {
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
                    "application/json": components["schemas"]["BrandFacts"][];
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
    list_brands: {
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
                    "application/json": components["schemas"]["Page_BrandRead_"];
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
    create_brand: {
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
                "application/json": components["schemas"]["BrandCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandRead"];
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
             * @description `brand-exists`: The office has a brand of this name already.
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
    change_brand: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                brand_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BrandChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BrandRead"];
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
            /** @description `brand-exists`: The office has a brand of this name already. */
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
    list_brand_versions: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                brand_id: string;
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
                    "application/json": components["schemas"]["Page_BrandVersionRead_"];
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
    list_budgets: {
        parameters: {
            query: {
                office_id: string;
                year?: number | null;
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
                    "application/json": components["schemas"]["Page_BudgetRead_"];
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
    create_budget: {
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
                "application/json": components["schemas"]["BudgetCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetRead"];
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
             * @description `budget-exists`: The office has a budget for this year already.
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
    get_budget: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                budget_id: string;
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
                    "application/json": components["schemas"]["BudgetRead"];
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
    list_closings: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                budget_id: string;
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
                    "application/json": components["schemas"]["Closings"];
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
    close_months: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosingCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Closings"];
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
             * @description `month-not-over`: Something may still be booked in this month; `month` names the one that could be next.
             *
             *     `month-closed`: The month is closed already, or before the budget's first; `month` names the next.
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
    list_ledger_entries: {
        parameters: {
            query?: {
                kind?: ("funding" | "reduction" | "reservation" | "release" | "spending" | "dispute" | "confirmation" | "refund" | "loss") | null;
                /** @description What was booked for it. */
                voucher_id?: string | null;
                /** @description From this moment on. */
                since?: string | null;
                /** @description Before this moment. */
                until?: string | null;
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                budget_id: string;
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
                    "application/json": components["schemas"]["Page_LedgerEntryRead_"];
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
    fund_budget: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmountChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetRead"];
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
    change_legal_basis: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LegalBasisChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetRead"];
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
    export_month: {
        parameters: {
            query?: {
                /** @description All columns, a workbook, a list in the manner of DATEV, or the sums. */
                file?: "csv" | "xlsx" | "postings" | "totals";
            };
            header?: never;
            path: {
                budget_id: string;
                month: string;
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
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
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
    reduce_budget: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmountChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetRead"];
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
             * @description `budget-short`: There is less money available than asked for; `available_cents` says how much.
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
    list_failed_vouchers: {
        parameters: {
            query: {
                office_id: string;
                /** @description Only those not cleared up. */
                open_only?: boolean;
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
                    "application/json": components["schemas"]["Page_FailedVoucher_"];
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
    get_forecast: {
        parameters: {
            query: {
                /** @description Length of the talk. */
                minutes: number;
                profile?: "sparsam" | "standard" | "audio";
                /** @description Asks also whether this office can give a voucher; for its planners. */
                office_id?: string | null;
                /** @description When the talk begins; default: now. */
                starts_at?: string | null;
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
                    "application/json": components["schemas"]["Forecast"];
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
    get_my_voucher: {
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
                    "application/json": components["schemas"]["VoucherOfTalk"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
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
    list_my_brands: {
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
                    "application/json": components["schemas"]["BrandChoices"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
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
    get_my_failure: {
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
                    "application/json": components["schemas"]["MyFailure"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
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
    report_my_failure: {
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
                "application/json": components["schemas"]["FailureReport"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyFailure"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `voucher-not-shown`: Nobody has seen this voucher's code, so it cannot have failed.
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
            /** @description `talk-over`: The talk's time has passed, so its voucher is not shown any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /**
             * @description `voucher-step-none`: The brand's way of redeeming a code has no such step; `steps` says which it has.
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
    show_my_voucher: {
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
                    "application/json": components["schemas"]["RevealedVoucher"];
                };
            };
            /** @description `consent-missing`: The client's consent does not hold now; `missing` says whose. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `voucher-none`: There is no voucher for this appointment, or none any more. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `talk-over`: The talk's time has passed, so its voucher is not shown any more. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
            /** @description `consent-unknown`: Whether the client's consent holds could not be found out; no answer counts as no. */
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
    get_replacement_rule: {
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
    change_replacement_rule: {
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
                "application/json": components["schemas"]["RuleChange"];
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
    list_products: {
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
                    "application/json": components["schemas"]["Page_ProductRead_"];
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
    create_product: {
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
                "application/json": components["schemas"]["ProductCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRead"];
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
             * @description `product-exists`: The office has this brand's product of this value already.
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
             * @description `option-not-explained`: The brand does not say how an option is booked, so its credit would give no data.
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
    change_product: {
        parameters: {
            query?: never;
            header: {
                /** @description ETag of what was read. */
                "if-match": string;
            };
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ProductChange"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProductRead"];
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
            /** @description `product-exists`: The office has this brand's product of this value already. */
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
            /** @description `product-value-fixed`: Codes in the pool were bought with this value, or the option would not be paid by it. */
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
    list_pin_batches: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                product_id: string;
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
                    "application/json": components["schemas"]["Page_PinBatchState_"];
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
    upload_pins: {
        parameters: {
            query?: {
                /** @description Take the good lines although others are wrong: they are left out. */
                only_good?: boolean;
            };
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example pin;serial;expires_on
                 *     1234 5678 9012;A-1;2027-12-31
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinBatchRead"];
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
             * @description `pins-taken`: Somebody uploaded one of these PINs at the same moment; nothing of the file was taken.
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
             * @description `pin-file-refused`: The file has errors, so nothing of it was taken; `errors` lists lines and reasons.
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
    preview_pins: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example pin;serial;expires_on
                 *     1234 5678 9012;A-1;2027-12-31
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PinFilePreview"];
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
            /** @description Problem (RFC 9457) */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDetails"];
                };
            };
        };
    };
    recall_pins: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                product_id: string;
                batch_id: string;
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
                    "application/json": components["schemas"]["PinBatchState"];
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
    get_stock: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                product_id: string;
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
                    "application/json": components["schemas"]["Stock"];
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
    list_product_versions: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: number;
                /** @description `next_cursor` of the page before. */
                cursor?: string | null;
            };
            header?: never;
            path: {
                product_id: string;
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
                    "application/json": components["schemas"]["Page_ProductVersionRead_"];
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
    list_vouchers: {
        parameters: {
            query: {
                office_id: string;
                state?: ("reserved" | "issued" | "settled" | "released" | "refused" | "failed" | "replaced") | null;
                /** @description This one alone. */
                voucher_id?: string | null;
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
                    "application/json": components["schemas"]["Page_VoucherRead_"];
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
    replace_voucher: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                voucher_id: string;
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
                    "application/json": components["schemas"]["FailureOfTalk"];
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
             * @description `voucher-not-shown`: Nobody has seen this voucher's code, so it cannot have failed.
             *
             *     `voucher-no-replacement`: There is no other code now; `reason` says why.
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
    resolve_failure: {
        parameters: {
            query?: never;
            header: {
                /** @description 8 to 128 printable characters, new for each new request. */
                "idempotency-key": string;
            };
            path: {
                voucher_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResolutionNote"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FailedVoucher"];
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
             * @description `voucher-not-shown`: Nobody has seen this voucher's code, so it cannot have failed.
             *
             *     `voucher-failure-resolved`: Something else was booked about this code already; `resolution` says what.
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
}
