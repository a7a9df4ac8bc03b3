// Made by `npm run api` from openapi.json. Do not edit.
export interface paths {
    "/api/alarms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The alarms for me, the latest first; with open=true those that nobody has taken in hand. A machine reads all of its brand */
        get: operations["alarmsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/alarms/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** I take this alarm in hand: it is done for everybody it is for. Again changes nothing */
        post: operations["alarmsAcknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The keys of my brand, and the scopes a key can have */
        get: operations["apiKeysList"];
        put?: never;
        /** Make a key; its text is shown in this answer only */
        post: operations["apiKeysMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a key at once */
        delete: operations["apiKeysRevoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who did or looked at what, when and from where; the latest first
         * @description Every filter narrows. `action` is an action (`customer.look`) or what stands before the dot
         *     (`customer`: all of them); `from` is included, `to` isn't; `address` is an address or a
         *     network (`10.1.0.0/16`). `after` is the last id of the page before. Lines are never changed
         *     or taken away.
         */
        get: operations["auditSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/brand": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My brand */
        get: operations["brandGet"];
        /** Change my brand's names, zone, colour and the origins that may show its chat */
        put: operations["brandChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Answers the closing question (chat.confirm) */
        post: operations["chatClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/consent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The privacy notice in force and what this visitor agreed to */
        get: operations["consentStanding"];
        put?: never;
        /**
         * Gives or takes back consent
         * @description `service` comes before the first message; `marketing` is apart and off until wished. Taken
         *     back, nothing more is stored until it is given again. Recorded with the text's version and
         *     the instant. 409 `notice-changed` when another version is in force. Harmless twice.
         */
        post: operations["consentAgree"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/identify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Signs the shop's customer in by a token the shop has signed
         * @description `token` is a JWT, HS256 with the brand's secret: `sub` the shop's id of the account, `iat`,
         *     `exp` at most ten minutes after `iat`, `jti`; optional `aud` (the brand's code), `name`,
         *     `level`, `phone` and `email` with `phone_verified` and `email_verified`. What the browser
         *     wrote as a stranger joins that customer; the answer's token and key replace the old ones.
         *     The same token again from the same browser is harmless. 409 with clause
         *     `customer.unified-id` and one of the codes `sign-in-forged`, `sign-in-other-brand`,
         *     `sign-in-incomplete`, `sign-in-too-long`, `sign-in-stale`, `sign-in-replayed` (used in
         *     another browser, or from before a sign-out): then the shop makes a new one.
         */
        post: operations["chatSignInIdentify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a picture (JPEG, PNG, WebP; at most 10 MB and 25 megapixels) or a voice note (WebM with Opus, MP4 with AAC or Opus; at most 3 MB and two minutes) for a message of this visitor (channel.online). 413, 415 and 422 tell by `reason` why it isn't taken, 503 that the store is full or gone. A retry makes another upload; what isn't in a message within a day is removed */
        post: operations["chatMediaUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/media/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture or a voice note of this visitor's thread; ranges are answered */
        get: operations["chatMediaWhole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/media/{id}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of this visitor's thread, made small */
        get: operations["chatMediaThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The thread behind the cursor, over all visits, and how the matter stands */
        get: operations["chatRead"];
        put?: never;
        /**
         * Writes a message, with uploaded pictures or a voice note (channel.online); answered once it is committed. A retry with the same clientId gives the same answer
         * @description 409 `consent-needed` with clause `customer.privacy` before the privacy notice in force was agreed to (`/api/chat/consent`).
         */
        post: operations["chatWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/rating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates what the visitor was asked about last; final once given */
        post: operations["ratingInChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Opens or continues a visitor's thread: a token for 15 minutes and the key that renews it */
        post: operations["chatSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ends the sign-in in this browser: its token and key are dead
         * @description The browser begins anew as a stranger; the thread waits for the next sign-in. Harmless for a stranger.
         */
        post: operations["chatSignInSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/chat/typing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Says that the visitor is typing, or has stopped (chat.listen)
         * @description Holds for eight seconds; report again every three while the keys move. Nothing is sent by
         *     itself meanwhile. Only the fact is told, never the words.
         */
        post: operations["typingTyping"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Clocks, newest first; filters may be combined. state is a state, open or overdue */
        get: operations["ledgerCommitments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/commitments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One clock with its whole history: when, what, who, why */
        get: operations["ledgerCommitment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every clause with how often it was kept, broken, refused by and used, in the brand's days */
        get: operations["complianceBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/compliance/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The board as CSV (UTF-8 with a mark, as spreadsheets want it) */
        get: operations["complianceExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/confidentiality": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I promise before I see customers' data, and whether I have */
        get: operations["confidentialityPromise"];
        put?: never;
        /**
         * I promise, by the text of this version (customer.confidential)
         * @description Until then everything about customers answers 409 `confidentiality-needed`. Harmless twice.
         */
        post: operations["confidentialityAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A list of the desk: mine (all, the clock that breaks first in front), waiting, team or closed */
        get: operations["conversationList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One conversation with its clocks and stages; the look is recorded */
        get: operations["conversationOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/advice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What could be better in a draft, with spans and replacements; nothing is recorded
         * @description Greeting, understanding, what is known already, positive wording, plain language
         *     (chat.greeting, chat.empathy, chat.history-first, chat.positive-wording,
         *     chat.plain-language). Suggestions only: the same findings are observed when the text is
         *     sent anyway. Spans are in UTF-16 units; 0 to 0 means that something is missing in front.
         */
        post: operations["wordsAdvice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a draft would be stopped for; nothing is recorded */
        post: operations["conversationCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes a waiting conversation; 409 when somebody was faster or there is no place free */
        post: operations["conversationClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes the conversation; 409 with the clause and what is missing (triage.type, chat.confirm, chat.record) */
        post: operations["conversationClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/closing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Asks the customer the closing question (chat.confirm); while they type it waits (chat.listen) */
        post: operations["conversationClosing"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/customer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Says which known customer this is; recorded */
        post: operations["conversationCustomer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/handback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the conversation back to the assistant (bot.handover) */
        post: operations["conversationHandBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/media": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Uploads a picture (JPEG, PNG, WebP; at most 10 MB and 25 megapixels) or a voice note (WebM with Opus, MP4 with AAC or Opus; at most 3 MB and two minutes) for a message in this conversation. 413, 415 and 422 tell by `reason` why it isn't taken, 503 that the store is full or gone. A retry makes another upload; what isn't in a message within a day is removed */
        post: operations["conversationMediaUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/media/{media}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture or a voice note of the conversation; ranges are answered */
        get: operations["conversationMediaWhole"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/media/{media}/thumbnail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A picture of the conversation, made small */
        get: operations["conversationMediaThumbnail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Messages behind the sequence number, oldest first; reading marks them as seen by the owner */
        get: operations["conversationMessages"];
        put?: never;
        /** Writes to the customer (chat.no-stonewalling), with uploaded pictures or a voice note; a retry with the same clientId gives the same answer */
        post: operations["conversationWrite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the staff said about it among themselves, oldest first */
        get: operations["transferNotes"];
        put?: never;
        /** Leaves a note that no customer sees; from who leads the team it is a whisper to the owner. A retry with the same clientId changes nothing */
        post: operations["transferNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/panel-shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Says that the customer's orders and complaints are on the asker's screen (chat.history-first)
         * @description The first time counts; the instant is the server's. Repeats are harmless.
         */
        put: operations["wordsPanelShown"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes the record of the contact (chat.record), whole */
        put: operations["conversationRecord"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sends a conversation that came to the wrong desk one step back (intake.route) */
        post: operations["transferBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Marks messages up to the sequence number as seen by the conversation's owner */
        put: operations["conversationSeen"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes the conversation out of another's hands or the queue, for who leads its team; puts an absent supervisor on busy first */
        post: operations["transferTakeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams and people this conversation can be handed to now */
        get: operations["transferTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/ticket": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Makes the conversation a ticket; asked again, gives the same one */
        post: operations["ticketFromConversation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hands the conversation to a person or a team's queue with everything in it; the customer is told (authority.handover). 409 when nobody there could answer for it (solve.cross-owner) */
        post: operations["transferTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Judges what the contact is about (triage.type) */
        put: operations["conversationType"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/viewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I have the conversation open: tells who else has; asked again within renewEveryMs, else I count as gone */
        put: operations["conversationViewersLook"];
        post?: never;
        /** I have closed the conversation */
        delete: operations["conversationViewersLeave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/conversations/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The brand's words for this customer, in a fitting tone, and clarifying questions (chat.greeting, chat.tone, chat.listen)
         * @description Texts come in the conversation's language. That a variant was offered is recorded once a
         *     conversation. Nothing is sent by itself.
         */
        get: operations["wordsWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find customers of the brand, masked
         * @description `q` is a whole phone number, its last four digits, a member number or the beginning of a
         *     name. Without `q` those who steer leaf through, the newest first; everybody else gets an
         *     empty list. What the asker's roles may not look by finds nothing. Recorded in the audit
         *     trail.
         */
        get: operations["customersFind"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/merges/{merge}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undo a merge: everything is where it was. Harmless twice */
        post: operations["mergingUndo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One customer, masked; the look is recorded */
        get: operations["customersShow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/erasure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an erasure would remove, and whether something still goes on
         * @description Nothing is changed. `confirmation` stands for exactly this preview.
         */
        get: operations["personalDataPreview"];
        put?: never;
        /**
         * Erase a person; not to be undone
         * @description Names, ways to reach, identities and words go; ids, instants, codes and figures stay, so
         *     that the ledger stays whole. 409 `still-served` while a conversation or ticket is open,
         *     `preview-changed` when the confirmation is of another preview. Asked again it answers what
         *     was done.
         */
        post: operations["personalDataErase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Everything about one person as a file
         * @description A ZIP with one file of JSON Lines per kind of record, for the person who asked for it.
         *     Recorded with its reason; 409 `suspended` with clause `customer.leak` after too many.
         */
        post: operations["personalDataExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/known": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By what this person is known, masked, and what they agreed to */
        get: operations["personalDataKnown"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/merges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which records may be the same person, and what has been merged or undone
         * @description Candidates share a phone number or e-mail address that both proved.
         */
        get: operations["mergingPage"];
        put?: never;
        /**
         * Make one person of two records
         * @description Sets a pointer and changes nothing else. 409 `not-verified` with clause
         *     `customer.unified-id` unless both proved the same phone number or e-mail address;
         *     `already-merged` when one of them was merged meanwhile. Recorded; undone by one call.
         */
        post: operations["mergingMerge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/merges/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would come together, and where the two records differ; masked */
        get: operations["mergingPreview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/own-agent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agent of their own that an important customer has */
        get: operations["ownAgentsGet"];
        /** Names a customer's own agent; holds from the next conversation on */
        put: operations["ownAgentsSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open one masked field, for a reason
         * @description 409 with clause `customer.privacy` when the asker's roles work with masked data only or no
         *     reason is given, `suspended` with clause `customer.leak` after too many; both the opening
         *     and the refusal are recorded. 404 when the field isn't known of this customer.
         */
        post: operations["customersOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/customers/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened with a customer over all rooms and channels, the newest first
         * @description References and codes, never what was said: a conversation or ticket opens only for whom it
         *     is. Merged records are read together (customer.timeline). The first page is a recorded
         *     look.
         */
        get: operations["timelineRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/shop/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Members of the demo's shop whom anybody may play */
        get: operations["shopBackEndMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo/shop/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the demo's shop signs for one of its members, for pledge.signIn
         * @description Only with --demo. 404 for anybody but the members offered.
         */
        get: operations["shopBackEndToken"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/desk/conversations/{id}/panel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who writes, what they bought, what is promised, what to say
         * @description For a conversation the asker may see. The customer is masked; the look is recorded, once
         *     for all readings within ten minutes.
         */
        get: operations["panelPanel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Disputes, newest first: one's own, those of the teams one leads, a manager's all
         * @description state is open or settled; without it both.
         */
        get: operations["disputeList"];
        put?: never;
        /**
         * Disputes a judgement that concerns the asker: an observation or a broken clock
         * @description Names exactly one of observation (broken or refused) and commitment (broken). A judgement is
         *     disputed once; a repeat gives the dispute there is. 404 for what doesn't concern the asker.
         */
        post: operations["disputeRaise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/disputes/{id}/settle": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Settles a dispute: the judgement is upheld or overturned, with a word
         * @description Whoever leads the team, or a manager; never one's own. An overturned judgement moves the
         *     figures once. Of two who settle at once one wins; the other gets 409 code settled. Settling
         *     again to the same end is harmless.
         */
        post: operations["disputeSettle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/floor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Queues, people, loads, signs of stress and clocks of the teams I lead; a manager sees all of the brand */
        get: operations["floorFloor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/goods/{sku}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Something the brand sells, with what after-sales rules need to know */
        get: operations["goodsShow"];
        /**
         * Take over the newest state of something the brand sells
         * @description Repeating is harmless; an older `updatedAt` than what is here changes nothing.
         */
        put: operations["goodsPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Articles, questions, scripts and greetings of the brand; drafts and archived ones only for editors */
        get: operations["knowledgeList"];
        put?: never;
        /** Writes an article, question, script or greeting */
        post: operations["knowledgeAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One article */
        get: operations["knowledgeOne"];
        /** Changes an article; the version before is kept */
        put: operations["knowledgeChange"];
        post?: never;
        /** Takes an article out of use; its versions stay */
        delete: operations["knowledgeArchive"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/articles/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Every version of an article, the newest first */
        get: operations["knowledgeVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/knowledge/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published knowledge that fits the words, best first */
        get: operations["knowledgeSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Alarms about many looks in a short time, the newest first */
        get: operations["leaksPage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks/{id}/concerned": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The customers whose data was seen, masked, and whether they know */
        get: operations["leaksConcerned"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks/{id}/concerned/{customer}/told": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that one of those concerned was told in another way */
        post: operations["leaksTold"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give the suspended person's rights back
         * @description Nobody lifts their own (403). A false alarm cancels the clock `customer.leak`.
         */
        post: operations["leaksLift"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/leaks/{id}/tell": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Write to those concerned, in their own threads
         * @description The standard's text `leak.told`, through the Outbox. Who has no thread stays on the list,
         *     to be called and noted. When all know, the clock `customer.leak` is kept. Harmless twice.
         */
        post: operations["leaksTell"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am and what I may do */
        get: operations["meMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/locale": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Choose the language of my screens */
        put: operations["meLocale"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change my password; every other sign-in of mine ends */
        put: operations["mePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The texts in force: the privacy notice and the promise of confidentiality */
        get: operations["consentTexts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/notices/{kind}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Publish a new text; everybody it is for is asked anew
         * @description `kind` is `privacy` or `confidentiality`. The same text again changes nothing.
         */
        put: operations["consentPublish"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/observations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Observations with their evidence, newest first */
        get: operations["ledgerObservations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Orders, the newest first, persons masked
         * @description Of one customer, or without `customer` of the whole brand for those who steer and of
         *     their own shops for clerks; everybody else then gets an empty list. The look is recorded.
         */
        get: operations["ordersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/bulk": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take over many orders, one JSON document a line
         * @description Each line is the document of `PUT /api/orders/{number}` with its `number`. Answers one
         *     line of JSON for each: `{"line", "number", "result", "violations"}`. Lines are taken batch
         *     by batch as they arrive; a bad line hurts no other. A last result `stopped` names the line
         *     from which on nothing was taken. Repeating the whole is harmless.
         */
        post: operations["ordersBulk"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One order, persons masked
         * @description Clerks see the orders of their own shops. The look is recorded.
         */
        get: operations["ordersShow"];
        /**
         * Take over the newest state of one order
         * @description The whole order each time. Repeating is harmless; a document whose `updatedAt` is older
         *     than what is here changes nothing and is answered `stale`.
         */
        put: operations["ordersPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I am doing, my load and capacity */
        get: operations["presenceMine"];
        /** Sets ready, busy, break or off; off gives my waiting work back to its queue. The first ready of a shift is refused (prepare.ready, items) until all items are confirmed */
        put: operations["presenceSet"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/presence/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Renews my presence; its answer says when somebody was sent away meanwhile */
        post: operations["presenceBeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rating-links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A link by which the customer of an ended conversation or closed ticket can rate it, to be sent by another way than the chat */
        post: operations["ratingLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ratings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Rates by link; final once given, the same again is harmless */
        post: operations["ratingByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ratings/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** What a rating link is about; 403 when it is forged or has expired */
        post: operations["ratingOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hours, help, skills and capacities of the teams I look after (intake.route) */
        get: operations["routingPlan_1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/people/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets how much a person handles at once, their skills and languages; holds at once */
        put: operations["routingPerson"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/people/{id}/relief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Offers a person at work a break (care.stress); 409 when offered already */
        post: operations["routingRelief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/shifts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The shifts of my teams that touch a span of at most 62 days */
        get: operations["routingShifts"];
        put?: never;
        /** Plans a shift of at most 24 hours; 409 when the person is planned then */
        post: operations["routingPlan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/shifts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Takes a shift out of the plan */
        delete: operations["routingCancel"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/routing/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Sets when a team is there and which team helps it out */
        put: operations["routingTeam"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop-secrets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The secrets that hold for the shop's sign-in tokens, without their text */
        get: operations["shopSecretsList"];
        put?: never;
        /**
         * Make a secret for the shop's sign-in tokens; shown in this answer only
         * @description The shop signs a JWT with it (HS256) for a customer who is signed in there: `sub` the
         *     shop's id of the account, `iat`, `exp` at most ten minutes after, `jti`; if it likes `aud`
         *     (the brand's code), `name`, `level`, `phone` with `phone_verified`, `email` with
         *     `email_verified`. The page hands it to `window.pledge.signIn(token)`. Secrets made before
         *     hold on for `overlapHours`, so that the shop can change over.
         */
        post: operations["shopSecretsMake"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shop-secrets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a secret at once: tokens signed with it are refused from now on */
        delete: operations["shopSecretsEnd"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shops": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The brand's shops with hours and people */
        get: operations["shopsShops"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in; answers with the session cookie */
        post: operations["meSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out; doing it twice is harmless */
        post: operations["meSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of my brand, also those who have left */
        get: operations["staffList"];
        put?: never;
        /** Add a person; without a password a random one is made and shown in this answer only */
        post: operations["staffAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One person */
        get: operations["staffOne"];
        /** Change a person's names, roles and teams; active=false signs them out for good */
        put: operations["staffChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a person a new random password, shown in this answer only; they are signed out */
        post: operations["staffPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standard": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole standard in force for my brand
         * @description Texts that exist in one language only on the wire come in the asker's.
         */
        get: operations["standardGet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standard/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a standard without publishing it
         * @description Takes the YAML as it is, at most 1 MiB. Each problem says where it stands.
         */
        post: operations["versionsCheck"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standard/clauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every clause with its figures, its executor and its evidence counts
         * @description A clause without executor is not executed yet. starts, pauses, stops, cancels and answers are there for clocks only, in the asker's language.
         */
        get: operations["standardClauses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standard/overrides": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My brand's own values on top of the organisation's standard */
        get: operations["versionsOverrides"];
        /**
         * Replace my brand's own values
         * @description An object of the standard's shape with only what differs: objects are merged, lists and values replaced, null takes away; clauses are keyed by id. {} takes all back. 422 names what speaks against the standard that would result.
         */
        put: operations["versionsOverride"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standard/special-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Holidays and make-up working days of a year, and until when they are known */
        get: operations["specialDaysGet"];
        /**
         * Replace a year's holidays and make-up working days
         * @description Clocks already running keep their due time; later ones count with the new days.
         */
        put: operations["specialDaysPut"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standard/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The versions of the organisation and of my brand, the latest first */
        get: operations["versionsVersions"];
        put?: never;
        /**
         * Publish a standard for the organisation
         * @description Checks it and puts it in force at once, in one step with the brands' own values on top. 422 names what speaks against it. The file in force again: 200 and nothing changes.
         */
        post: operations["versionsPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/standard/versions/{id}/yaml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A version as a file
         * @description Of a brand's version the effective standard, written out.
         */
        get: operations["versionsYaml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams of my brand, to hand work to; with members for who leads people */
        get: operations["teamsList"];
        put?: never;
        /** Add a team */
        post: operations["teamsAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a team; members, where given, replace those it had */
        put: operations["teamsChange"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Tickets I may see, those whose clock breaks first in front
         * @description A machine sees all of its brand and asks with `scope=all`.
         */
        get: operations["ticketList"];
        put?: never;
        /** Opens a ticket for a matter that came by another way than a conversation; a repeat with the same Idempotency-Key gives the first one */
        post: operations["ticketOpen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One ticket with all its clocks */
        get: operations["ticketTicket"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Closes a ticket whose customer has been told the outcome */
        post: operations["ticketClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Writes what the ticket's type is asked for beside the common record */
        put: operations["ticketFields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes to the customer, in the conversation the ticket came from */
        post: operations["ticketMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/next-step": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Plans what happens next, by when and by whom */
        put: operations["ticketNextStep"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes a note for colleagues; customers never see it. A repeat with the same clientId writes nothing */
        post: operations["ticketNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/outcome": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Tells the customer the outcome: the solve clock stops and the ticket is solved */
        post: operations["ticketOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/owner": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Gives the ticket and its next step to a person, or to a team to take it */
        put: operations["ticketOwner"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/state": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Moves the ticket to open, waiting or solved; from solved or closed to open reopens it */
        put: operations["ticketState"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/tier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Raises or lowers the tier: another team, another clock from the same beginning */
        put: operations["ticketTier"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to the ticket, the oldest first */
        get: operations["ticketTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/type": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Says what it is about (triage.type): the team of that type, and its clock from the same beginning */
        put: operations["ticketType"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/tickets/{id}/viewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** I have the ticket open: tells who else has; asked again within renewEveryMs, else I count as gone */
        put: operations["ticketViewersLook"];
        post?: never;
        /** I have closed the ticket's page */
        delete: operations["ticketViewersLeave"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The webhooks of my brand, and the events one can ask for */
        get: operations["webhooksList"];
        put?: never;
        /**
         * Add a webhook; its secret is shown in this answer only
         * @description Requests follow Standard Webhooks: headers `webhook-id`, `webhook-timestamp`,
         *     `webhook-signature` (HMAC-SHA256 over `id.timestamp.body`, `v1,` and base64; two of them
         *     while a former secret still counts). Answer 2xx within 15 seconds; anything else is tried
         *     again after 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 6½ h, later if `Retry-After` says so. 410
         *     ends the webhook at once, a day without any success too. The same event may come twice,
         *     under the same id, and not in order. Refused are addresses that aren't public (400) and
         *     more than 20 webhooks (409 `too-many`).
         */
        post: operations["webhooksAdd"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change a webhook, stop it, or have it told again
         * @description Stopped, it is told nothing and what waited for it is given up; told again, it hears what happens from then on. Single events can be replayed. The same again changes nothing.
         */
        put: operations["webhooksChange"];
        post?: never;
        /** Remove a webhook: it is told nothing more, its log is kept for a month */
        delete: operations["webhooksRemove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deliveries of a webhook, the latest event first, kept for a month */
        get: operations["deliveriesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{event}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One delivery: what is sent, and every try */
        get: operations["deliveriesOne"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/deliveries/{event}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an event once more, under its own id. 409 while the webhook is stopped */
        post: operations["webhooksReplay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/secret": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a webhook a new secret, shown in this answer only; for a day the former one signs too */
        post: operations["webhooksRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send a `webhook.test`; what became of it stands in the log. 409 while stopped */
        post: operations["webhooksTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/asyncapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The socket /api/live, described by AsyncAPI 3 */
        get: operations["asyncApiRead"];
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
        AlarmsAcknowledgement: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by: string;
            name: string;
        };
        AlarmsAlarmView: {
            about?: components["schemas"]["WorkRef"] | null;
            acknowledged?: components["schemas"]["AlarmsAcknowledgement"] | null;
            /** Format: date-time */
            at: string;
            facts: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            kind: string;
            severity: string;
        };
        AlarmsPage: {
            items: components["schemas"]["AlarmsAlarmView"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
            /** Format: int32 */
            open: number;
        };
        ApiKeysKey: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt?: string | null;
            hint: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            revokedAt?: string | null;
            scopes: string[];
            /** Format: date-time */
            usedAt?: string | null;
        };
        ApiKeysMade: {
            /** Format: date-time */
            expiresAt?: string | null;
            /** Format: uuid */
            id: string;
            key: string;
            name: string;
            scopes: string[];
        };
        ApiKeysPage: {
            items: components["schemas"]["ApiKeysKey"][];
            next?: string | null;
            opens: {
                [key: string]: string[];
            };
            scopes: string[];
        };
        ApiKeysWish: {
            /** Format: date-time */
            expiresAt?: string | null;
            name: string;
            scopes: string[];
        };
        AuditFrom: {
            address: string;
            agent?: string | null;
        };
        AuditLine: {
            action: string;
            /** Format: date-time */
            at: string;
            from?: components["schemas"]["AuditFrom"] | null;
            /** Format: uuid */
            id: string;
            reason?: string | null;
            subject: components["schemas"]["AuditSubject"];
            who: components["schemas"]["AuditWho"];
        };
        AuditPage: {
            items: components["schemas"]["AuditLine"][];
            /** Format: uuid */
            next?: string | null;
        };
        AuditSubject: {
            id: string;
            kind: string;
        };
        AuditWho: {
            /** Format: uuid */
            id?: string | null;
            kind: string;
            name: string;
        };
        BrandView: {
            code: string;
            colour: string;
            demo: boolean;
            nameEn: string;
            nameZh: string;
            origins: string[];
            zone: string;
        };
        BrandWish: {
            colour: string;
            nameEn: string;
            nameZh: string;
            origins: string[];
            zone: string;
        };
        CalendarEndView: {
            /** Format: int64 */
            daysLeft: number;
            /** Format: date */
            lastDay?: string | null;
            warning?: string | null;
        };
        CalendarViewWeek: {
            days: string[];
            open: string[];
        };
        Card: {
            choices: string[];
            kind: string;
        };
        CareScene: {
            answer: components["schemas"]["Text"];
            code: string;
            patterns: string[];
        };
        ChatBrandFace: {
            code: string;
            colour: string;
            nameEn: string;
            nameZh: string;
        };
        ChatClosingAnswer: {
            more: boolean;
            satisfied: boolean;
            solved: boolean;
        };
        ChatHello: {
            brand: string;
            locale?: string | null;
            visitorKey?: string | null;
        };
        ChatNewText: {
            /** Format: uuid */
            clientId: string;
            locale?: string | null;
            media?: string[] | null;
            text: string;
        };
        ChatOwner: {
            name: string;
        };
        ChatRating: {
            /** Format: int32 */
            stars: number;
            words?: string | null;
        };
        ChatSent: {
            cursor: string;
            message: components["schemas"]["MessageView"];
        };
        ChatSession: {
            brand: components["schemas"]["ChatBrandFace"];
            /** Format: int32 */
            clockSpeed: number;
            consent: components["schemas"]["ConsentsStanding"];
            /** Format: uuid */
            conversation?: string | null;
            /** Format: date-time */
            expiresAt: string;
            greeting: string;
            /** Format: date-time */
            now: string;
            shortcuts: components["schemas"]["ChatTap"][];
            signedIn: boolean;
            token: string;
            /** Format: uuid */
            visitor: string;
            visitorKey: string;
        };
        ChatSignInRecognised: {
            consent: components["schemas"]["ConsentsStanding"];
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            now: string;
            token: string;
            /** Format: uuid */
            visitor: string;
            visitorKey: string;
        };
        ChatSignInShopWord: {
            locale?: string | null;
            token: string;
        };
        ChatTap: {
            label: string;
            text: string;
        };
        ChatThreadMessage: {
            /** Format: date-time */
            at?: string;
            author?: components["schemas"]["MessageViewAuthorView"];
            card?: components["schemas"]["Card"];
            /** Format: uuid */
            conversation?: string;
            cursor: string;
            /** Format: uuid */
            id?: string;
            kind?: string;
            media?: components["schemas"]["MediaView"][];
            /** Format: int64 */
            seq?: number;
            text?: string;
        };
        ChatThreadPage: {
            items: components["schemas"]["ChatThreadMessage"][];
            next: string;
            /** Format: date-time */
            now: string;
            state: components["schemas"]["ChatThreadState"];
        };
        ChatThreadState: {
            canRate: boolean;
            closed: boolean;
            closing: boolean;
            mode: string;
            owner?: components["schemas"]["ChatOwner"] | null;
            waiting?: components["schemas"]["WaitingRoomWaiting"] | null;
        };
        ClarifyingQuestion: {
            kind: string;
            text: string;
        };
        ClockView: {
            calendar: string;
            clause: string;
            clauseTitleEn: string;
            clauseTitleZh: string;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            endedAt?: string | null;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            leftMs?: number | null;
            person?: components["schemas"]["ClockViewNamed"] | null;
            /** Format: uuid */
            standardVersion: string;
            /** Format: date-time */
            startedAt: string;
            state: string;
            team?: components["schemas"]["ClockViewNamed"] | null;
            /** Format: date-time */
            warnAt?: string | null;
            work: components["schemas"]["WorkRef"];
        };
        ClockViewNamed: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Compliance: {
            /** Format: date */
            from: string;
            items: components["schemas"]["ComplianceItem"][];
            /** Format: date-time */
            now: string;
            /** Format: date */
            to: string;
            /** Format: uuid */
            version: string;
        };
        ComplianceItem: {
            /** Format: int64 */
            broken: number;
            clause: string;
            executor?: string | null;
            figures: components["schemas"]["FiguresView"];
            /** Format: int64 */
            kept: number;
            /** Format: double */
            keptShare?: number | null;
            kind: string;
            /** Format: int64 */
            opportunities: number;
            /** Format: int64 */
            refused: number;
            /** Format: int32 */
            section: number;
            target?: number | null;
            titleEn: string;
            titleZh: string;
            trend: components["schemas"]["TrendDay"][];
            /** Format: int64 */
            used: number;
        };
        ConfidentialityPromise: {
            accepted: boolean;
            en: string;
            /** Format: int32 */
            version: number;
            zh: string;
        };
        ConfidentialityWord: {
            /** Format: int32 */
            version: number;
        };
        Confirm: {
            /** Format: date-time */
            answeredAt?: string | null;
            /** Format: date-time */
            askedAt: string;
            satisfied?: boolean | null;
            solved?: boolean | null;
        };
        ConsentTexts: {
            en: string;
            zh: string;
        };
        ConsentWish: {
            locale?: string | null;
            marketing: boolean;
            service: boolean;
            /** Format: int32 */
            version: number;
        };
        ConsentsGiven: {
            /** Format: date-time */
            givenAt: string;
            purpose: string;
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            withdrawnAt?: string | null;
        };
        ConsentsStanding: {
            marketing: boolean;
            service: boolean;
            text: string;
            /** Format: int32 */
            version: number;
        };
        ContactTypeField: {
            code: string;
            required: boolean;
            titleEn: string;
            titleZh: string;
        };
        Conversation: {
            /** Format: date-time */
            abandonedAt?: string | null;
            brand: string;
            channel: string;
            clocks: components["schemas"]["ClockView"][];
            closeReason?: string | null;
            /** Format: date-time */
            closedAt?: string | null;
            confirm?: components["schemas"]["Confirm"] | null;
            customer?: components["schemas"]["CustomerBrief"] | null;
            handedBy?: components["schemas"]["Named"] | null;
            /** Format: int64 */
            head: number;
            /** Format: uuid */
            id: string;
            lastMessage?: components["schemas"]["LastMessage"] | null;
            locale: string;
            mode: string;
            /** @enum {string|null} */
            mood?: "negative" | "neutral" | "positive" | null;
            /** Format: date-time */
            now: string;
            /** Format: date-time */
            openedAt: string;
            owner?: components["schemas"]["Named"] | null;
            place?: components["schemas"]["WaitingRoomWaiting"] | null;
            rating?: components["schemas"]["Rating"] | null;
            record: components["schemas"]["EndingFields"];
            returnable: boolean;
            stages: components["schemas"]["StageState"][];
            state: string;
            team?: components["schemas"]["Named"] | null;
            ticket?: components["schemas"]["TicketBrief"] | null;
            type?: string | null;
            /** Format: int64 */
            unread: number;
            visitorLabel: string;
        };
        ConversationCustomerLink: {
            /** Format: uuid */
            customer: string;
        };
        ConversationDraftText: {
            text: string;
        };
        ConversationHits: {
            hits: components["schemas"]["Hit"][];
        };
        ConversationLook: {
            writing: boolean;
        };
        ConversationMessages: {
            /** Format: int64 */
            head: number;
            items: components["schemas"]["MessageView"][];
            /** Format: date-time */
            now: string;
        };
        ConversationNewMessage: {
            /** Format: uuid */
            clientId: string;
            media?: string[] | null;
            text: string;
        };
        ConversationNewRecord: {
            description: string;
            feedback: string;
            handling: string;
            need: string;
            result: string;
        };
        ConversationNewType: {
            type: string;
        };
        ConversationPage: {
            items: components["schemas"]["Conversation"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        ConversationSeen: {
            /** Format: int64 */
            seq: number;
        };
        CustomerBrief: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        CustomerView: {
            address?: string | null;
            birthday?: string | null;
            brand: string;
            channels: string[];
            email?: string | null;
            /** Format: date-time */
            erasedAt?: string | null;
            gender?: string | null;
            /** Format: uuid */
            id: string;
            labels: string[];
            level?: string | null;
            memberNumber?: string | null;
            name: string;
            phone?: string | null;
            /** Format: date-time */
            since: string;
            value: string;
        };
        CustomersCustomerPage: {
            items: components["schemas"]["CustomerView"][];
            /** Format: uuid */
            next?: string | null;
        };
        CustomersOpened: {
            value: string;
        };
        CustomersOpening: {
            /** @enum {string} */
            field: "name" | "phone" | "email" | "address";
            reason?: string | null;
            /** @enum {string|null} */
            why?: "contact" | "identity" | "delivery" | "complaint" | "correction" | "other" | null;
        };
        DeliveriesDeliveryView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            event: string;
            last?: components["schemas"]["DeliveriesTryView"] | null;
            /** Format: date-time */
            nextAt?: string | null;
            state: string;
            /** Format: int32 */
            tries: number;
            type: string;
        };
        DeliveriesDetail: {
            body: string;
            delivery: components["schemas"]["DeliveriesDeliveryView"];
            tries: components["schemas"]["DeliveriesTryView"][];
        };
        DeliveriesPage: {
            items: components["schemas"]["DeliveriesDeliveryView"][];
            next?: string | null;
        };
        DeliveriesTryView: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            durationMs: number;
            error?: string | null;
            response: string;
            /** Format: int32 */
            status?: number | null;
        };
        Dispute: {
            /** Format: date-time */
            at: string;
            clause: string;
            evidence?: components["schemas"]["Evidence"] | null;
            /** Format: uuid */
            id: string;
            kind: string;
            maySettle: boolean;
            person: components["schemas"]["ClockViewNamed"];
            /** Format: date-time */
            raisedAt: string;
            reason: string;
            /** Format: date-time */
            settledAt?: string | null;
            settledBy?: components["schemas"]["ClockViewNamed"] | null;
            state: string;
            /** Format: uuid */
            subject: string;
            word: string;
            work: components["schemas"]["WorkRef"];
        };
        DisputeDisputePage: {
            items: components["schemas"]["Dispute"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        DisputeMark: {
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: date-time */
            settledAt?: string | null;
            settledBy?: components["schemas"]["ClockViewNamed"] | null;
            state: string;
            word: string;
        };
        DisputeNewDispute: {
            /** Format: uuid */
            commitment?: string | null;
            /** Format: uuid */
            observation?: string | null;
            reason: string;
        };
        DisputeSettlement: {
            upheld: boolean;
            word: string;
        };
        EarlierConversation: {
            channel: string;
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            state: string;
            summary?: string | null;
            /** Format: uuid */
            ticket?: string | null;
            type: string;
        };
        EndingFields: {
            description: string;
            feedback: string;
            handling: string;
            need: string;
            result: string;
        };
        ErasureErased: {
            /** Format: date-time */
            at: string;
            holdings: components["schemas"]["PersonalDataHolding"][];
            /** Format: uuid */
            id: string;
        };
        ErasurePreview: {
            confirmation: string;
            customer: components["schemas"]["CustomerView"];
            holdings: components["schemas"]["PersonalDataHolding"][];
            /** Format: int64 */
            open: number;
            /** Format: int32 */
            records: number;
        };
        Evidence: {
            field: string;
            /** Format: int32 */
            from: number;
            /** Format: uuid */
            message?: string | null;
            note: string;
            /** Format: int32 */
            to: number;
        };
        EvidenceCountsCounts: {
            /** Format: int64 */
            broken: number;
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            used: number;
        };
        FiguresView: {
            calendar?: string | null;
            /** Format: int32 */
            cap?: number | null;
            capPer?: string | null;
            channels: {
                [key: string]: string;
            };
            direction?: string | null;
            durations: {
                [key: string]: string;
            };
            every?: string | null;
            limit?: string | null;
            measure?: string | null;
            milestones: {
                [key: string]: string;
            };
            numbers: {
                [key: string]: number;
            };
            promised: boolean;
            target?: number | null;
            targetDuration?: string | null;
            text?: string | null;
            warnBefore?: string | null;
        };
        FloorFloor: {
            clocks: components["schemas"]["ClockView"][];
            /** Format: date-time */
            now: string;
            teams: components["schemas"]["FloorFloorTeam"][];
        };
        FloorFloorPerson: {
            /** Format: int32 */
            capacity: number;
            /** Format: uuid */
            id: string;
            inHand: components["schemas"]["FloorFloorWork"][];
            /** Format: int32 */
            load: number;
            name: string;
            /** Format: date-time */
            reliefOfferedAt?: string | null;
            signs: components["schemas"]["ReliefSign"][];
            /** @enum {string} */
            state: "ready" | "busy" | "break" | "off";
            /** Format: date-time */
            workingSince?: string | null;
        };
        FloorFloorTeam: {
            /** Format: int32 */
            abandoned: number;
            /** Format: int64 */
            expectedSeconds?: number | null;
            /** Format: uuid */
            id: string;
            line: components["schemas"]["FloorFloorWaiting"][];
            nameEn: string;
            nameZh: string;
            /** Format: date-time */
            oldest?: string | null;
            people: components["schemas"]["FloorFloorPerson"][];
            /** Format: int32 */
            waiting: number;
        };
        FloorFloorWaiting: {
            gone: boolean;
            helped: boolean;
            label: string;
            preferred?: string | null;
            /** Format: int32 */
            priority: number;
            /** Format: date-time */
            since: string;
            skills: string[];
            work: components["schemas"]["WorkRef"];
        };
        FloorFloorWork: {
            /** Format: date-time */
            dueAt?: string | null;
            label: string;
            /** Format: date-time */
            since: string;
            work: components["schemas"]["WorkRef"];
        };
        Goods: {
            currency: string;
            family: string;
            name: string;
            /** Format: int64 */
            priceMinor: number;
            sku: string;
            traits: components["schemas"]["Traits"];
            /** Format: date-time */
            updatedAt: string;
        };
        Hit: {
            alternatives: string[];
            /** Format: int32 */
            from: number;
            group: string;
            phrase: string;
            /** Format: int32 */
            to: number;
        };
        KnowledgeArticleBody: {
            body: string;
            /** @enum {string} */
            kind: "faq" | "article" | "script" | "greeting";
            locale?: string | null;
            questions?: string[] | null;
            scene?: string | null;
            stage?: string | null;
            /** @enum {string|null} */
            state?: "draft" | "published" | "archived" | null;
            title: string;
            /** @enum {string|null} */
            tone?: "neutral" | "lively" | "patient" | null;
        };
        KnowledgeArticleList: {
            items: components["schemas"]["KnowledgeArticleView"][];
            next?: string | null;
        };
        KnowledgeArticleView: {
            body: string;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "faq" | "article" | "script" | "greeting";
            locale: string;
            questions: string[];
            scene?: string | null;
            stage?: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "archived";
            title: string;
            /** @enum {string} */
            tone: "neutral" | "lively" | "patient";
            /** Format: date-time */
            updatedAt: string;
            updatedBy?: components["schemas"]["KnowledgePerson"] | null;
            /** Format: int32 */
            version: number;
        };
        KnowledgePerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        KnowledgeVersionList: {
            items: components["schemas"]["KnowledgeVersionView"][];
            next?: string | null;
        };
        KnowledgeVersionView: {
            /** Format: date-time */
            at: string;
            body: string;
            by?: components["schemas"]["KnowledgePerson"] | null;
            locale: string;
            questions: string[];
            scene?: string | null;
            stage?: string | null;
            /** @enum {string} */
            state: "draft" | "published" | "archived";
            title: string;
            /** @enum {string} */
            tone: "neutral" | "lively" | "patient";
            /** Format: int32 */
            version: number;
        };
        LastMessage: {
            /** Format: date-time */
            at: string;
            /** @enum {string} */
            authorKind: "customer" | "assistant" | "staff" | "system";
            kind: string;
            /** Format: int64 */
            seq: number;
            text: string;
        };
        LeakDeskConcerned: {
            /** Format: uuid */
            id: string;
            name: string;
            phone?: string | null;
            /** Format: date-time */
            toldAt?: string | null;
        };
        LeakDeskLeak: {
            /** Format: int64 */
            concerned: number;
            /** Format: int32 */
            count: number;
            falseAlarm: boolean;
            /** Format: uuid */
            id: string;
            kind: string;
            /** Format: date-time */
            liftedAt?: string | null;
            liftedBy?: string | null;
            liftedWhy?: string | null;
            /** Format: int32 */
            minutes: number;
            /** Format: uuid */
            person: string;
            personName: string;
            /** Format: date-time */
            raisedAt: string;
            /** Format: int64 */
            told: number;
            /** Format: date-time */
            toldAt?: string | null;
        };
        LeaksConcernedPage: {
            items: components["schemas"]["LeakDeskConcerned"][];
            /** Format: uuid */
            next?: string | null;
        };
        LeaksLeakPage: {
            items: components["schemas"]["LeakDeskLeak"][];
            /** Format: uuid */
            next?: string | null;
        };
        LeaksLifting: {
            falseAlarm: boolean;
            why: string;
        };
        LedgerClockDetail: {
            clock: components["schemas"]["ClockView"];
            history: components["schemas"]["LedgerStep"][];
            /** Format: date-time */
            now: string;
        };
        LedgerObservationView: {
            /** Format: date-time */
            at: string;
            channel: string;
            clause: string;
            dispute?: components["schemas"]["DisputeMark"] | null;
            evidence: components["schemas"]["Evidence"];
            /** Format: uuid */
            id: string;
            kind: string;
            person?: components["schemas"]["ClockViewNamed"] | null;
            /** Format: uuid */
            standardVersion: string;
            team?: components["schemas"]["ClockViewNamed"] | null;
            verdict: string;
            work: components["schemas"]["WorkRef"];
        };
        LedgerPageClockView: {
            items: components["schemas"]["ClockView"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        LedgerPageLedgerObservationView: {
            items: components["schemas"]["LedgerObservationView"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        LedgerStep: {
            /** Format: date-time */
            at: string;
            by: string;
            /** Format: date-time */
            dueAt: string;
            what: string;
            who?: components["schemas"]["ClockViewNamed"] | null;
            why: string;
        };
        MeLanguage: {
            locale: string;
        };
        MeMe: {
            brand: components["schemas"]["MeMyBrand"];
            /** Format: int32 */
            clockSpeed: number;
            demo: boolean;
            /** Format: uuid */
            id: string;
            locale: string;
            login: string;
            mustChangePassword: boolean;
            name: string;
            nickname: string;
            roles: ("manager" | "agent" | "aftersales" | "analyst" | "expert" | "supervisor" | "complaint_officer" | "clerk" | "technical_support" | "trainer" | "administrator")[];
            teams: components["schemas"]["MeMyTeam"][];
        };
        MeMyBrand: {
            code: string;
            colour: string;
            nameEn: string;
            nameZh: string;
        };
        MeMyTeam: {
            code: string;
            /** Format: uuid */
            id: string;
            kind: string;
            leads: boolean;
            nameEn: string;
            nameZh: string;
        };
        MeNewPassword: {
            new: string;
            old: string;
        };
        MeSignIn: {
            login: string;
            password: string;
        };
        MediaView: {
            /** Format: int32 */
            bytes: number;
            /** Format: int32 */
            durationMs?: number | null;
            /** Format: int32 */
            height?: number | null;
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "picture" | "voice";
            type: string;
            /** Format: int32 */
            width?: number | null;
        };
        MergingCandidate: {
            customer: components["schemas"]["CustomerView"];
            shared: components["schemas"]["MergingShared"][];
        };
        MergingConflict: {
            field: string;
            joined: string;
            kept: string;
        };
        MergingMerge: {
            by: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            joined: string;
            joinedName: string;
            /** Format: uuid */
            kept: string;
            /** Format: date-time */
            mergedAt: string;
            /** Format: uuid */
            mergedBy: string;
            reason: string;
            /** Format: date-time */
            undoneAt?: string | null;
            /** Format: uuid */
            undoneBy?: string | null;
        };
        MergingMergePage: {
            candidates: components["schemas"]["MergingCandidate"][];
            merges: components["schemas"]["MergingMerge"][];
            people: {
                [key: string]: string;
            };
        };
        MergingMergePreview: {
            conflicts: components["schemas"]["MergingConflict"][];
            holdings: components["schemas"]["MergingSide"][];
            joined: components["schemas"]["CustomerView"];
            kept: components["schemas"]["CustomerView"];
            mergeable: boolean;
        };
        MergingMergeWish: {
            /** Format: uuid */
            joined: string;
            reason: string;
        };
        MergingMerged: {
            customer: components["schemas"]["CustomerView"];
            /** Format: uuid */
            id: string;
        };
        MergingShared: {
            kind: string;
            value: string;
        };
        MergingSide: {
            /** Format: int64 */
            joined: number;
            /** Format: int64 */
            kept: number;
            kind: string;
        };
        MessageView: {
            /** Format: date-time */
            at: string;
            author: components["schemas"]["MessageViewAuthorView"];
            card?: components["schemas"]["Card"] | null;
            /** Format: uuid */
            conversation: string;
            /** Format: uuid */
            id: string;
            kind: string;
            media: components["schemas"]["MediaView"][];
            /** Format: int64 */
            seq: number;
            text: string;
        };
        MessageViewAuthorView: {
            /** Format: uuid */
            id?: string | null;
            /** @enum {string} */
            kind: "customer" | "assistant" | "staff" | "system";
            name: string;
        };
        Named: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NewNextStep: {
            done?: boolean | null;
            /** Format: date-time */
            due?: string | null;
            /** Format: uuid */
            owner?: string | null;
            text?: string | null;
        };
        NewTicket: {
            channel?: string | null;
            /** Format: uuid */
            customer?: string | null;
            fields?: {
                [key: string]: string;
            } | null;
            nextStep?: components["schemas"]["NewNextStep"] | null;
            /** Format: uuid */
            owner?: string | null;
            tier: string;
            title: string;
            type: string;
        };
        NoteText: {
            /** Format: uuid */
            clientId?: string | null;
            text: string;
        };
        NotesNoteView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            author: string;
            /** Format: uuid */
            id: string;
            kind: string;
            name: string;
            text: string;
        };
        NoticesNotice: {
            en: string;
            /** Format: int32 */
            version: number;
            zh: string;
        };
        OrderBuyer: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        OrderDocument: {
            /** Format: date-time */
            cancelledAt?: string | null;
            currency: string;
            customer?: components["schemas"]["OrderDocumentBuyer"] | null;
            /** Format: date-time */
            deliveredAt?: string | null;
            /** @enum {string|null} */
            delivery?: "ship" | "pickup" | null;
            /** Format: int64 */
            discountMinor: number;
            /** Format: int64 */
            freightMinor: number;
            /** Format: int64 */
            goodsMinor: number;
            lines: components["schemas"]["OrderDocumentLine"][];
            note?: string | null;
            number?: string | null;
            /** Format: date-time */
            paidAt?: string | null;
            payments?: components["schemas"]["OrderDocumentPayment"][] | null;
            /** Format: date-time */
            placedAt: string;
            receiver?: components["schemas"]["OrderDocumentReceiver"] | null;
            /** @enum {string|null} */
            salesChannel?: "web" | "app" | "mini_program" | "marketplace" | "shop" | "phone" | null;
            shipments?: components["schemas"]["OrderDocumentShipment"][] | null;
            shop?: string | null;
            /** @enum {string} */
            status: "awaiting_payment" | "paid" | "processing" | "ready_for_pickup" | "shipped" | "delivered" | "completed" | "cancelled" | "returned";
            /** Format: int64 */
            totalMinor: number;
            /** Format: date-time */
            updatedAt: string;
        };
        OrderDocumentBuyer: {
            email?: string | null;
            externalId?: string | null;
            name: string;
            phone?: string | null;
        };
        OrderDocumentLine: {
            name: string;
            /** Format: int32 */
            quantity: number;
            sku: string;
            /** Format: int64 */
            totalMinor: number;
            traits?: components["schemas"]["Traits"] | null;
            /** Format: int64 */
            unitPriceMinor: number;
        };
        OrderDocumentPayment: {
            /** Format: int64 */
            amountMinor: number;
            /** Format: date-time */
            at: string;
            kind: string;
            method: string;
            reference?: string | null;
        };
        OrderDocumentReceiver: {
            name: string;
            phone: string;
            region?: string | null;
            street?: string | null;
        };
        OrderDocumentShipment: {
            carrier: string;
            /** Format: date-time */
            deliveredAt?: string | null;
            /** Format: date-time */
            dispatchedAt?: string | null;
            events?: components["schemas"]["OrderDocumentTracking"][] | null;
            /** Format: date-time */
            promisedBy?: string | null;
            trackingNumber: string;
        };
        OrderDocumentTracking: {
            /** Format: date-time */
            at: string;
            place?: string | null;
            text: string;
        };
        OrderLine: {
            name: string;
            /** Format: int32 */
            quantity: number;
            sku: string;
            /** Format: int64 */
            totalMinor: number;
            traits: components["schemas"]["Traits"];
            /** Format: int64 */
            unitPriceMinor: number;
        };
        OrderLineResult: {
            /** Format: int32 */
            line: number;
            number?: string | null;
            result: string;
            violations: components["schemas"]["OrderViolation"][];
        };
        OrderPayment: {
            /** Format: int64 */
            amountMinor: number;
            /** Format: date-time */
            at: string;
            kind: string;
            method: string;
        };
        OrderReceiver: {
            address?: string | null;
            name: string;
            phone: string;
        };
        OrderShipment: {
            carrier: string;
            /** Format: date-time */
            deliveredAt?: string | null;
            /** Format: date-time */
            dispatchedAt?: string | null;
            events: components["schemas"]["OrderTracking"][];
            /** Format: date-time */
            promisedBy?: string | null;
            trackingNumber: string;
        };
        OrderShop: {
            code: string;
            /** Format: uuid */
            id: string;
            name: string;
        };
        OrderTaken: {
            number: string;
            /** @enum {string} */
            result: "created" | "updated" | "unchanged" | "stale";
        };
        OrderTracking: {
            /** Format: date-time */
            at: string;
            place?: string | null;
            text: string;
        };
        OrderView: {
            brand: string;
            /** Format: date-time */
            cancelledAt?: string | null;
            currency: string;
            customer?: components["schemas"]["OrderBuyer"] | null;
            /** Format: date-time */
            deliveredAt?: string | null;
            /** @enum {string} */
            delivery: "ship" | "pickup";
            /** Format: int64 */
            discountMinor: number;
            /** Format: int64 */
            freightMinor: number;
            /** Format: int64 */
            goodsMinor: number;
            /** Format: uuid */
            id: string;
            lines: components["schemas"]["OrderLine"][];
            note?: string | null;
            number: string;
            /** Format: date-time */
            paidAt?: string | null;
            payments: components["schemas"]["OrderPayment"][];
            /** Format: date-time */
            placedAt: string;
            receiver?: components["schemas"]["OrderReceiver"] | null;
            /** @enum {string} */
            salesChannel: "web" | "app" | "mini_program" | "marketplace" | "shop" | "phone";
            shipments: components["schemas"]["OrderShipment"][];
            shop?: components["schemas"]["OrderShop"] | null;
            /** @enum {string} */
            status: "awaiting_payment" | "paid" | "processing" | "ready_for_pickup" | "shipped" | "delivered" | "completed" | "cancelled" | "returned";
            /** Format: int64 */
            totalMinor: number;
            /** Format: date-time */
            updatedAt: string;
        };
        OrderViolation: {
            field: string;
            reason: string;
        };
        OrdersOrderPage: {
            items: components["schemas"]["OrderView"][];
            /** Format: uuid */
            next?: string | null;
        };
        OutcomeText: {
            text: string;
            way?: string | null;
        };
        OwnAgentsNewOwnAgent: {
            /** Format: uuid */
            agent: string;
        };
        OwnAgentsOwnAgent: {
            /** Format: uuid */
            agent?: string | null;
            name?: string | null;
        };
        OwnerChange: {
            /** Format: uuid */
            staff?: string | null;
            /** Format: uuid */
            team?: string | null;
            why?: string | null;
        };
        Panel: {
            customer?: components["schemas"]["CustomerView"] | null;
            earlier: components["schemas"]["EarlierConversation"][];
            /** Format: date-time */
            now: string;
            orders: components["schemas"]["OrderView"][];
            promises: components["schemas"]["ClockView"][];
            suggestions: components["schemas"]["Suggestion"][];
            tickets: components["schemas"]["PanelTicket"][];
        };
        PanelTicket: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            number: string;
            state: string;
            tier: string;
            title?: string | null;
            type: string;
        };
        PersonalDataConfirmed: {
            confirmation: string;
            /** @enum {string} */
            ground: "request" | "purpose-over" | "unlawful";
        };
        PersonalDataHolding: {
            /** Format: int64 */
            count: number;
            kind: string;
            /** Format: int64 */
            open: number;
        };
        PersonalDataIdentity: {
            channel: string;
            key: string;
            /** Format: date-time */
            since: string;
            verified: boolean;
        };
        PersonalDataKnown: {
            consents: components["schemas"]["ConsentsGiven"][];
            identities: components["schemas"]["PersonalDataIdentity"][];
            marketing: boolean;
        };
        PersonalDataReason: {
            reason: string;
        };
        PhraseGroup: {
            alternatives: string[];
            group: string;
            patterns: string[];
            unless: string[];
        };
        PresenceNewPresence: {
            confirmed?: string[] | null;
            state: string;
        };
        PresencePresenceView: {
            /** Format: int64 */
            beatEveryMs: number;
            /** Format: int32 */
            capacity: number;
            /** Format: date-time */
            leaseUntil?: string | null;
            /** Format: int32 */
            load: number;
            /** Format: date-time */
            reliefOfferedAt?: string | null;
            /** @enum {string} */
            state: "ready" | "busy" | "break" | "off";
            /** Format: date-time */
            workingSince?: string | null;
        };
        /** @description RFC 9457 */
        Problem: {
            alternatives?: string[];
            clause?: string;
            code?: string;
            detail?: string;
            status?: number;
            title?: string;
            type?: string;
            violations?: {
                field?: string;
                reason?: string;
            }[];
        };
        Questions: {
            closed: components["schemas"]["Text"][];
            open: components["schemas"]["Text"][];
        };
        Rating: {
            /** Format: int32 */
            stars: number;
            words: string;
        };
        RatingBrandFace: {
            code: string;
            colour: string;
            nameEn: string;
            nameZh: string;
        };
        RatingByLink: {
            /** Format: int32 */
            stars: number;
            token: string;
            words?: string | null;
        };
        RatingGiven: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            stars: number;
            words: string;
        };
        RatingLink: {
            /** Format: date-time */
            expiresAt: string;
            url: string;
        };
        RatingLinkWish: {
            work: string;
        };
        RatingState: {
            /** Format: date-time */
            askedAt: string;
            brand: components["schemas"]["RatingBrandFace"];
            /** Format: date-time */
            expiresAt: string;
            kind: string;
            number?: string | null;
            rating?: components["schemas"]["RatingGiven"] | null;
        };
        RatingToken: {
            token: string;
        };
        ReliefSign: {
            code: string;
            /** Format: int32 */
            value: number;
        };
        RoutingNewPersonPlan: {
            /** Format: int32 */
            capacity: number;
            caps: {
                [key: string]: number;
            };
            languages: string[];
            skills: string[];
        };
        RoutingNewShift: {
            /** Format: date-time */
            ends: string;
            /** Format: uuid */
            staff: string;
            /** Format: date-time */
            starts: string;
            /** Format: uuid */
            team: string;
        };
        RoutingNewTeamPlan: {
            calendar: string;
            /** Format: uuid */
            overflowTo?: string | null;
        };
        RoutingPersonPlan: {
            /** Format: int32 */
            capacity: number;
            caps: {
                [key: string]: number;
            };
            /** Format: uuid */
            id: string;
            languages: string[];
            name: string;
            skills: string[];
            teams: string[];
        };
        RoutingRoutingPlan: {
            calendars: string[];
            /** Format: date-time */
            now: string;
            people: components["schemas"]["RoutingPersonPlan"][];
            skills: components["schemas"]["Skill"][];
            teams: components["schemas"]["RoutingTeamPlan"][];
        };
        RoutingShiftPage: {
            items: components["schemas"]["RoutingShiftView"][];
            /** Format: date-time */
            now: string;
        };
        RoutingShiftView: {
            /** Format: date-time */
            ends: string;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            staff: string;
            /** Format: date-time */
            starts: string;
            /** Format: uuid */
            team: string;
        };
        RoutingTeamPlan: {
            calendar: string;
            /** Format: uuid */
            id: string;
            nameEn: string;
            nameZh: string;
            /** Format: uuid */
            overflowTo?: string | null;
        };
        Section: {
            /** Format: int32 */
            number: number;
            titleEn: string;
            titleZh: string;
        };
        Shop: {
            code: string;
            hours: components["schemas"]["ShopDay"][];
            /** Format: uuid */
            id: string;
            name: string;
            openNow: boolean;
            /** Format: date-time */
            opensAt?: string | null;
            people: components["schemas"]["ShopsShopPerson"][];
            phone: string;
            region: string;
            street: string;
            zone: string;
        };
        ShopBackEndMember: {
            account: string;
            name: string;
        };
        ShopBackEndWord: {
            token: string;
        };
        ShopDay: {
            spans: components["schemas"]["ShopSpan"][];
            /** Format: int32 */
            weekday: number;
        };
        ShopSecretsKnown: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            endsAt: string;
            /** Format: uuid */
            id: string;
        };
        ShopSecretsPage: {
            items: components["schemas"]["ShopSecretsKnown"][];
            next?: string | null;
        };
        ShopSecretsShown: {
            /** Format: date-time */
            createdAt: string;
            /** Format: uuid */
            id: string;
            secret: string;
        };
        ShopSecretsWish: {
            /** Format: int32 */
            overlapHours: number;
        };
        ShopSpan: {
            from: string;
            to: string;
        };
        ShopsShopList: {
            items: components["schemas"]["Shop"][];
            /** Format: date-time */
            now: string;
        };
        ShopsShopPerson: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        Shortcut: {
            label: components["schemas"]["Text"];
            text: components["schemas"]["Text"];
        };
        Skill: {
            code: string;
            titleEn: string;
            titleZh: string;
        };
        SpecialDay: {
            /** Format: date */
            day: string;
            name: string;
            working: boolean;
        };
        SpecialDaysDay: {
            /** Format: date */
            day: string;
            name: string;
            working: boolean;
        };
        SpecialDaysDays: {
            items: components["schemas"]["SpecialDaysDay"][];
        };
        SpecialDaysView: {
            calendarEnds: components["schemas"]["CalendarEndView"];
            items: components["schemas"]["SpecialDay"][];
            /** Format: int32 */
            year: number;
        };
        StaffChange: {
            active?: boolean | null;
            locale?: string | null;
            name: string;
            nickname: string;
            roles: ("manager" | "agent" | "aftersales" | "analyst" | "expert" | "supervisor" | "complaint_officer" | "clerk" | "technical_support" | "trainer" | "administrator")[];
            teams?: components["schemas"]["StaffPlace"][] | null;
        };
        StaffJoined: {
            password?: string | null;
            staff: components["schemas"]["StaffPerson"];
        };
        StaffJoining: {
            locale?: string | null;
            login: string;
            name: string;
            nickname: string;
            password?: string | null;
            roles: ("manager" | "agent" | "aftersales" | "analyst" | "expert" | "supervisor" | "complaint_officer" | "clerk" | "technical_support" | "trainer" | "administrator")[];
            teams?: components["schemas"]["StaffPlace"][] | null;
        };
        StaffPage: {
            items: components["schemas"]["StaffPerson"][];
            /** Format: uuid */
            next?: string | null;
        };
        StaffPassword: {
            password: string;
        };
        StaffPerson: {
            active: boolean;
            /** Format: uuid */
            id: string;
            locale: string;
            login: string;
            name: string;
            nickname: string;
            roles: ("manager" | "agent" | "aftersales" | "analyst" | "expert" | "supervisor" | "complaint_officer" | "clerk" | "technical_support" | "trainer" | "administrator")[];
            teams: components["schemas"]["MeMyTeam"][];
        };
        StaffPlace: {
            /** Format: uuid */
            id: string;
            leads: boolean;
        };
        StageState: {
            /** Format: date-time */
            at?: string | null;
            stage: string;
        };
        StandardAuthorityView: {
            approver?: string | null;
            compensation: components["schemas"]["StandardMoneyView"];
            refund: components["schemas"]["StandardMoneyView"];
        };
        StandardCalendarView: {
            always: boolean;
            holidays: boolean;
            specialDays?: string | null;
            titleEn: string;
            titleZh: string;
            week: components["schemas"]["CalendarViewWeek"][];
            zone: string;
        };
        StandardClauseView: {
            answers?: string | null;
            cancels?: string | null;
            evidence: components["schemas"]["EvidenceCountsCounts"];
            executor?: string | null;
            figures: components["schemas"]["FiguresView"];
            id: string;
            /** @enum {string} */
            kind: "clock" | "check" | "gate" | "cap" | "target" | "duty" | "ability";
            pauses?: string | null;
            /** Format: int32 */
            section: number;
            sources: string[];
            starts?: string | null;
            stops?: string | null;
            titleEn: string;
            titleZh: string;
            waitsForCustomer?: boolean | null;
        };
        StandardClausesView: {
            items: components["schemas"]["StandardClauseView"][];
            /** Format: int32 */
            number: number;
            sections: components["schemas"]["Section"][];
            /** Format: uuid */
            version: string;
        };
        StandardMoneyView: {
            /** Format: int64 */
            perCase: number;
            /** Format: int64 */
            perPeriod: number;
            period: string;
            /** Format: int64 */
            secondPersonAbove: number;
        };
        StandardSettingView: {
            kind: string;
            titleEn: string;
            titleZh: string;
            value: string;
        };
        StandardStageView: {
            hint: components["schemas"]["Text"];
            id: string;
            titleEn: string;
            titleZh: string;
        };
        StandardStandardView: {
            authority: {
                [key: string]: components["schemas"]["StandardAuthorityView"];
            };
            calendarEnds: components["schemas"]["CalendarEndView"];
            calendars: {
                [key: string]: components["schemas"]["StandardCalendarView"];
            };
            care: components["schemas"]["CareScene"][];
            channels: {
                [key: string]: components["schemas"]["Text"];
            };
            clauses: components["schemas"]["StandardClauseView"][];
            greetings: {
                [key: string]: components["schemas"]["Text"];
            };
            /** Format: int32 */
            number: number;
            origin: string;
            phrases: {
                [key: string]: components["schemas"]["PhraseGroup"][];
            };
            questions: {
                [key: string]: components["schemas"]["Questions"];
            };
            scope: string;
            sections: components["schemas"]["Section"][];
            settings: {
                [key: string]: components["schemas"]["StandardSettingView"];
            };
            shortcuts: components["schemas"]["Shortcut"][];
            stages: components["schemas"]["StandardStageView"][];
            texts: {
                [key: string]: components["schemas"]["Text"];
            };
            tiers: components["schemas"]["StandardTierView"][];
            types: components["schemas"]["StandardTypeView"][];
            /** Format: date-time */
            validFrom: string;
            /** Format: uuid */
            version: string;
        };
        StandardTierView: {
            clause: string;
            examples: components["schemas"]["Text"];
            id: string;
            teamKind: string;
            titleEn: string;
            titleZh: string;
        };
        StandardTypeView: {
            fields: components["schemas"]["ContactTypeField"][];
            id: string;
            teamKind: string;
            tier: string;
            titleEn: string;
            titleZh: string;
            words: string[];
        };
        Suggestion: {
            answer: string;
            /** Format: uuid */
            id: string;
            kind: string;
            title: string;
        };
        TeamsItem: {
            code: string;
            /** Format: uuid */
            id: string;
            kind: string;
            members?: components["schemas"]["TeamsMember"][] | null;
            nameEn: string;
            nameZh: string;
        };
        TeamsMember: {
            leads: boolean;
            name: string;
            /** Format: uuid */
            staff: string;
        };
        TeamsPage: {
            items: components["schemas"]["TeamsItem"][];
            next?: string | null;
        };
        TeamsPlace: {
            leads: boolean;
            /** Format: uuid */
            staff: string;
        };
        TeamsWish: {
            code: string;
            kind: string;
            members?: components["schemas"]["TeamsPlace"][] | null;
            nameEn: string;
            nameZh: string;
        };
        Text: {
            en: string;
            zh: string;
        };
        Ticket: {
            brand: string;
            channel: string;
            clocks: components["schemas"]["ClockView"][];
            /** Format: date-time */
            closedAt?: string | null;
            /** Format: uuid */
            conversation?: string | null;
            /** Format: date-time */
            createdAt: string;
            customer?: components["schemas"]["ClockViewNamed"] | null;
            fields: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            nextStep?: components["schemas"]["TicketStep"] | null;
            /** Format: date-time */
            now: string;
            number: string;
            outcome?: components["schemas"]["TicketOutcome"] | null;
            owner?: components["schemas"]["ClockViewNamed"] | null;
            rating?: components["schemas"]["TicketRating"] | null;
            /** Format: int32 */
            round: number;
            /** Format: date-time */
            solvedAt?: string | null;
            /** @enum {string} */
            state: "new" | "open" | "waiting" | "solved" | "closed";
            team?: components["schemas"]["ClockViewNamed"] | null;
            tier: string;
            title: string;
            type: string;
            /** Format: int32 */
            version: number;
        };
        TicketBrief: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        TicketFieldsChange: {
            fields: {
                [key: string]: string;
            };
        };
        TicketFromConversation: {
            fields?: {
                [key: string]: string;
            } | null;
            nextStep?: components["schemas"]["NewNextStep"] | null;
            /** Format: uuid */
            owner?: string | null;
            tier: string;
            title: string;
            type: string;
        };
        TicketLook: {
            writing: boolean;
        };
        TicketMessage: {
            /** Format: uuid */
            clientId: string;
            text: string;
        };
        TicketOutcome: {
            text: string;
            /** Format: date-time */
            toldAt: string;
            way: string;
        };
        TicketPage: {
            items: components["schemas"]["Ticket"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        TicketRating: {
            /** Format: int32 */
            stars: number;
            words: string;
        };
        TicketStateChange: {
            nextStep?: components["schemas"]["NewNextStep"] | null;
            state: string;
            why?: string | null;
        };
        TicketStep: {
            /** Format: date-time */
            due: string;
            owner?: components["schemas"]["ClockViewNamed"] | null;
            team?: components["schemas"]["ClockViewNamed"] | null;
            text: string;
        };
        TierChange: {
            tier: string;
            why: string;
        };
        Timeline: {
            items: components["schemas"]["TimelineItem"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        TimelineItem: {
            /** Format: date-time */
            at: string;
            detail: {
                [key: string]: unknown;
            };
            /** Format: int32 */
            seq: number;
            text: string;
            what: string;
            who?: components["schemas"]["ClockViewNamed"] | null;
            whoName: string;
        };
        TimelineTimelineEntry: {
            /** Format: date-time */
            at: string;
            channel: string;
            detail: {
                [key: string]: string;
            };
            /** Format: uuid */
            id: string;
            what: string;
            work: components["schemas"]["WorkRef"];
        };
        TimelineTimelinePage: {
            items: components["schemas"]["TimelineTimelineEntry"][];
            next?: string | null;
        };
        Traits: {
            digital: boolean;
            fresh: boolean;
            hygieneSealed: boolean;
            madeToOrder: boolean;
            /** Format: int32 */
            warrantyMonths: number;
        };
        TransferNewNote: {
            /** Format: uuid */
            clientId: string;
            text: string;
        };
        TransferNoteList: {
            items: components["schemas"]["NotesNoteView"][];
            /** Format: date-time */
            now: string;
        };
        TransferReturn: {
            why: string;
        };
        TransferTarget: {
            nameEn: string;
            nameZh: string;
            people: components["schemas"]["TransferTargetPerson"][];
            /** Format: uuid */
            team: string;
            there: boolean;
        };
        TransferTargetList: {
            items: components["schemas"]["TransferTarget"][];
            /** Format: date-time */
            now: string;
        };
        TransferTargetPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: int32 */
            places: number;
            state: string;
        };
        TransferTransfer: {
            note: string;
            /** Format: uuid */
            person?: string | null;
            /** Format: uuid */
            team: string;
        };
        TrendDay: {
            /** Format: int64 */
            broken: number;
            /** Format: date */
            day: string;
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            used: number;
        };
        TypeChange: {
            type: string;
            why: string;
        };
        TypingKeys: {
            typing: boolean;
        };
        VersionsCheckView: {
            ok: boolean;
            problems: components["schemas"]["Problem"][];
        };
        VersionsPersonView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        VersionsVersionView: {
            /** Format: uuid */
            base?: string | null;
            /** Format: uuid */
            id: string;
            note?: string | null;
            /** Format: int32 */
            number: number;
            origin: string;
            /** Format: date-time */
            publishedAt: string;
            publishedBy?: components["schemas"]["VersionsPersonView"] | null;
            scope: string;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validTo?: string | null;
        };
        VersionsVersionsView: {
            items: components["schemas"]["VersionsVersionView"][];
        };
        ViewersCompany: {
            items: components["schemas"]["ViewersViewer"][];
            /** Format: date-time */
            now: string;
            /** Format: int64 */
            renewEveryMs: number;
        };
        ViewersViewer: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            since: string;
            writing: boolean;
        };
        WaitingRoomWaiting: {
            /** Format: int32 */
            expectedSeconds?: number | null;
            /** Format: int32 */
            position: number;
        };
        WebhookStopped: {
            /** Format: date-time */
            at: string;
            why: string;
        };
        WebhooksChange: {
            active: boolean;
            name: string;
            types: string[];
            url: string;
        };
        WebhooksMade: {
            secret: string;
            webhook: components["schemas"]["WebhooksWebhookView"];
        };
        WebhooksPage: {
            items: components["schemas"]["WebhooksWebhookView"][];
            next?: string | null;
            types: string[];
        };
        WebhooksSent: {
            /** Format: uuid */
            event: string;
        };
        WebhooksWebhookView: {
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            failingSince?: string | null;
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            oldSecretUntil?: string | null;
            stopped?: components["schemas"]["WebhookStopped"] | null;
            types: string[];
            url: string;
        };
        WebhooksWish: {
            name: string;
            types: string[];
            url: string;
        };
        Words: {
            closingWaits: boolean;
            farewell: string;
            greeted: boolean;
            greeting: string;
            intent: string;
            /** @enum {string} */
            mood: "negative" | "neutral" | "positive";
            questions: components["schemas"]["ClarifyingQuestion"][];
            /** @enum {string} */
            tone: "neutral" | "lively" | "patient";
            toneBy: string;
            typing: boolean;
            upset: boolean;
        };
        WordsAdvice: {
            items: components["schemas"]["WordsFinding"][];
        };
        WordsDraft: {
            text: string;
        };
        WordsFinding: {
            alternatives: string[];
            clause: string;
            /** Format: int32 */
            from: number;
            kind: string;
            note: string;
            /** Format: int32 */
            to: number;
        };
        WorkRef: {
            /** Format: uuid */
            id: string;
            kind: string;
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
    alarmsList: {
        parameters: {
            query?: {
                /** @example true */
                open?: boolean;
                /** @example 1 */
                after?: number;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "about": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           },
                     *           "acknowledged": {
                     *             "at": "2026-11-18T02:00:00Z",
                     *             "by": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "facts": {},
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "customer.leak",
                     *           "severity": "warning"
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "open": 3
                     *     }
                     */
                    "application/json": components["schemas"]["AlarmsPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    alarmsAcknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apiKeysList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "createdAt": "2026-11-18T02:00:00Z",
                     *           "expiresAt": "2027-11-18T02:00:00Z",
                     *           "hint": "pk_0m3Zb",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "ERP",
                     *           "revokedAt": "2026-11-18T02:00:00Z",
                     *           "scopes": [
                     *             "orders:read",
                     *             "tickets:read"
                     *           ],
                     *           "usedAt": "2026-11-18T02:00:00Z"
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "opens": {},
                     *       "scopes": [
                     *         "orders:read",
                     *         "tickets:read"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeysPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apiKeysMake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expiresAt": "2027-11-18T02:00:00Z",
                 *       "name": "ERP",
                 *       "scopes": [
                 *         "orders:read",
                 *         "tickets:read"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ApiKeysWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expiresAt": "2027-11-18T02:00:00Z",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "key": "pk_0m3Zb7QeR1tYuIoP9aSdFgHjKlZxCvBnM2qWeRtYuI4",
                     *       "name": "ERP",
                     *       "scopes": [
                     *         "orders:read",
                     *         "tickets:read"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ApiKeysMade"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    apiKeysRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    auditSearch: {
        parameters: {
            query?: {
                /** @example subjectKind */
                subjectKind?: string;
                /** @example subjectId */
                subjectId?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                who?: string;
                /** @example customer.look */
                action?: string;
                /** @example 2026-11-18T02:00:00Z */
                from?: string;
                /** @example 2026-11-18T02:00:00Z */
                to?: string;
                /** @example abc */
                address?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "action": "customer.look",
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "from": {
                     *             "address": "203.0.113.20",
                     *             "agent": "Chrome 141, Windows"
                     *           },
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "reason": "核对收货人",
                     *           "subject": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "customer"
                     *           },
                     *           "who": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "staff",
                     *             "name": "陈小满"
                     *           }
                     *         }
                     *       ],
                     *       "next": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    brandGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "front",
                     *       "colour": "#2f855a",
                     *       "demo": true,
                     *       "nameEn": "Hetang Living",
                     *       "nameZh": "荷塘生活",
                     *       "origins": [
                     *         "https://shop.example"
                     *       ],
                     *       "zone": "Asia/Shanghai"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    brandChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "colour": "#2f855a",
                 *       "nameEn": "Hetang Living",
                 *       "nameZh": "荷塘生活",
                 *       "origins": [
                 *         "https://shop.example"
                 *       ],
                 *       "zone": "Asia/Shanghai"
                 *     }
                 */
                "application/json": components["schemas"]["BrandWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "front",
                     *       "colour": "#2f855a",
                     *       "demo": true,
                     *       "nameEn": "Hetang Living",
                     *       "nameZh": "荷塘生活",
                     *       "origins": [
                     *         "https://shop.example"
                     *       ],
                     *       "zone": "Asia/Shanghai"
                     *     }
                     */
                    "application/json": components["schemas"]["BrandView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatClosing: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "more": true,
                 *       "satisfied": true,
                 *       "solved": true
                 *     }
                 */
                "application/json": components["schemas"]["ChatClosingAnswer"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consentStanding: {
        parameters: {
            query?: {
                /** @example zh-CN */
                locale?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "marketing": true,
                     *       "service": true,
                     *       "text": "您好，这边帮您查一下订单。",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ConsentsStanding"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consentAgree: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "zh-CN",
                 *       "marketing": true,
                 *       "service": true,
                 *       "version": 3
                 *     }
                 */
                "application/json": components["schemas"]["ConsentWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "marketing": true,
                     *       "service": true,
                     *       "text": "您好，这边帮您查一下订单。",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["ConsentsStanding"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatSignInIdentify: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "zh-CN",
                 *       "token": "v.MDE5YTljNGU.x1Yc3m0Qp2"
                 *     }
                 */
                "application/json": components["schemas"]["ChatSignInShopWord"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "consent": {
                     *         "marketing": true,
                     *         "service": true,
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "version": 3
                     *       },
                     *       "expiresAt": "2027-11-18T02:00:00Z",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "token": "v.MDE5YTljNGU.x1Yc3m0Qp2",
                     *       "visitor": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "visitorKey": "3kXq9vB1mN7pRtYw2sLdFgHjKzXcVbQeTyUiOpAs5dE"
                     *     }
                     */
                    "application/json": components["schemas"]["ChatSignInRecognised"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatMediaUpload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example schema: 1 */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bytes": 1,
                     *       "durationMs": 84,
                     *       "height": 1,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "picture",
                     *       "type": "enquiry",
                     *       "width": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatMediaWhole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": string;
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatMediaThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": string;
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatRead: {
        parameters: {
            query?: {
                /** @example after */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "author": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "customer",
                     *             "name": "陈小满"
                     *           },
                     *           "card": {
                     *             "choices": [
                     *               "查订单",
                     *               "转人工"
                     *             ],
                     *             "kind": "ticket"
                     *           },
                     *           "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "cursor": "12",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket",
                     *           "media": [
                     *             {
                     *               "bytes": 1,
                     *               "durationMs": 84,
                     *               "height": 1,
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "kind": "picture",
                     *               "type": "enquiry",
                     *               "width": 1
                     *             }
                     *           ],
                     *           "seq": 12,
                     *           "text": "您好，这边帮您查一下订单。"
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "state": {
                     *         "canRate": true,
                     *         "closed": true,
                     *         "closing": true,
                     *         "mode": "person",
                     *         "owner": {
                     *           "name": "陈小满"
                     *         },
                     *         "waiting": {
                     *           "expectedSeconds": 40,
                     *           "position": 2
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChatThreadPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatWrite: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientId": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "locale": "zh-CN",
                 *       "media": [
                 *         "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *       ],
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["ChatNewText"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "cursor": "12",
                     *       "message": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "author": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "customer",
                     *           "name": "陈小满"
                     *         },
                     *         "card": {
                     *           "choices": [
                     *             "查订单",
                     *             "转人工"
                     *           ],
                     *           "kind": "ticket"
                     *         },
                     *         "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "kind": "ticket",
                     *         "media": [
                     *           {
                     *             "bytes": 1,
                     *             "durationMs": 84,
                     *             "height": 1,
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "picture",
                     *             "type": "enquiry",
                     *             "width": 1
                     *           }
                     *         ],
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChatSent"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ratingInChat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stars": 5,
                 *       "words": "回复很快"
                 *     }
                 */
                "application/json": components["schemas"]["ChatRating"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-18T02:00:00Z",
                     *       "stars": 5,
                     *       "words": "回复很快"
                     *     }
                     */
                    "application/json": components["schemas"]["RatingGiven"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "brand": "hetang",
                 *       "locale": "zh-CN",
                 *       "visitorKey": "3kXq9vB1mN7pRtYw2sLdFgHjKzXcVbQeTyUiOpAs5dE"
                 *     }
                 */
                "application/json": components["schemas"]["ChatHello"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": {
                     *         "code": "front",
                     *         "colour": "#2f855a",
                     *         "nameEn": "Hetang Living",
                     *         "nameZh": "荷塘生活"
                     *       },
                     *       "clockSpeed": 1,
                     *       "consent": {
                     *         "marketing": true,
                     *         "service": true,
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "version": 3
                     *       },
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "expiresAt": "2027-11-18T02:00:00Z",
                     *       "greeting": "您好，荷塘生活很高兴为您服务。",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "shortcuts": [
                     *         {
                     *           "label": "查订单",
                     *           "text": "您好，这边帮您查一下订单。"
                     *         }
                     *       ],
                     *       "signedIn": true,
                     *       "token": "v.MDE5YTljNGU.x1Yc3m0Qp2",
                     *       "visitor": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "visitorKey": "3kXq9vB1mN7pRtYw2sLdFgHjKzXcVbQeTyUiOpAs5dE"
                     *     }
                     */
                    "application/json": components["schemas"]["ChatSession"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    chatSignInSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    typingTyping: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "typing": true
                 *     }
                 */
                "application/json": components["schemas"]["TypingKeys"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerCommitments: {
        parameters: {
            query?: {
                /** @example chat.first-reply */
                clause?: string;
                /** @example open */
                state?: string;
                /** @example ticket:019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                work?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                person?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                team?: string;
                /** @example 2026-11-18T02:00:00Z */
                dueBefore?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LedgerPageClockView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerCommitment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clock": {
                     *         "calendar": "desk-hours",
                     *         "clause": "chat.first-reply",
                     *         "clauseTitleEn": "First reply",
                     *         "clauseTitleZh": "首次回复",
                     *         "dueAt": "2026-11-18T02:00:30Z",
                     *         "endedAt": "2026-11-18T02:00:00Z",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "leftMs": 18000,
                     *         "person": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "startedAt": "2026-11-18T02:00:00Z",
                     *         "state": "running",
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "warnAt": "2026-11-18T02:00:00Z",
                     *         "work": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket"
                     *         }
                     *       },
                     *       "history": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "by": "clock",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "what": "started",
                     *           "who": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "why": "客户需要专家确认"
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LedgerClockDetail"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complianceBoard: {
        parameters: {
            query?: {
                /** @example 2026-11-18 */
                from?: string;
                /** @example 2026-11-18 */
                to?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                team?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                person?: string;
                /** @example web */
                channel?: string;
                /** @example ticket */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "from": "2026-11-18",
                     *       "items": [
                     *         {
                     *           "broken": 2,
                     *           "clause": "chat.first-reply",
                     *           "executor": "ReplyClocks",
                     *           "figures": {
                     *             "calendar": "desk-hours",
                     *             "cap": 3,
                     *             "capPer": "day",
                     *             "channels": {},
                     *             "direction": "at-least",
                     *             "durations": {},
                     *             "every": "PT5M",
                     *             "limit": "limit",
                     *             "measure": "kept share",
                     *             "milestones": {},
                     *             "numbers": {},
                     *             "promised": true,
                     *             "target": 0.95,
                     *             "targetDuration": "PT30S",
                     *             "text": "您好，这边帮您查一下订单。",
                     *             "warnBefore": "PT10S"
                     *           },
                     *           "kept": 98,
                     *           "keptShare": 0.98,
                     *           "kind": "clock",
                     *           "opportunities": 100,
                     *           "refused": 1,
                     *           "section": 3,
                     *           "target": 0.95,
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货",
                     *           "trend": [
                     *             {
                     *               "broken": 2,
                     *               "day": "2026-11-18",
                     *               "kept": 98,
                     *               "refused": 1,
                     *               "used": 3
                     *             }
                     *           ],
                     *           "used": 3
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "to": "2026-11-18",
                     *       "version": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["Compliance"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    complianceExport: {
        parameters: {
            query?: {
                /** @example 2026-11-18 */
                from?: string;
                /** @example 2026-11-18 */
                to?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                team?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                person?: string;
                /** @example web */
                channel?: string;
                /** @example ticket */
                kind?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example schema: 1 */
                    "text/csv": string;
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confidentialityPromise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": true,
                     *       "en": "Hello",
                     *       "version": 3,
                     *       "zh": "您好"
                     *     }
                     */
                    "application/json": components["schemas"]["ConfidentialityPromise"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confidentialityAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 3
                 *     }
                 */
                "application/json": components["schemas"]["ConfidentialityWord"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationList: {
        parameters: {
            query?: {
                /** @example mine */
                scope?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "abandonedAt": "2026-11-18T02:00:00Z",
                     *           "brand": "hetang",
                     *           "channel": "web",
                     *           "clocks": [
                     *             {
                     *               "calendar": "desk-hours",
                     *               "clause": "chat.first-reply",
                     *               "clauseTitleEn": "First reply",
                     *               "clauseTitleZh": "首次回复",
                     *               "dueAt": "2026-11-18T02:00:30Z",
                     *               "endedAt": "2026-11-18T02:00:00Z",
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "leftMs": 18000,
                     *               "person": {
                     *                 "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                 "name": "陈小满"
                     *               },
                     *               "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "startedAt": "2026-11-18T02:00:00Z",
                     *               "state": "running",
                     *               "team": {
                     *                 "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                 "name": "陈小满"
                     *               },
                     *               "warnAt": "2026-11-18T02:00:00Z",
                     *               "work": {
                     *                 "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                 "kind": "ticket"
                     *               }
                     *             }
                     *           ],
                     *           "closeReason": "solved",
                     *           "closedAt": "2026-11-18T02:00:00Z",
                     *           "confirm": {
                     *             "answeredAt": "2026-11-18T02:00:00Z",
                     *             "askedAt": "2026-11-18T02:00:00Z",
                     *             "satisfied": true,
                     *             "solved": true
                     *           },
                     *           "customer": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "handedBy": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "head": 12,
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "lastMessage": {
                     *             "at": "2026-11-18T02:00:00Z",
                     *             "authorKind": "customer",
                     *             "kind": "ticket",
                     *             "seq": 12,
                     *             "text": "您好，这边帮您查一下订单。"
                     *           },
                     *           "locale": "zh-CN",
                     *           "mode": "person",
                     *           "mood": "negative",
                     *           "now": "2026-11-18T02:00:00Z",
                     *           "openedAt": "2026-11-18T02:00:00Z",
                     *           "owner": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "place": {
                     *             "expectedSeconds": 40,
                     *             "position": 2
                     *           },
                     *           "rating": {
                     *             "stars": 5,
                     *             "words": "回复很快"
                     *           },
                     *           "record": {
                     *             "description": "杯子收到时有裂纹",
                     *             "feedback": "满意",
                     *             "handling": "已补发，单号已告知",
                     *             "need": "换一只新的",
                     *             "result": "客户同意补发"
                     *           },
                     *           "returnable": true,
                     *           "stages": [
                     *             {
                     *               "at": "2026-11-18T02:00:00Z",
                     *               "stage": "solve"
                     *             }
                     *           ],
                     *           "state": "open",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "ticket": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "number": "HT20261118001"
                     *           },
                     *           "type": "enquiry",
                     *           "unread": 1,
                     *           "visitorLabel": "访客 4D2C"
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wordsAdvice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["WordsDraft"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "alternatives": [
                     *             "我去查一下退货进度，十分钟内回复您"
                     *           ],
                     *           "clause": "chat.first-reply",
                     *           "from": 0,
                     *           "kind": "ticket",
                     *           "note": "工作日送货",
                     *           "to": 4
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WordsAdvice"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationCheck: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["ConversationDraftText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "hits": [
                     *         {
                     *           "alternatives": [
                     *             "我去查一下退货进度，十分钟内回复您"
                     *           ],
                     *           "from": 0,
                     *           "group": "policy",
                     *           "phrase": "公司规定",
                     *           "to": 4
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationHits"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationClosing: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationCustomer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "customer": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *     }
                 */
                "application/json": components["schemas"]["ConversationCustomerLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationHandBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationMediaUpload: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example schema: 1 */
                "application/octet-stream": string;
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "bytes": 1,
                     *       "durationMs": 84,
                     *       "height": 1,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "picture",
                     *       "type": "enquiry",
                     *       "width": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MediaView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationMediaWhole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                media: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": string;
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationMediaThumbnail: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                media: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": string;
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationMessages: {
        parameters: {
            query?: {
                /** @example 1 */
                after?: number;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "head": 12,
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "author": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "customer",
                     *             "name": "陈小满"
                     *           },
                     *           "card": {
                     *             "choices": [
                     *               "查订单",
                     *               "转人工"
                     *             ],
                     *             "kind": "ticket"
                     *           },
                     *           "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket",
                     *           "media": [
                     *             {
                     *               "bytes": 1,
                     *               "durationMs": 84,
                     *               "height": 1,
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "kind": "picture",
                     *               "type": "enquiry",
                     *               "width": 1
                     *             }
                     *           ],
                     *           "seq": 12,
                     *           "text": "您好，这边帮您查一下订单。"
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ConversationMessages"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationWrite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientId": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "media": [
                 *         "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *       ],
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["ConversationNewMessage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-18T02:00:00Z",
                     *       "author": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "kind": "customer",
                     *         "name": "陈小满"
                     *       },
                     *       "card": {
                     *         "choices": [
                     *           "查订单",
                     *           "转人工"
                     *         ],
                     *         "kind": "ticket"
                     *       },
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "ticket",
                     *       "media": [
                     *         {
                     *           "bytes": 1,
                     *           "durationMs": 84,
                     *           "height": 1,
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "picture",
                     *           "type": "enquiry",
                     *           "width": 1
                     *         }
                     *       ],
                     *       "seq": 12,
                     *       "text": "您好，这边帮您查一下订单。"
                     *     }
                     */
                    "application/json": components["schemas"]["MessageView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferNotes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "author": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket",
                     *           "name": "陈小满",
                     *           "text": "您好，这边帮您查一下订单。"
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TransferNoteList"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientId": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["TransferNewNote"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wordsPanelShown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationRecord: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "description": "杯子收到时有裂纹",
                 *       "feedback": "满意",
                 *       "handling": "已补发，单号已告知",
                 *       "need": "换一只新的",
                 *       "result": "客户同意补发"
                 *     }
                 */
                "application/json": components["schemas"]["ConversationNewRecord"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "why": "客户需要专家确认"
                 *     }
                 */
                "application/json": components["schemas"]["TransferReturn"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationSeen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seq": 12
                 *     }
                 */
                "application/json": components["schemas"]["ConversationSeen"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferTakeOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferTargets: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活",
                     *           "people": [
                     *             {
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "name": "陈小满",
                     *               "places": 1,
                     *               "state": "open"
                     *             }
                     *           ],
                     *           "team": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "there": true
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TransferTargetList"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketFromConversation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fields": {},
                 *       "nextStep": {
                 *         "done": true,
                 *         "due": "2026-11-18T02:00:00Z",
                 *         "owner": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *         "text": "您好，这边帮您查一下订单。"
                 *       },
                 *       "owner": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "tier": "normal",
                 *       "title": "七天内可以退货吗",
                 *       "type": "enquiry"
                 *     }
                 */
                "application/json": components["schemas"]["TicketFromConversation"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transferTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "工作日送货",
                 *       "person": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "team": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *     }
                 */
                "application/json": components["schemas"]["TransferTransfer"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationType: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "enquiry"
                 *     }
                 */
                "application/json": components["schemas"]["ConversationNewType"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "abandonedAt": "2026-11-18T02:00:00Z",
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closeReason": "solved",
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "confirm": {
                     *         "answeredAt": "2026-11-18T02:00:00Z",
                     *         "askedAt": "2026-11-18T02:00:00Z",
                     *         "satisfied": true,
                     *         "solved": true
                     *       },
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "handedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "head": 12,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lastMessage": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "authorKind": "customer",
                     *         "kind": "ticket",
                     *         "seq": 12,
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "locale": "zh-CN",
                     *       "mode": "person",
                     *       "mood": "negative",
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "openedAt": "2026-11-18T02:00:00Z",
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "place": {
                     *         "expectedSeconds": 40,
                     *         "position": 2
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "record": {
                     *         "description": "杯子收到时有裂纹",
                     *         "feedback": "满意",
                     *         "handling": "已补发，单号已告知",
                     *         "need": "换一只新的",
                     *         "result": "客户同意补发"
                     *       },
                     *       "returnable": true,
                     *       "stages": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "stage": "solve"
                     *         }
                     *       ],
                     *       "state": "open",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "ticket": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "number": "HT20261118001"
                     *       },
                     *       "type": "enquiry",
                     *       "unread": 1,
                     *       "visitorLabel": "访客 4D2C"
                     *     }
                     */
                    "application/json": components["schemas"]["Conversation"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationViewersLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "writing": true
                 *     }
                 */
                "application/json": components["schemas"]["ConversationLook"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满",
                     *           "since": "2026-11-18T02:00:00Z",
                     *           "writing": true
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "renewEveryMs": 15000
                     *     }
                     */
                    "application/json": components["schemas"]["ViewersCompany"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    conversationViewersLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    wordsWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "closingWaits": true,
                     *       "farewell": "farewell",
                     *       "greeted": true,
                     *       "greeting": "您好，荷塘生活很高兴为您服务。",
                     *       "intent": "intent",
                     *       "mood": "negative",
                     *       "questions": [
                     *         {
                     *           "kind": "ticket",
                     *           "text": "您好，这边帮您查一下订单。"
                     *         }
                     *       ],
                     *       "tone": "neutral",
                     *       "toneBy": "toneBy",
                     *       "typing": true,
                     *       "upset": true
                     *     }
                     */
                    "application/json": components["schemas"]["Words"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    customersFind: {
        parameters: {
            query?: {
                /** @example 退货 */
                q?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "address": "上海市徐汇区****",
                     *           "birthday": "05-20",
                     *           "brand": "hetang",
                     *           "channels": [
                     *             "web"
                     *           ],
                     *           "email": "l***@example.com",
                     *           "erasedAt": "2026-11-18T02:00:00Z",
                     *           "gender": "female",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "labels": [
                     *             "常客"
                     *           ],
                     *           "level": "gold",
                     *           "memberNumber": "HT100234",
                     *           "name": "林*",
                     *           "phone": "199****0001",
                     *           "since": "2026-11-18T02:00:00Z",
                     *           "value": "林荷"
                     *         }
                     *       ],
                     *       "next": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomersCustomerPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergingUndo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                merge: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "上海市徐汇区****",
                     *       "birthday": "05-20",
                     *       "brand": "hetang",
                     *       "channels": [
                     *         "web"
                     *       ],
                     *       "email": "l***@example.com",
                     *       "erasedAt": "2026-11-18T02:00:00Z",
                     *       "gender": "female",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "labels": [
                     *         "常客"
                     *       ],
                     *       "level": "gold",
                     *       "memberNumber": "HT100234",
                     *       "name": "林*",
                     *       "phone": "199****0001",
                     *       "since": "2026-11-18T02:00:00Z",
                     *       "value": "林荷"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    customersShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "address": "上海市徐汇区****",
                     *       "birthday": "05-20",
                     *       "brand": "hetang",
                     *       "channels": [
                     *         "web"
                     *       ],
                     *       "email": "l***@example.com",
                     *       "erasedAt": "2026-11-18T02:00:00Z",
                     *       "gender": "female",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "labels": [
                     *         "常客"
                     *       ],
                     *       "level": "gold",
                     *       "memberNumber": "HT100234",
                     *       "name": "林*",
                     *       "phone": "199****0001",
                     *       "since": "2026-11-18T02:00:00Z",
                     *       "value": "林荷"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomerView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personalDataPreview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "confirmation": "confirmation",
                     *       "customer": {
                     *         "address": "上海市徐汇区****",
                     *         "birthday": "05-20",
                     *         "brand": "hetang",
                     *         "channels": [
                     *           "web"
                     *         ],
                     *         "email": "l***@example.com",
                     *         "erasedAt": "2026-11-18T02:00:00Z",
                     *         "gender": "female",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "labels": [
                     *           "常客"
                     *         ],
                     *         "level": "gold",
                     *         "memberNumber": "HT100234",
                     *         "name": "林*",
                     *         "phone": "199****0001",
                     *         "since": "2026-11-18T02:00:00Z",
                     *         "value": "林荷"
                     *       },
                     *       "holdings": [
                     *         {
                     *           "count": 1,
                     *           "kind": "ticket",
                     *           "open": 3
                     *         }
                     *       ],
                     *       "open": 3,
                     *       "records": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ErasurePreview"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personalDataErase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirmation": "confirmation",
                 *       "ground": "request"
                 *     }
                 */
                "application/json": components["schemas"]["PersonalDataConfirmed"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-18T02:00:00Z",
                     *       "holdings": [
                     *         {
                     *           "count": 1,
                     *           "kind": "ticket",
                     *           "open": 3
                     *         }
                     *       ],
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["ErasureErased"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personalDataExport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "reason": "核对收货人"
                 *     }
                 */
                "application/json": components["schemas"]["PersonalDataReason"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    personalDataKnown: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "consents": [
                     *         {
                     *           "givenAt": "2026-11-18T02:00:00Z",
                     *           "purpose": "purpose",
                     *           "version": 3,
                     *           "withdrawnAt": "2026-11-18T02:00:00Z"
                     *         }
                     *       ],
                     *       "identities": [
                     *         {
                     *           "channel": "web",
                     *           "key": "pk_0m3Zb7QeR1tYuIoP9aSdFgHjKlZxCvBnM2qWeRtYuI4",
                     *           "since": "2026-11-18T02:00:00Z",
                     *           "verified": true
                     *         }
                     *       ],
                     *       "marketing": true
                     *     }
                     */
                    "application/json": components["schemas"]["PersonalDataKnown"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergingPage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "candidates": [
                     *         {
                     *           "customer": {
                     *             "address": "上海市徐汇区****",
                     *             "birthday": "05-20",
                     *             "brand": "hetang",
                     *             "channels": [
                     *               "web"
                     *             ],
                     *             "email": "l***@example.com",
                     *             "erasedAt": "2026-11-18T02:00:00Z",
                     *             "gender": "female",
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "labels": [
                     *               "常客"
                     *             ],
                     *             "level": "gold",
                     *             "memberNumber": "HT100234",
                     *             "name": "林*",
                     *             "phone": "199****0001",
                     *             "since": "2026-11-18T02:00:00Z",
                     *             "value": "林荷"
                     *           },
                     *           "shared": [
                     *             {
                     *               "kind": "ticket",
                     *               "value": "林荷"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "merges": [
                     *         {
                     *           "by": "陈小满",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "joined": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "joinedName": "林*",
                     *           "kept": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "mergedAt": "2026-11-18T02:00:00Z",
                     *           "mergedBy": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "reason": "核对收货人",
                     *           "undoneAt": "2026-11-18T02:00:00Z",
                     *           "undoneBy": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *         }
                     *       ],
                     *       "people": {}
                     *     }
                     */
                    "application/json": components["schemas"]["MergingMergePage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergingMerge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "joined": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "reason": "核对收货人"
                 *     }
                 */
                "application/json": components["schemas"]["MergingMergeWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": {
                     *         "address": "上海市徐汇区****",
                     *         "birthday": "05-20",
                     *         "brand": "hetang",
                     *         "channels": [
                     *           "web"
                     *         ],
                     *         "email": "l***@example.com",
                     *         "erasedAt": "2026-11-18T02:00:00Z",
                     *         "gender": "female",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "labels": [
                     *           "常客"
                     *         ],
                     *         "level": "gold",
                     *         "memberNumber": "HT100234",
                     *         "name": "林*",
                     *         "phone": "199****0001",
                     *         "since": "2026-11-18T02:00:00Z",
                     *         "value": "林荷"
                     *       },
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["MergingMerged"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mergingPreview: {
        parameters: {
            query: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                joined: string;
            };
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "conflicts": [
                     *         {
                     *           "field": "type",
                     *           "joined": "joined",
                     *           "kept": "kept"
                     *         }
                     *       ],
                     *       "holdings": [
                     *         {
                     *           "joined": 1,
                     *           "kept": 98,
                     *           "kind": "ticket"
                     *         }
                     *       ],
                     *       "joined": {
                     *         "address": "上海市徐汇区****",
                     *         "birthday": "05-20",
                     *         "brand": "hetang",
                     *         "channels": [
                     *           "web"
                     *         ],
                     *         "email": "l***@example.com",
                     *         "erasedAt": "2026-11-18T02:00:00Z",
                     *         "gender": "female",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "labels": [
                     *           "常客"
                     *         ],
                     *         "level": "gold",
                     *         "memberNumber": "HT100234",
                     *         "name": "林*",
                     *         "phone": "199****0001",
                     *         "since": "2026-11-18T02:00:00Z",
                     *         "value": "林荷"
                     *       },
                     *       "kept": {
                     *         "address": "上海市徐汇区****",
                     *         "birthday": "05-20",
                     *         "brand": "hetang",
                     *         "channels": [
                     *           "web"
                     *         ],
                     *         "email": "l***@example.com",
                     *         "erasedAt": "2026-11-18T02:00:00Z",
                     *         "gender": "female",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "labels": [
                     *           "常客"
                     *         ],
                     *         "level": "gold",
                     *         "memberNumber": "HT100234",
                     *         "name": "林*",
                     *         "phone": "199****0001",
                     *         "since": "2026-11-18T02:00:00Z",
                     *         "value": "林荷"
                     *       },
                     *       "mergeable": true
                     *     }
                     */
                    "application/json": components["schemas"]["MergingMergePreview"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownAgentsGet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "agent": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "name": "陈小满"
                     *     }
                     */
                    "application/json": components["schemas"]["OwnAgentsOwnAgent"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ownAgentsSet: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "agent": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *     }
                 */
                "application/json": components["schemas"]["OwnAgentsNewOwnAgent"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    customersOpen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "field": "name",
                 *       "reason": "核对收货人",
                 *       "why": "contact"
                 *     }
                 */
                "application/json": components["schemas"]["CustomersOpening"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "value": "林荷"
                     *     }
                     */
                    "application/json": components["schemas"]["CustomersOpened"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    timelineRead: {
        parameters: {
            query?: {
                /** @example after */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "channel": "web",
                     *           "detail": {},
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "what": "started",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "next": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["TimelineTimelinePage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shopBackEndMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "account": "account",
                     *         "name": "陈小满"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ShopBackEndMember"][];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shopBackEndToken: {
        parameters: {
            query: {
                /** @example account */
                account: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "v.MDE5YTljNGU.x1Yc3m0Qp2"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopBackEndWord"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    panelPanel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "customer": {
                     *         "address": "上海市徐汇区****",
                     *         "birthday": "05-20",
                     *         "brand": "hetang",
                     *         "channels": [
                     *           "web"
                     *         ],
                     *         "email": "l***@example.com",
                     *         "erasedAt": "2026-11-18T02:00:00Z",
                     *         "gender": "female",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "labels": [
                     *           "常客"
                     *         ],
                     *         "level": "gold",
                     *         "memberNumber": "HT100234",
                     *         "name": "林*",
                     *         "phone": "199****0001",
                     *         "since": "2026-11-18T02:00:00Z",
                     *         "value": "林荷"
                     *       },
                     *       "earlier": [
                     *         {
                     *           "channel": "web",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "openedAt": "2026-11-18T02:00:00Z",
                     *           "state": "open",
                     *           "summary": "退货",
                     *           "ticket": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "type": "enquiry"
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "orders": [
                     *         {
                     *           "brand": "hetang",
                     *           "cancelledAt": "2026-11-18T02:00:00Z",
                     *           "currency": "CNY",
                     *           "customer": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "deliveredAt": "2026-11-18T02:00:00Z",
                     *           "delivery": "ship",
                     *           "discountMinor": 1000,
                     *           "freightMinor": 0,
                     *           "goodsMinor": 13900,
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "lines": [
                     *             {
                     *               "name": "荷影马克杯 350ml",
                     *               "quantity": 2,
                     *               "sku": "HT-MUG-350",
                     *               "totalMinor": 12900,
                     *               "traits": {
                     *                 "digital": true,
                     *                 "fresh": true,
                     *                 "hygieneSealed": true,
                     *                 "madeToOrder": true,
                     *                 "warrantyMonths": 12
                     *               },
                     *               "unitPriceMinor": 6950
                     *             }
                     *           ],
                     *           "note": "工作日送货",
                     *           "number": "HT20261118001",
                     *           "paidAt": "2026-11-18T02:00:00Z",
                     *           "payments": [
                     *             {
                     *               "amountMinor": 12900,
                     *               "at": "2026-11-18T02:00:00Z",
                     *               "kind": "ticket",
                     *               "method": "alipay"
                     *             }
                     *           ],
                     *           "placedAt": "2026-11-18T02:00:00Z",
                     *           "receiver": {
                     *             "address": "上海市徐汇区****",
                     *             "name": "林*",
                     *             "phone": "199****0001"
                     *           },
                     *           "salesChannel": "web",
                     *           "shipments": [
                     *             {
                     *               "carrier": "顺丰速运",
                     *               "deliveredAt": "2026-11-18T02:00:00Z",
                     *               "dispatchedAt": "2026-11-18T02:00:00Z",
                     *               "events": [
                     *                 {
                     *                   "at": "2026-11-18T02:00:00Z",
                     *                   "place": "上海转运中心",
                     *                   "text": "您好，这边帮您查一下订单。"
                     *                 }
                     *               ],
                     *               "promisedBy": "2026-11-18T02:00:00Z",
                     *               "trackingNumber": "SF1012345678901"
                     *             }
                     *           ],
                     *           "shop": {
                     *             "code": "front",
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "status": "awaiting_payment",
                     *           "totalMinor": 12900,
                     *           "updatedAt": "2026-11-18T02:00:00Z"
                     *         }
                     *       ],
                     *       "promises": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "suggestions": [
                     *         {
                     *           "answer": "签收后七天内，吊牌完好的都可以退。",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket",
                     *           "title": "七天内可以退货吗"
                     *         }
                     *       ],
                     *       "tickets": [
                     *         {
                     *           "createdAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "number": "HT20261118001",
                     *           "state": "open",
                     *           "tier": "normal",
                     *           "title": "七天内可以退货吗",
                     *           "type": "enquiry"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Panel"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputeList: {
        parameters: {
            query?: {
                /** @example open */
                state?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "clause": "chat.first-reply",
                     *           "evidence": {
                     *             "field": "type",
                     *             "from": 0,
                     *             "message": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "note": "工作日送货",
                     *             "to": 4
                     *           },
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket",
                     *           "maySettle": true,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "raisedAt": "2026-11-18T02:00:00Z",
                     *           "reason": "核对收货人",
                     *           "settledAt": "2026-11-18T02:00:00Z",
                     *           "settledBy": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "state": "open",
                     *           "subject": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "word": "word",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DisputeDisputePage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputeRaise: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "commitment": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "observation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "reason": "核对收货人"
                 *     }
                 */
                "application/json": components["schemas"]["DisputeNewDispute"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-18T02:00:00Z",
                     *       "clause": "chat.first-reply",
                     *       "evidence": {
                     *         "field": "type",
                     *         "from": 0,
                     *         "message": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "note": "工作日送货",
                     *         "to": 4
                     *       },
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "ticket",
                     *       "maySettle": true,
                     *       "person": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "raisedAt": "2026-11-18T02:00:00Z",
                     *       "reason": "核对收货人",
                     *       "settledAt": "2026-11-18T02:00:00Z",
                     *       "settledBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "state": "open",
                     *       "subject": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "word": "word",
                     *       "work": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "kind": "ticket"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    disputeSettle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "upheld": true,
                 *       "word": "word"
                 *     }
                 */
                "application/json": components["schemas"]["DisputeSettlement"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-18T02:00:00Z",
                     *       "clause": "chat.first-reply",
                     *       "evidence": {
                     *         "field": "type",
                     *         "from": 0,
                     *         "message": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "note": "工作日送货",
                     *         "to": 4
                     *       },
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "ticket",
                     *       "maySettle": true,
                     *       "person": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "raisedAt": "2026-11-18T02:00:00Z",
                     *       "reason": "核对收货人",
                     *       "settledAt": "2026-11-18T02:00:00Z",
                     *       "settledBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "state": "open",
                     *       "subject": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "word": "word",
                     *       "work": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "kind": "ticket"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Dispute"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    floorFloor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "teams": [
                     *         {
                     *           "abandoned": 1,
                     *           "expectedSeconds": 40,
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "line": [
                     *             {
                     *               "gone": true,
                     *               "helped": true,
                     *               "label": "查订单",
                     *               "preferred": "preferred",
                     *               "priority": 1,
                     *               "since": "2026-11-18T02:00:00Z",
                     *               "skills": [
                     *                 "skills"
                     *               ],
                     *               "work": {
                     *                 "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                 "kind": "ticket"
                     *               }
                     *             }
                     *           ],
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活",
                     *           "oldest": "2026-11-18T02:00:00Z",
                     *           "people": [
                     *             {
                     *               "capacity": 5,
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "inHand": [
                     *                 {
                     *                   "dueAt": "2026-11-18T02:00:30Z",
                     *                   "label": "查订单",
                     *                   "since": "2026-11-18T02:00:00Z",
                     *                   "work": {
                     *                     "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                     "kind": "ticket"
                     *                   }
                     *                 }
                     *               ],
                     *               "load": 2,
                     *               "name": "陈小满",
                     *               "reliefOfferedAt": "2026-11-18T02:00:00Z",
                     *               "signs": [
                     *                 {
                     *                   "code": "front",
                     *                   "value": 1
                     *                 }
                     *               ],
                     *               "state": "ready",
                     *               "workingSince": "2026-11-18T02:00:00Z"
                     *             }
                     *           ],
                     *           "waiting": 4
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["FloorFloor"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    goodsShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example HT-MUG-350 */
                sku: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "currency": "CNY",
                     *       "family": "mugs",
                     *       "name": "荷影马克杯 350ml",
                     *       "priceMinor": 6950,
                     *       "sku": "HT-MUG-350",
                     *       "traits": {
                     *         "digital": true,
                     *         "fresh": true,
                     *         "hygieneSealed": true,
                     *         "madeToOrder": true,
                     *         "warrantyMonths": 12
                     *       },
                     *       "updatedAt": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Goods"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    goodsPut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example HT-MUG-350 */
                sku: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "currency": "CNY",
                 *       "family": "mugs",
                 *       "name": "荷影马克杯 350ml",
                 *       "priceMinor": 6950,
                 *       "sku": "HT-MUG-350",
                 *       "traits": {
                 *         "digital": true,
                 *         "fresh": true,
                 *         "hygieneSealed": true,
                 *         "madeToOrder": true,
                 *         "warrantyMonths": 12
                 *       },
                 *       "updatedAt": "2026-11-18T02:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["Goods"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeList: {
        parameters: {
            query?: {
                /** @example ticket */
                kind?: string;
                /** @example 退货 */
                q?: string;
                /** @example solve */
                stage?: string;
                /** @example return */
                scene?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "body": "签收后七天内，吊牌完好的商品可以退货，运费由我们承担。",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "faq",
                     *           "locale": "zh-CN",
                     *           "questions": [
                     *             "七天内可以退货吗"
                     *           ],
                     *           "scene": "return",
                     *           "stage": "solve",
                     *           "state": "draft",
                     *           "title": "七天内可以退货吗",
                     *           "tone": "neutral",
                     *           "updatedAt": "2026-11-18T02:00:00Z",
                     *           "updatedBy": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["KnowledgeArticleList"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "签收后七天内，吊牌完好的商品可以退货，运费由我们承担。",
                 *       "kind": "faq",
                 *       "locale": "zh-CN",
                 *       "questions": [
                 *         "七天内可以退货吗"
                 *       ],
                 *       "scene": "return",
                 *       "stage": "solve",
                 *       "state": "draft",
                 *       "title": "七天内可以退货吗",
                 *       "tone": "neutral"
                 *     }
                 */
                "application/json": components["schemas"]["KnowledgeArticleBody"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "body": "签收后七天内，吊牌完好的商品可以退货，运费由我们承担。",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "faq",
                     *       "locale": "zh-CN",
                     *       "questions": [
                     *         "七天内可以退货吗"
                     *       ],
                     *       "scene": "return",
                     *       "stage": "solve",
                     *       "state": "draft",
                     *       "title": "七天内可以退货吗",
                     *       "tone": "neutral",
                     *       "updatedAt": "2026-11-18T02:00:00Z",
                     *       "updatedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["KnowledgeArticleView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "body": "签收后七天内，吊牌完好的商品可以退货，运费由我们承担。",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "faq",
                     *       "locale": "zh-CN",
                     *       "questions": [
                     *         "七天内可以退货吗"
                     *       ],
                     *       "scene": "return",
                     *       "stage": "solve",
                     *       "state": "draft",
                     *       "title": "七天内可以退货吗",
                     *       "tone": "neutral",
                     *       "updatedAt": "2026-11-18T02:00:00Z",
                     *       "updatedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["KnowledgeArticleView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "body": "签收后七天内，吊牌完好的商品可以退货，运费由我们承担。",
                 *       "kind": "faq",
                 *       "locale": "zh-CN",
                 *       "questions": [
                 *         "七天内可以退货吗"
                 *       ],
                 *       "scene": "return",
                 *       "stage": "solve",
                 *       "state": "draft",
                 *       "title": "七天内可以退货吗",
                 *       "tone": "neutral"
                 *     }
                 */
                "application/json": components["schemas"]["KnowledgeArticleBody"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "body": "签收后七天内，吊牌完好的商品可以退货，运费由我们承担。",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "faq",
                     *       "locale": "zh-CN",
                     *       "questions": [
                     *         "七天内可以退货吗"
                     *       ],
                     *       "scene": "return",
                     *       "stage": "solve",
                     *       "state": "draft",
                     *       "title": "七天内可以退货吗",
                     *       "tone": "neutral",
                     *       "updatedAt": "2026-11-18T02:00:00Z",
                     *       "updatedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["KnowledgeArticleView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeArchive: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeVersions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "body": "签收后七天内，吊牌完好的商品可以退货。",
                     *           "by": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "locale": "zh-CN",
                     *           "questions": [
                     *             "七天内可以退货吗"
                     *           ],
                     *           "scene": "return",
                     *           "stage": "solve",
                     *           "state": "draft",
                     *           "title": "七天内可以退货吗",
                     *           "tone": "neutral",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["KnowledgeVersionList"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    knowledgeSearch: {
        parameters: {
            query: {
                /** @example 退货 */
                q: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "body": "签收后七天内，吊牌完好的商品可以退货，运费由我们承担。",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "faq",
                     *           "locale": "zh-CN",
                     *           "questions": [
                     *             "七天内可以退货吗"
                     *           ],
                     *           "scene": "return",
                     *           "stage": "solve",
                     *           "state": "draft",
                     *           "title": "七天内可以退货吗",
                     *           "tone": "neutral",
                     *           "updatedAt": "2026-11-18T02:00:00Z",
                     *           "updatedBy": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["KnowledgeArticleList"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaksPage: {
        parameters: {
            query?: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "concerned": 1,
                     *           "count": 1,
                     *           "falseAlarm": true,
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket",
                     *           "liftedAt": "2026-11-18T02:00:00Z",
                     *           "liftedBy": "liftedBy",
                     *           "liftedWhy": "liftedWhy",
                     *           "minutes": 1,
                     *           "person": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "personName": "personName",
                     *           "raisedAt": "2026-11-18T02:00:00Z",
                     *           "told": 1,
                     *           "toldAt": "2026-11-18T02:00:00Z"
                     *         }
                     *       ],
                     *       "next": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaksLeakPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaksConcerned: {
        parameters: {
            query?: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满",
                     *           "phone": "199****0001",
                     *           "toldAt": "2026-11-18T02:00:00Z"
                     *         }
                     *       ],
                     *       "next": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["LeaksConcernedPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaksTold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                customer: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "concerned": 1,
                     *       "count": 1,
                     *       "falseAlarm": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "ticket",
                     *       "liftedAt": "2026-11-18T02:00:00Z",
                     *       "liftedBy": "liftedBy",
                     *       "liftedWhy": "liftedWhy",
                     *       "minutes": 1,
                     *       "person": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "personName": "personName",
                     *       "raisedAt": "2026-11-18T02:00:00Z",
                     *       "told": 1,
                     *       "toldAt": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeakDeskLeak"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaksLift: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "falseAlarm": true,
                 *       "why": "客户需要专家确认"
                 *     }
                 */
                "application/json": components["schemas"]["LeaksLifting"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "concerned": 1,
                     *       "count": 1,
                     *       "falseAlarm": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "ticket",
                     *       "liftedAt": "2026-11-18T02:00:00Z",
                     *       "liftedBy": "liftedBy",
                     *       "liftedWhy": "liftedWhy",
                     *       "minutes": 1,
                     *       "person": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "personName": "personName",
                     *       "raisedAt": "2026-11-18T02:00:00Z",
                     *       "told": 1,
                     *       "toldAt": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeakDeskLeak"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    leaksTell: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "concerned": 1,
                     *       "count": 1,
                     *       "falseAlarm": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "ticket",
                     *       "liftedAt": "2026-11-18T02:00:00Z",
                     *       "liftedBy": "liftedBy",
                     *       "liftedWhy": "liftedWhy",
                     *       "minutes": 1,
                     *       "person": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "personName": "personName",
                     *       "raisedAt": "2026-11-18T02:00:00Z",
                     *       "told": 1,
                     *       "toldAt": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LeakDeskLeak"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": {
                     *         "code": "front",
                     *         "colour": "#2f855a",
                     *         "nameEn": "Hetang Living",
                     *         "nameZh": "荷塘生活"
                     *       },
                     *       "clockSpeed": 1,
                     *       "demo": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "locale": "zh-CN",
                     *       "login": "agent.chen",
                     *       "mustChangePassword": true,
                     *       "name": "陈小满",
                     *       "nickname": "小满",
                     *       "roles": [
                     *         "manager"
                     *       ],
                     *       "teams": [
                     *         {
                     *           "code": "front",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "front",
                     *           "leads": true,
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MeMe"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meLocale: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "zh-CN"
                 *     }
                 */
                "application/json": components["schemas"]["MeLanguage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": {
                     *         "code": "front",
                     *         "colour": "#2f855a",
                     *         "nameEn": "Hetang Living",
                     *         "nameZh": "荷塘生活"
                     *       },
                     *       "clockSpeed": 1,
                     *       "demo": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "locale": "zh-CN",
                     *       "login": "agent.chen",
                     *       "mustChangePassword": true,
                     *       "name": "陈小满",
                     *       "nickname": "小满",
                     *       "roles": [
                     *         "manager"
                     *       ],
                     *       "teams": [
                     *         {
                     *           "code": "front",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "front",
                     *           "leads": true,
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MeMe"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    mePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "new": "Lotus-Pond-2027",
                 *       "old": "Lotus-Pond-2026"
                 *     }
                 */
                "application/json": components["schemas"]["MeNewPassword"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": {
                     *         "code": "front",
                     *         "colour": "#2f855a",
                     *         "nameEn": "Hetang Living",
                     *         "nameZh": "荷塘生活"
                     *       },
                     *       "clockSpeed": 1,
                     *       "demo": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "locale": "zh-CN",
                     *       "login": "agent.chen",
                     *       "mustChangePassword": true,
                     *       "name": "陈小满",
                     *       "nickname": "小满",
                     *       "roles": [
                     *         "manager"
                     *       ],
                     *       "teams": [
                     *         {
                     *           "code": "front",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "front",
                     *           "leads": true,
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MeMe"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consentTexts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": {
                        [key: string]: components["schemas"]["NoticesNotice"];
                    };
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    consentPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example ticket */
                kind: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "en": "Hello",
                 *       "zh": "您好"
                 *     }
                 */
                "application/json": components["schemas"]["ConsentTexts"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "en": "Hello",
                     *       "version": 3,
                     *       "zh": "您好"
                     *     }
                     */
                    "application/json": components["schemas"]["NoticesNotice"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ledgerObservations: {
        parameters: {
            query?: {
                /** @example chat.first-reply */
                clause?: string;
                /** @example kept */
                verdict?: string;
                /** @example ticket:019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                work?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                person?: string;
                /** @example 2026-11-18T02:00:00Z */
                from?: string;
                /** @example 2026-11-18T02:00:00Z */
                to?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "channel": "web",
                     *           "clause": "chat.first-reply",
                     *           "dispute": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "reason": "核对收货人",
                     *             "settledAt": "2026-11-18T02:00:00Z",
                     *             "settledBy": {
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "name": "陈小满"
                     *             },
                     *             "state": "open",
                     *             "word": "word"
                     *           },
                     *           "evidence": {
                     *             "field": "type",
                     *             "from": 0,
                     *             "message": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "note": "工作日送货",
                     *             "to": 4
                     *           },
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "ticket",
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "verdict": "kept",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["LedgerPageLedgerObservationView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ordersList: {
        parameters: {
            query?: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                customer?: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "brand": "hetang",
                     *           "cancelledAt": "2026-11-18T02:00:00Z",
                     *           "currency": "CNY",
                     *           "customer": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "deliveredAt": "2026-11-18T02:00:00Z",
                     *           "delivery": "ship",
                     *           "discountMinor": 1000,
                     *           "freightMinor": 0,
                     *           "goodsMinor": 13900,
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "lines": [
                     *             {
                     *               "name": "荷影马克杯 350ml",
                     *               "quantity": 2,
                     *               "sku": "HT-MUG-350",
                     *               "totalMinor": 12900,
                     *               "traits": {
                     *                 "digital": true,
                     *                 "fresh": true,
                     *                 "hygieneSealed": true,
                     *                 "madeToOrder": true,
                     *                 "warrantyMonths": 12
                     *               },
                     *               "unitPriceMinor": 6950
                     *             }
                     *           ],
                     *           "note": "工作日送货",
                     *           "number": "HT20261118001",
                     *           "paidAt": "2026-11-18T02:00:00Z",
                     *           "payments": [
                     *             {
                     *               "amountMinor": 12900,
                     *               "at": "2026-11-18T02:00:00Z",
                     *               "kind": "ticket",
                     *               "method": "alipay"
                     *             }
                     *           ],
                     *           "placedAt": "2026-11-18T02:00:00Z",
                     *           "receiver": {
                     *             "address": "上海市徐汇区****",
                     *             "name": "林*",
                     *             "phone": "199****0001"
                     *           },
                     *           "salesChannel": "web",
                     *           "shipments": [
                     *             {
                     *               "carrier": "顺丰速运",
                     *               "deliveredAt": "2026-11-18T02:00:00Z",
                     *               "dispatchedAt": "2026-11-18T02:00:00Z",
                     *               "events": [
                     *                 {
                     *                   "at": "2026-11-18T02:00:00Z",
                     *                   "place": "上海转运中心",
                     *                   "text": "您好，这边帮您查一下订单。"
                     *                 }
                     *               ],
                     *               "promisedBy": "2026-11-18T02:00:00Z",
                     *               "trackingNumber": "SF1012345678901"
                     *             }
                     *           ],
                     *           "shop": {
                     *             "code": "front",
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "status": "awaiting_payment",
                     *           "totalMinor": 12900,
                     *           "updatedAt": "2026-11-18T02:00:00Z"
                     *         }
                     *       ],
                     *       "next": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["OrdersOrderPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ordersBulk: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cancelledAt": "2026-11-18T02:00:00Z",
                 *       "currency": "CNY",
                 *       "customer": {
                 *         "email": "lin.he@example.com",
                 *         "externalId": "C-20881",
                 *         "name": "林荷",
                 *         "phone": "19900000001"
                 *       },
                 *       "deliveredAt": "2026-11-18T02:00:00Z",
                 *       "delivery": "ship",
                 *       "discountMinor": 1000,
                 *       "freightMinor": 0,
                 *       "goodsMinor": 13900,
                 *       "lines": [
                 *         {
                 *           "name": "荷影马克杯 350ml",
                 *           "quantity": 2,
                 *           "sku": "HT-MUG-350",
                 *           "totalMinor": 12900,
                 *           "traits": {
                 *             "digital": true,
                 *             "fresh": true,
                 *             "hygieneSealed": true,
                 *             "madeToOrder": true,
                 *             "warrantyMonths": 12
                 *           },
                 *           "unitPriceMinor": 6950
                 *         }
                 *       ],
                 *       "note": "工作日送货",
                 *       "number": "HT20261118001",
                 *       "paidAt": "2026-11-18T02:00:00Z",
                 *       "payments": [
                 *         {
                 *           "amountMinor": 12900,
                 *           "at": "2026-11-18T02:00:00Z",
                 *           "kind": "paid",
                 *           "method": "alipay",
                 *           "reference": "pay-20261118-001"
                 *         }
                 *       ],
                 *       "placedAt": "2026-11-18T02:00:00Z",
                 *       "receiver": {
                 *         "name": "林荷",
                 *         "phone": "19900000001",
                 *         "region": "上海市",
                 *         "street": "漕溪北路 18 号"
                 *       },
                 *       "salesChannel": "web",
                 *       "shipments": [
                 *         {
                 *           "carrier": "顺丰速运",
                 *           "deliveredAt": "2026-11-18T02:00:00Z",
                 *           "dispatchedAt": "2026-11-18T02:00:00Z",
                 *           "events": [
                 *             {
                 *               "at": "2026-11-18T02:00:00Z",
                 *               "place": "上海转运中心",
                 *               "text": "您好，这边帮您查一下订单。"
                 *             }
                 *           ],
                 *           "promisedBy": "2026-11-18T02:00:00Z",
                 *           "trackingNumber": "SF1012345678901"
                 *         }
                 *       ],
                 *       "shop": "xuhui",
                 *       "status": "awaiting_payment",
                 *       "totalMinor": 12900,
                 *       "updatedAt": "2026-11-18T02:00:00Z"
                 *     }
                 */
                "application/x-ndjson": components["schemas"]["OrderDocument"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "line": 1,
                     *       "number": "HT20261118001",
                     *       "result": "客户同意补发",
                     *       "violations": [
                     *         {
                     *           "field": "type",
                     *           "reason": "核对收货人"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/x-ndjson": components["schemas"]["OrderLineResult"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ordersShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example HT20261118001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "cancelledAt": "2026-11-18T02:00:00Z",
                     *       "currency": "CNY",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "deliveredAt": "2026-11-18T02:00:00Z",
                     *       "delivery": "ship",
                     *       "discountMinor": 1000,
                     *       "freightMinor": 0,
                     *       "goodsMinor": 13900,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "lines": [
                     *         {
                     *           "name": "荷影马克杯 350ml",
                     *           "quantity": 2,
                     *           "sku": "HT-MUG-350",
                     *           "totalMinor": 12900,
                     *           "traits": {
                     *             "digital": true,
                     *             "fresh": true,
                     *             "hygieneSealed": true,
                     *             "madeToOrder": true,
                     *             "warrantyMonths": 12
                     *           },
                     *           "unitPriceMinor": 6950
                     *         }
                     *       ],
                     *       "note": "工作日送货",
                     *       "number": "HT20261118001",
                     *       "paidAt": "2026-11-18T02:00:00Z",
                     *       "payments": [
                     *         {
                     *           "amountMinor": 12900,
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "kind": "ticket",
                     *           "method": "alipay"
                     *         }
                     *       ],
                     *       "placedAt": "2026-11-18T02:00:00Z",
                     *       "receiver": {
                     *         "address": "上海市徐汇区****",
                     *         "name": "林*",
                     *         "phone": "199****0001"
                     *       },
                     *       "salesChannel": "web",
                     *       "shipments": [
                     *         {
                     *           "carrier": "顺丰速运",
                     *           "deliveredAt": "2026-11-18T02:00:00Z",
                     *           "dispatchedAt": "2026-11-18T02:00:00Z",
                     *           "events": [
                     *             {
                     *               "at": "2026-11-18T02:00:00Z",
                     *               "place": "上海转运中心",
                     *               "text": "您好，这边帮您查一下订单。"
                     *             }
                     *           ],
                     *           "promisedBy": "2026-11-18T02:00:00Z",
                     *           "trackingNumber": "SF1012345678901"
                     *         }
                     *       ],
                     *       "shop": {
                     *         "code": "front",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "status": "awaiting_payment",
                     *       "totalMinor": 12900,
                     *       "updatedAt": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ordersPut: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example HT20261118001 */
                number: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "cancelledAt": "2026-11-18T02:00:00Z",
                 *       "currency": "CNY",
                 *       "customer": {
                 *         "email": "lin.he@example.com",
                 *         "externalId": "C-20881",
                 *         "name": "林荷",
                 *         "phone": "19900000001"
                 *       },
                 *       "deliveredAt": "2026-11-18T02:00:00Z",
                 *       "delivery": "ship",
                 *       "discountMinor": 1000,
                 *       "freightMinor": 0,
                 *       "goodsMinor": 13900,
                 *       "lines": [
                 *         {
                 *           "name": "荷影马克杯 350ml",
                 *           "quantity": 2,
                 *           "sku": "HT-MUG-350",
                 *           "totalMinor": 12900,
                 *           "traits": {
                 *             "digital": true,
                 *             "fresh": true,
                 *             "hygieneSealed": true,
                 *             "madeToOrder": true,
                 *             "warrantyMonths": 12
                 *           },
                 *           "unitPriceMinor": 6950
                 *         }
                 *       ],
                 *       "note": "工作日送货",
                 *       "number": "HT20261118001",
                 *       "paidAt": "2026-11-18T02:00:00Z",
                 *       "payments": [
                 *         {
                 *           "amountMinor": 12900,
                 *           "at": "2026-11-18T02:00:00Z",
                 *           "kind": "paid",
                 *           "method": "alipay",
                 *           "reference": "pay-20261118-001"
                 *         }
                 *       ],
                 *       "placedAt": "2026-11-18T02:00:00Z",
                 *       "receiver": {
                 *         "name": "林荷",
                 *         "phone": "19900000001",
                 *         "region": "上海市",
                 *         "street": "漕溪北路 18 号"
                 *       },
                 *       "salesChannel": "web",
                 *       "shipments": [
                 *         {
                 *           "carrier": "顺丰速运",
                 *           "deliveredAt": "2026-11-18T02:00:00Z",
                 *           "dispatchedAt": "2026-11-18T02:00:00Z",
                 *           "events": [
                 *             {
                 *               "at": "2026-11-18T02:00:00Z",
                 *               "place": "上海转运中心",
                 *               "text": "您好，这边帮您查一下订单。"
                 *             }
                 *           ],
                 *           "promisedBy": "2026-11-18T02:00:00Z",
                 *           "trackingNumber": "SF1012345678901"
                 *         }
                 *       ],
                 *       "shop": "xuhui",
                 *       "status": "awaiting_payment",
                 *       "totalMinor": 12900,
                 *       "updatedAt": "2026-11-18T02:00:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["OrderDocument"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": "HT20261118001",
                     *       "result": "created"
                     *     }
                     */
                    "application/json": components["schemas"]["OrderTaken"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    presenceMine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "beatEveryMs": 15000,
                     *       "capacity": 5,
                     *       "leaseUntil": "2026-11-18T02:00:00Z",
                     *       "load": 2,
                     *       "reliefOfferedAt": "2026-11-18T02:00:00Z",
                     *       "state": "ready",
                     *       "workingSince": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PresencePresenceView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    presenceSet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirmed": [
                 *         "confirmed"
                 *       ],
                 *       "state": "ready"
                 *     }
                 */
                "application/json": components["schemas"]["PresenceNewPresence"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "beatEveryMs": 15000,
                     *       "capacity": 5,
                     *       "leaseUntil": "2026-11-18T02:00:00Z",
                     *       "load": 2,
                     *       "reliefOfferedAt": "2026-11-18T02:00:00Z",
                     *       "state": "ready",
                     *       "workingSince": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PresencePresenceView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    presenceBeat: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "beatEveryMs": 15000,
                     *       "capacity": 5,
                     *       "leaseUntil": "2026-11-18T02:00:00Z",
                     *       "load": 2,
                     *       "reliefOfferedAt": "2026-11-18T02:00:00Z",
                     *       "state": "ready",
                     *       "workingSince": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PresencePresenceView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ratingLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "work": "ticket:019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *     }
                 */
                "application/json": components["schemas"]["RatingLinkWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "expiresAt": "2027-11-18T02:00:00Z",
                     *       "url": "https://erp.example/hooks"
                     *     }
                     */
                    "application/json": components["schemas"]["RatingLink"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ratingByLink: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "stars": 5,
                 *       "token": "v.MDE5YTljNGU.x1Yc3m0Qp2",
                 *       "words": "回复很快"
                 *     }
                 */
                "application/json": components["schemas"]["RatingByLink"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "at": "2026-11-18T02:00:00Z",
                     *       "stars": 5,
                     *       "words": "回复很快"
                     *     }
                     */
                    "application/json": components["schemas"]["RatingGiven"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ratingOpen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "v.MDE5YTljNGU.x1Yc3m0Qp2"
                 *     }
                 */
                "application/json": components["schemas"]["RatingToken"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "askedAt": "2026-11-18T02:00:00Z",
                     *       "brand": {
                     *         "code": "front",
                     *         "colour": "#2f855a",
                     *         "nameEn": "Hetang Living",
                     *         "nameZh": "荷塘生活"
                     *       },
                     *       "expiresAt": "2027-11-18T02:00:00Z",
                     *       "kind": "ticket",
                     *       "number": "HT20261118001",
                     *       "rating": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RatingState"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingPlan_1: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "calendars": [
                     *         "calendars"
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "people": [
                     *         {
                     *           "capacity": 5,
                     *           "caps": {},
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "languages": [
                     *             "languages"
                     *           ],
                     *           "name": "陈小满",
                     *           "skills": [
                     *             "skills"
                     *           ],
                     *           "teams": [
                     *             "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *           ]
                     *         }
                     *       ],
                     *       "skills": [
                     *         {
                     *           "code": "front",
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货"
                     *         }
                     *       ],
                     *       "teams": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活",
                     *           "overflowTo": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RoutingRoutingPlan"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingPerson: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "capacity": 5,
                 *       "caps": {},
                 *       "languages": [
                 *         "languages"
                 *       ],
                 *       "skills": [
                 *         "skills"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["RoutingNewPersonPlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingRelief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingShifts: {
        parameters: {
            query: {
                /** @example 2026-11-18T02:00:00Z */
                from: string;
                /** @example 2026-11-18T02:00:00Z */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "ends": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满",
                     *           "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "starts": "2026-11-18T02:00:00Z",
                     *           "team": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RoutingShiftPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingPlan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "ends": "2026-11-18T02:00:00Z",
                 *       "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "starts": "2026-11-18T02:00:00Z",
                 *       "team": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *     }
                 */
                "application/json": components["schemas"]["RoutingNewShift"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ends": "2026-11-18T02:00:00Z",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "name": "陈小满",
                     *       "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "starts": "2026-11-18T02:00:00Z",
                     *       "team": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["RoutingShiftView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingCancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    routingTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "calendar": "desk-hours",
                 *       "overflowTo": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *     }
                 */
                "application/json": components["schemas"]["RoutingNewTeamPlan"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "calendar": "desk-hours",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nameEn": "Hetang Living",
                     *       "nameZh": "荷塘生活",
                     *       "overflowTo": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["RoutingTeamPlan"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shopSecretsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "createdAt": "2026-11-18T02:00:00Z",
                     *           "endsAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *         }
                     *       ],
                     *       "next": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopSecretsPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shopSecretsMake: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "overlapHours": 24
                 *     }
                 */
                "application/json": components["schemas"]["ShopSecretsWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
                     *     }
                     */
                    "application/json": components["schemas"]["ShopSecretsShown"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shopSecretsEnd: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    shopsShops: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "front",
                     *           "hours": [
                     *             {
                     *               "spans": [
                     *                 {
                     *                   "from": "10:00",
                     *                   "to": "22:00"
                     *                 }
                     *               ],
                     *               "weekday": 3
                     *             }
                     *           ],
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "徐汇店",
                     *           "openNow": true,
                     *           "opensAt": "2026-11-18T02:00:00Z",
                     *           "people": [
                     *             {
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "name": "陈小满"
                     *             }
                     *           ],
                     *           "phone": "021-0000-0001",
                     *           "region": "上海市",
                     *           "street": "漕溪北路 18 号",
                     *           "zone": "Asia/Shanghai"
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ShopsShopList"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "agent.chen",
                 *       "password": "Lotus-Pond-2026"
                 *     }
                 */
                "application/json": components["schemas"]["MeSignIn"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": {
                     *         "code": "front",
                     *         "colour": "#2f855a",
                     *         "nameEn": "Hetang Living",
                     *         "nameZh": "荷塘生活"
                     *       },
                     *       "clockSpeed": 1,
                     *       "demo": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "locale": "zh-CN",
                     *       "login": "agent.chen",
                     *       "mustChangePassword": true,
                     *       "name": "陈小满",
                     *       "nickname": "小满",
                     *       "roles": [
                     *         "manager"
                     *       ],
                     *       "teams": [
                     *         {
                     *           "code": "front",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "front",
                     *           "leads": true,
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MeMe"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    meSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffList: {
        parameters: {
            query?: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "active": true,
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "locale": "zh-CN",
                     *           "login": "agent.chen",
                     *           "name": "陈小满",
                     *           "nickname": "小满",
                     *           "roles": [
                     *             "manager"
                     *           ],
                     *           "teams": [
                     *             {
                     *               "code": "front",
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "kind": "front",
                     *               "leads": true,
                     *               "nameEn": "Hetang Living",
                     *               "nameZh": "荷塘生活"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "locale": "zh-CN",
                 *       "login": "agent.chen",
                 *       "name": "陈小满",
                 *       "nickname": "小满",
                 *       "password": "Lotus-Pond-2026",
                 *       "roles": [
                 *         "manager"
                 *       ],
                 *       "teams": [
                 *         {
                 *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *           "leads": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StaffJoining"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": "Lotus-Pond-2026",
                     *       "staff": {
                     *         "active": true,
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "locale": "zh-CN",
                     *         "login": "agent.chen",
                     *         "name": "陈小满",
                     *         "nickname": "小满",
                     *         "roles": [
                     *           "manager"
                     *         ],
                     *         "teams": [
                     *           {
                     *             "code": "front",
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "front",
                     *             "leads": true,
                     *             "nameEn": "Hetang Living",
                     *             "nameZh": "荷塘生活"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["StaffJoined"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "active": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "locale": "zh-CN",
                     *       "login": "agent.chen",
                     *       "name": "陈小满",
                     *       "nickname": "小满",
                     *       "roles": [
                     *         "manager"
                     *       ],
                     *       "teams": [
                     *         {
                     *           "code": "front",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "front",
                     *           "leads": true,
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": true,
                 *       "locale": "zh-CN",
                 *       "name": "陈小满",
                 *       "nickname": "小满",
                 *       "roles": [
                 *         "manager"
                 *       ],
                 *       "teams": [
                 *         {
                 *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *           "leads": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["StaffChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "active": true,
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "locale": "zh-CN",
                     *       "login": "agent.chen",
                     *       "name": "陈小满",
                     *       "nickname": "小满",
                     *       "roles": [
                     *         "manager"
                     *       ],
                     *       "teams": [
                     *         {
                     *           "code": "front",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "front",
                     *           "leads": true,
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StaffPerson"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    staffPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "password": "Lotus-Pond-2026"
                     *     }
                     */
                    "application/json": components["schemas"]["StaffPassword"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    standardGet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "authority": {},
                     *       "calendarEnds": {
                     *         "daysLeft": 42,
                     *         "lastDay": "2026-11-18",
                     *         "warning": "holidays of next year are missing"
                     *       },
                     *       "calendars": {},
                     *       "care": [
                     *         {
                     *           "answer": {
                     *             "en": "Hello",
                     *             "zh": "您好"
                     *           },
                     *           "code": "front",
                     *           "patterns": [
                     *             "公司规定"
                     *           ]
                     *         }
                     *       ],
                     *       "channels": {},
                     *       "clauses": [
                     *         {
                     *           "answers": "agent",
                     *           "cancels": "the customer leaves",
                     *           "evidence": {
                     *             "broken": 2,
                     *             "kept": 98,
                     *             "refused": 1,
                     *             "used": 3
                     *           },
                     *           "executor": "ReplyClocks",
                     *           "figures": {
                     *             "calendar": "desk-hours",
                     *             "cap": 3,
                     *             "capPer": "day",
                     *             "channels": {},
                     *             "direction": "at-least",
                     *             "durations": {},
                     *             "every": "PT5M",
                     *             "limit": "limit",
                     *             "measure": "kept share",
                     *             "milestones": {},
                     *             "numbers": {},
                     *             "promised": true,
                     *             "target": 0.95,
                     *             "targetDuration": "PT30S",
                     *             "text": "您好，这边帮您查一下订单。",
                     *             "warnBefore": "PT10S"
                     *           },
                     *           "id": "chat.first-reply",
                     *           "kind": "clock",
                     *           "pauses": "the customer is asked",
                     *           "section": 3,
                     *           "sources": [
                     *             "F2.1"
                     *           ],
                     *           "starts": "the customer is handed to a person",
                     *           "stops": "the person's first own words",
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货",
                     *           "waitsForCustomer": true
                     *         }
                     *       ],
                     *       "greetings": {},
                     *       "number": 1,
                     *       "origin": "https://shop.example",
                     *       "phrases": {},
                     *       "questions": {},
                     *       "scope": "mine",
                     *       "sections": [
                     *         {
                     *           "number": 1,
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货"
                     *         }
                     *       ],
                     *       "settings": {},
                     *       "shortcuts": [
                     *         {
                     *           "label": {
                     *             "en": "Hello",
                     *             "zh": "您好"
                     *           },
                     *           "text": {
                     *             "en": "Hello",
                     *             "zh": "您好"
                     *           }
                     *         }
                     *       ],
                     *       "stages": [
                     *         {
                     *           "hint": {
                     *             "en": "Hello",
                     *             "zh": "您好"
                     *           },
                     *           "id": "greet",
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货"
                     *         }
                     *       ],
                     *       "texts": {},
                     *       "tiers": [
                     *         {
                     *           "clause": "chat.first-reply",
                     *           "examples": {
                     *             "en": "Hello",
                     *             "zh": "您好"
                     *           },
                     *           "id": "normal",
                     *           "teamKind": "front",
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货"
                     *         }
                     *       ],
                     *       "types": [
                     *         {
                     *           "fields": [
                     *             {
                     *               "code": "front",
                     *               "required": true,
                     *               "titleEn": "Returns",
                     *               "titleZh": "退货"
                     *             }
                     *           ],
                     *           "id": "id",
                     *           "teamKind": "front",
                     *           "tier": "normal",
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货",
                     *           "words": [
                     *             "回复很快"
                     *           ]
                     *         }
                     *       ],
                     *       "validFrom": "2026-11-18T02:00:00Z",
                     *       "version": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["StandardStandardView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versionsCheck: {
        parameters: {
            query?: {
                /** @example schema: 1 */
                file?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example schema: 1 */
                "text/yaml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ok": true,
                     *       "problems": [
                     *         {
                     *           "alternatives": [
                     *             "我去查一下退货进度，十分钟内回复您"
                     *           ],
                     *           "clause": "chat.first-reply",
                     *           "code": "front",
                     *           "detail": "there is no such ticket",
                     *           "status": 204,
                     *           "title": "七天内可以退货吗",
                     *           "type": "enquiry",
                     *           "violations": [
                     *             {
                     *               "field": "type",
                     *               "reason": "核对收货人"
                     *             }
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VersionsCheckView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    standardClauses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "answers": "agent",
                     *           "cancels": "the customer leaves",
                     *           "evidence": {
                     *             "broken": 2,
                     *             "kept": 98,
                     *             "refused": 1,
                     *             "used": 3
                     *           },
                     *           "executor": "ReplyClocks",
                     *           "figures": {
                     *             "calendar": "desk-hours",
                     *             "cap": 3,
                     *             "capPer": "day",
                     *             "channels": {},
                     *             "direction": "at-least",
                     *             "durations": {},
                     *             "every": "PT5M",
                     *             "limit": "limit",
                     *             "measure": "kept share",
                     *             "milestones": {},
                     *             "numbers": {},
                     *             "promised": true,
                     *             "target": 0.95,
                     *             "targetDuration": "PT30S",
                     *             "text": "您好，这边帮您查一下订单。",
                     *             "warnBefore": "PT10S"
                     *           },
                     *           "id": "chat.first-reply",
                     *           "kind": "clock",
                     *           "pauses": "the customer is asked",
                     *           "section": 3,
                     *           "sources": [
                     *             "F2.1"
                     *           ],
                     *           "starts": "the customer is handed to a person",
                     *           "stops": "the person's first own words",
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货",
                     *           "waitsForCustomer": true
                     *         }
                     *       ],
                     *       "number": 1,
                     *       "sections": [
                     *         {
                     *           "number": 1,
                     *           "titleEn": "Returns",
                     *           "titleZh": "退货"
                     *         }
                     *       ],
                     *       "version": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["StandardClausesView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versionsOverrides: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": string;
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versionsOverride: {
        parameters: {
            query?: {
                /** @example 工作日送货 */
                note?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example {} */
                "application/json": Record<string, never>;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "base": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "note": "工作日送货",
                     *       "number": 1,
                     *       "origin": "https://shop.example",
                     *       "publishedAt": "2026-11-18T02:00:00Z",
                     *       "publishedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "scope": "mine",
                     *       "validFrom": "2026-11-18T02:00:00Z",
                     *       "validTo": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["VersionsVersionView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    specialDaysGet: {
        parameters: {
            query: {
                /** @example 2026 */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "calendarEnds": {
                     *         "daysLeft": 42,
                     *         "lastDay": "2026-11-18",
                     *         "warning": "holidays of next year are missing"
                     *       },
                     *       "items": [
                     *         {
                     *           "day": "2026-11-18",
                     *           "name": "陈小满",
                     *           "working": true
                     *         }
                     *       ],
                     *       "year": 2026
                     *     }
                     */
                    "application/json": components["schemas"]["SpecialDaysView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    specialDaysPut: {
        parameters: {
            query: {
                /** @example 2026 */
                year: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "items": [
                 *         {
                 *           "day": "2026-11-18",
                 *           "name": "陈小满",
                 *           "working": true
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SpecialDaysDays"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "calendarEnds": {
                     *         "daysLeft": 42,
                     *         "lastDay": "2026-11-18",
                     *         "warning": "holidays of next year are missing"
                     *       },
                     *       "items": [
                     *         {
                     *           "day": "2026-11-18",
                     *           "name": "陈小满",
                     *           "working": true
                     *         }
                     *       ],
                     *       "year": 2026
                     *     }
                     */
                    "application/json": components["schemas"]["SpecialDaysView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versionsVersions: {
        parameters: {
            query?: {
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "base": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "note": "工作日送货",
                     *           "number": 1,
                     *           "origin": "https://shop.example",
                     *           "publishedAt": "2026-11-18T02:00:00Z",
                     *           "publishedBy": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "scope": "mine",
                     *           "validFrom": "2026-11-18T02:00:00Z",
                     *           "validTo": "2026-11-18T02:00:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["VersionsVersionsView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versionsPublish: {
        parameters: {
            query?: {
                /** @example schema: 1 */
                file?: string;
                /** @example 工作日送货 */
                note?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example schema: 1 */
                "text/yaml": string;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "base": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "note": "工作日送货",
                     *       "number": 1,
                     *       "origin": "https://shop.example",
                     *       "publishedAt": "2026-11-18T02:00:00Z",
                     *       "publishedBy": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "scope": "mine",
                     *       "validFrom": "2026-11-18T02:00:00Z",
                     *       "validTo": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["VersionsVersionView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    versionsYaml: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example  */
                    "application/json": string;
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teamsList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "code": "front",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "kind": "front",
                     *           "members": [
                     *             {
                     *               "leads": true,
                     *               "name": "陈小满",
                     *               "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *             }
                     *           ],
                     *           "nameEn": "Hetang Living",
                     *           "nameZh": "荷塘生活"
                     *         }
                     *       ],
                     *       "next": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamsPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teamsAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "front",
                 *       "kind": "front",
                 *       "members": [
                 *         {
                 *           "leads": true,
                 *           "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *         }
                 *       ],
                 *       "nameEn": "Hetang Living",
                 *       "nameZh": "荷塘生活"
                 *     }
                 */
                "application/json": components["schemas"]["TeamsWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "front",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "front",
                     *       "members": [
                     *         {
                     *           "leads": true,
                     *           "name": "陈小满",
                     *           "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *         }
                     *       ],
                     *       "nameEn": "Hetang Living",
                     *       "nameZh": "荷塘生活"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamsItem"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    teamsChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "code": "front",
                 *       "kind": "front",
                 *       "members": [
                 *         {
                 *           "leads": true,
                 *           "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                 *         }
                 *       ],
                 *       "nameEn": "Hetang Living",
                 *       "nameZh": "荷塘生活"
                 *     }
                 */
                "application/json": components["schemas"]["TeamsWish"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "front",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "kind": "front",
                     *       "members": [
                     *         {
                     *           "leads": true,
                     *           "name": "陈小满",
                     *           "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *         }
                     *       ],
                     *       "nameEn": "Hetang Living",
                     *       "nameZh": "荷塘生活"
                     *     }
                     */
                    "application/json": components["schemas"]["TeamsItem"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketList: {
        parameters: {
            query?: {
                /** @example mine */
                scope?: string;
                /** @example open */
                state?: string;
                /** @example enquiry */
                type?: string;
                /** @example normal */
                tier?: string;
                /** @example 退货 */
                q?: string;
                /** @example after */
                after?: string;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "brand": "hetang",
                     *           "channel": "web",
                     *           "clocks": [
                     *             {
                     *               "calendar": "desk-hours",
                     *               "clause": "chat.first-reply",
                     *               "clauseTitleEn": "First reply",
                     *               "clauseTitleZh": "首次回复",
                     *               "dueAt": "2026-11-18T02:00:30Z",
                     *               "endedAt": "2026-11-18T02:00:00Z",
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "leftMs": 18000,
                     *               "person": {
                     *                 "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                 "name": "陈小满"
                     *               },
                     *               "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "startedAt": "2026-11-18T02:00:00Z",
                     *               "state": "running",
                     *               "team": {
                     *                 "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                 "name": "陈小满"
                     *               },
                     *               "warnAt": "2026-11-18T02:00:00Z",
                     *               "work": {
                     *                 "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *                 "kind": "ticket"
                     *               }
                     *             }
                     *           ],
                     *           "closedAt": "2026-11-18T02:00:00Z",
                     *           "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "createdAt": "2026-11-18T02:00:00Z",
                     *           "customer": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "fields": {},
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "nextStep": {
                     *             "due": "2026-11-18T02:00:00Z",
                     *             "owner": {
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "name": "陈小满"
                     *             },
                     *             "team": {
                     *               "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *               "name": "陈小满"
                     *             },
                     *             "text": "您好，这边帮您查一下订单。"
                     *           },
                     *           "now": "2026-11-18T02:00:00Z",
                     *           "number": "HT20261118001",
                     *           "outcome": {
                     *             "text": "您好，这边帮您查一下订单。",
                     *             "toldAt": "2026-11-18T02:00:00Z",
                     *             "way": "chat"
                     *           },
                     *           "owner": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "rating": {
                     *             "stars": 5,
                     *             "words": "回复很快"
                     *           },
                     *           "round": 1,
                     *           "solvedAt": "2026-11-18T02:00:00Z",
                     *           "state": "new",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "tier": "normal",
                     *           "title": "七天内可以退货吗",
                     *           "type": "enquiry",
                     *           "version": 3
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TicketPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketOpen: {
        parameters: {
            query?: never;
            header?: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "channel": "web",
                 *       "customer": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "fields": {},
                 *       "nextStep": {
                 *         "done": true,
                 *         "due": "2026-11-18T02:00:00Z",
                 *         "owner": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *         "text": "您好，这边帮您查一下订单。"
                 *       },
                 *       "owner": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "tier": "normal",
                 *       "title": "杯子有裂纹",
                 *       "type": "enquiry"
                 *     }
                 */
                "application/json": components["schemas"]["NewTicket"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketTicket: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketClose: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketFields: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "fields": {}
                 *     }
                 */
                "application/json": components["schemas"]["TicketFieldsChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientId": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["TicketMessage"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketNextStep: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "done": true,
                 *       "due": "2026-11-18T02:00:00Z",
                 *       "owner": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["NewNextStep"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "clientId": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "text": "您好，这边帮您查一下订单。"
                 *     }
                 */
                "application/json": components["schemas"]["NoteText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketOutcome: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "您好，这边帮您查一下订单。",
                 *       "way": "chat"
                 *     }
                 */
                "application/json": components["schemas"]["OutcomeText"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketOwner: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "staff": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "team": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *       "why": "客户需要专家确认"
                 *     }
                 */
                "application/json": components["schemas"]["OwnerChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketState: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "nextStep": {
                 *         "done": true,
                 *         "due": "2026-11-18T02:00:00Z",
                 *         "owner": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                 *         "text": "您好，这边帮您查一下订单。"
                 *       },
                 *       "state": "open",
                 *       "why": "客户需要专家确认"
                 *     }
                 */
                "application/json": components["schemas"]["TicketStateChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketTier: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "tier": "normal",
                 *       "why": "客户需要专家确认"
                 *     }
                 */
                "application/json": components["schemas"]["TierChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketTimeline: {
        parameters: {
            query?: {
                /** @example 1 */
                after?: number;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "detail": {},
                     *           "seq": 12,
                     *           "text": "您好，这边帮您查一下订单。",
                     *           "what": "started",
                     *           "who": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "whoName": "陈小满"
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "now": "2026-11-18T02:00:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Timeline"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketType: {
        parameters: {
            query?: never;
            header?: {
                /** @example If-Match */
                "If-Match"?: string;
            };
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "type": "enquiry",
                 *       "why": "客户需要专家确认"
                 *     }
                 */
                "application/json": components["schemas"]["TypeChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "brand": "hetang",
                     *       "channel": "web",
                     *       "clocks": [
                     *         {
                     *           "calendar": "desk-hours",
                     *           "clause": "chat.first-reply",
                     *           "clauseTitleEn": "First reply",
                     *           "clauseTitleZh": "首次回复",
                     *           "dueAt": "2026-11-18T02:00:30Z",
                     *           "endedAt": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "leftMs": 18000,
                     *           "person": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "standardVersion": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "startedAt": "2026-11-18T02:00:00Z",
                     *           "state": "running",
                     *           "team": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "name": "陈小满"
                     *           },
                     *           "warnAt": "2026-11-18T02:00:00Z",
                     *           "work": {
                     *             "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *             "kind": "ticket"
                     *           }
                     *         }
                     *       ],
                     *       "closedAt": "2026-11-18T02:00:00Z",
                     *       "conversation": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "customer": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "fields": {},
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "nextStep": {
                     *         "due": "2026-11-18T02:00:00Z",
                     *         "owner": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "team": {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满"
                     *         },
                     *         "text": "您好，这边帮您查一下订单。"
                     *       },
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "number": "HT20261118001",
                     *       "outcome": {
                     *         "text": "您好，这边帮您查一下订单。",
                     *         "toldAt": "2026-11-18T02:00:00Z",
                     *         "way": "chat"
                     *       },
                     *       "owner": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "rating": {
                     *         "stars": 5,
                     *         "words": "回复很快"
                     *       },
                     *       "round": 1,
                     *       "solvedAt": "2026-11-18T02:00:00Z",
                     *       "state": "new",
                     *       "team": {
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "陈小满"
                     *       },
                     *       "tier": "normal",
                     *       "title": "七天内可以退货吗",
                     *       "type": "enquiry",
                     *       "version": 3
                     *     }
                     */
                    "application/json": components["schemas"]["Ticket"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketViewersLook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "writing": true
                 *     }
                 */
                "application/json": components["schemas"]["TicketLook"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "陈小满",
                     *           "since": "2026-11-18T02:00:00Z",
                     *           "writing": true
                     *         }
                     *       ],
                     *       "now": "2026-11-18T02:00:00Z",
                     *       "renewEveryMs": 15000
                     *     }
                     */
                    "application/json": components["schemas"]["ViewersCompany"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    ticketViewersLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "createdAt": "2026-11-18T02:00:00Z",
                     *           "failingSince": "2026-11-18T02:00:00Z",
                     *           "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "name": "ERP",
                     *           "oldSecretUntil": "2026-11-18T02:00:00Z",
                     *           "stopped": {
                     *             "at": "2026-11-18T02:00:00Z",
                     *             "why": "failing"
                     *           },
                     *           "types": [
                     *             "ticket.closed",
                     *             "alarm.raised"
                     *           ],
                     *           "url": "https://erp.example/hooks"
                     *         }
                     *       ],
                     *       "next": "12",
                     *       "types": [
                     *         "ticket.closed",
                     *         "alarm.raised"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WebhooksPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksAdd: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "ERP",
                 *       "types": [
                 *         "ticket.closed",
                 *         "alarm.raised"
                 *       ],
                 *       "url": "https://erp.example/hooks"
                 *     }
                 */
                "application/json": components["schemas"]["WebhooksWish"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
                     *       "webhook": {
                     *         "createdAt": "2026-11-18T02:00:00Z",
                     *         "failingSince": "2026-11-18T02:00:00Z",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "ERP",
                     *         "oldSecretUntil": "2026-11-18T02:00:00Z",
                     *         "stopped": {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "why": "failing"
                     *         },
                     *         "types": [
                     *           "ticket.closed",
                     *           "alarm.raised"
                     *         ],
                     *         "url": "https://erp.example/hooks"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WebhooksMade"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksChange: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "active": true,
                 *       "name": "ERP",
                 *       "types": [
                 *         "ticket.closed",
                 *         "alarm.raised"
                 *       ],
                 *       "url": "https://erp.example/hooks"
                 *     }
                 */
                "application/json": components["schemas"]["WebhooksChange"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "createdAt": "2026-11-18T02:00:00Z",
                     *       "failingSince": "2026-11-18T02:00:00Z",
                     *       "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *       "name": "ERP",
                     *       "oldSecretUntil": "2026-11-18T02:00:00Z",
                     *       "stopped": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "why": "failing"
                     *       },
                     *       "types": [
                     *         "ticket.closed",
                     *         "alarm.raised"
                     *       ],
                     *       "url": "https://erp.example/hooks"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhooksWebhookView"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksRemove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliveriesList: {
        parameters: {
            query?: {
                /** @example waiting */
                state?: string;
                /** @example 1 */
                after?: number;
                /** @example 50 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "items": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "event": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *           "last": {
                     *             "at": "2026-11-18T02:00:00Z",
                     *             "durationMs": 84,
                     *             "error": "no answer in time",
                     *             "response": "",
                     *             "status": 204
                     *           },
                     *           "nextAt": "2026-11-18T02:00:00Z",
                     *           "state": "delivered",
                     *           "tries": 2,
                     *           "type": "ticket.closed"
                     *         }
                     *       ],
                     *       "next": "12"
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveriesPage"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    deliveriesOne: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "body": "{\"specversion\":\"1.0\",\"id\":\"019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d\",\"source\":\"/brands/hetang\",\"type\":\"ticket.reopened\",\"subject\":\"ticket:019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4e\",\"time\":\"2026-11-18T02:00:00Z\",\"datacontenttype\":\"application/json\",\"data\":{\"ticket\":\"019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4e\",\"round\":2}}",
                     *       "delivery": {
                     *         "at": "2026-11-18T02:00:00Z",
                     *         "event": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "last": {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "durationMs": 84,
                     *           "error": "no answer in time",
                     *           "response": "",
                     *           "status": 204
                     *         },
                     *         "nextAt": "2026-11-18T02:00:00Z",
                     *         "state": "delivered",
                     *         "tries": 2,
                     *         "type": "ticket.closed"
                     *       },
                     *       "tries": [
                     *         {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "durationMs": 84,
                     *           "error": "no answer in time",
                     *           "response": "",
                     *           "status": 204
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DeliveriesDetail"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksReplay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                event: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhooksSent"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo=",
                     *       "webhook": {
                     *         "createdAt": "2026-11-18T02:00:00Z",
                     *         "failingSince": "2026-11-18T02:00:00Z",
                     *         "id": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d",
                     *         "name": "ERP",
                     *         "oldSecretUntil": "2026-11-18T02:00:00Z",
                     *         "stopped": {
                     *           "at": "2026-11-18T02:00:00Z",
                     *           "why": "failing"
                     *         },
                     *         "types": [
                     *           "ticket.closed",
                     *           "alarm.raised"
                     *         ],
                     *         "url": "https://erp.example/hooks"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["WebhooksMade"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    webhooksTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event": "019a9c4e-7b1d-7c3a-9f52-3d6f0a1b2c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["WebhooksSent"];
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-signed-in",
                     *       "detail": "sign in first",
                     *       "status": 401,
                     *       "title": "Unauthorized",
                     *       "type": "urn:pledge:problem:not-signed-in"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-allowed",
                     *       "detail": "this isn't for you",
                     *       "status": 403,
                     *       "title": "Forbidden",
                     *       "type": "urn:pledge:problem:not-allowed"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    asyncApiRead: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description The input can't be taken */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "bad-input",
                     *       "detail": "limit: must be less than or equal to 200",
                     *       "status": 400,
                     *       "title": "Bad Request",
                     *       "type": "urn:pledge:problem:bad-input",
                     *       "violations": [
                     *         {
                     *           "field": "limit",
                     *           "reason": "must be less than or equal to 200"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Any other problem */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "code": "not-found",
                     *       "detail": "there is no such ticket",
                     *       "status": 404,
                     *       "title": "Not Found",
                     *       "type": "urn:pledge:problem:not-found"
                     *     }
                     */
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
