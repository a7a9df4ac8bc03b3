// Made by `npm run api` from openapi.json. Do not edit.
export interface paths {
    "/api/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** /api/sign-in */
        post: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/sign-out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/me */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/me/locale */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LocaleChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/me/password */
        put: {
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
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Me"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
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
        /** /api/staff */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** /api/staff */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewStaff"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffAdded"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        get?: never;
        /** /api/staff/{id} */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["StaffChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffItem"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/staff/{id}/password */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StaffPassword"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/teams */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamList"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** /api/teams */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TeamChange"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamItem"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/teams/{id} */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TeamChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TeamItem"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
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
        /** /api/api-keys */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiKeyList"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** /api/api-keys */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewApiKey"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ApiKeyAdded"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/api-keys/{id} */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/audit */
        get: {
            parameters: {
                query?: {
                    after?: string;
                    limit?: number;
                    subjectKind?: string;
                    subjectId?: string;
                    who?: string;
                    action?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["AuditPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/brand */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Brand"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** /api/brand */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Brand"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Brand"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
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
        /** /api/standard */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Standard"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        /** /api/standard/clauses */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClauseList"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/standard/check */
        post: {
            parameters: {
                query?: {
                    file?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/yaml": string;
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandardCheck"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/standard/versions */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandardVersionList"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** /api/standard/versions */
        post: {
            parameters: {
                query?: {
                    file?: string;
                    note?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "text/yaml": string;
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["StandardVersion"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/standard/versions/{id}/yaml */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/yaml": string;
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        /** /api/standard/special-days */
        get: {
            parameters: {
                query?: {
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpecialDays"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** /api/standard/special-days */
        put: {
            parameters: {
                query?: {
                    year?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["SpecialDaysChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["SpecialDays"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
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
        /** /api/commitments */
        get: {
            parameters: {
                query?: {
                    clause?: string;
                    state?: string;
                    work?: string;
                    person?: string;
                    team?: string;
                    dueBefore?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClockPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/commitments/{id} */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ClockWithHistory"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        /** /api/observations */
        get: {
            parameters: {
                query?: {
                    clause?: string;
                    verdict?: string;
                    person?: string;
                    from?: string;
                    to?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ObservationPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/compliance */
        get: {
            parameters: {
                query?: {
                    from?: string;
                    to?: string;
                    team?: string;
                    person?: string;
                    channel?: string;
                    kind?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Compliance"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        /** /api/presence */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Presence"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        /** /api/presence */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["PresenceChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Presence"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/presence/heartbeat */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Presence"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/floor */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Floor"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        /** /api/conversations */
        get: {
            parameters: {
                query?: {
                    scope?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id} */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationOne"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        /** /api/conversations/{id}/seen */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Seen"];
                };
            };
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/messages */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["MessagePage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** /api/conversations/{id}/messages */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMessage"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Message"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/check */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["DraftText"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["DraftHits"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/claim */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationOne"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/handback */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/type */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TypeChange"];
                };
            };
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/record */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ContactRecord"];
                };
            };
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
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
        /** /api/conversations/{id}/closing */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/close */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ConversationClosed"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/ticket */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TicketFromConversation"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/conversations/{id}/customer */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["LinkCustomer"];
                };
            };
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/desk/conversations/{id}/panel */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Panel"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/customers */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        /** /api/customers/{id} */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["CustomerView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        /** /api/customers/{id}/reveal */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["Reveal"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Revealed"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/orders */
        get: {
            parameters: {
                query?: {
                    customer?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        /** /api/orders/{number} */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    number: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["OrderView"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        /** /api/knowledge/articles */
        get: {
            parameters: {
                query?: {
                    kind?: string;
                    q?: string;
                    stage?: string;
                    scene?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ArticlePage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** /api/knowledge/articles */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ArticleChange"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Article"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        get?: never;
        /** /api/knowledge/articles/{id} */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["ArticleChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Article"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
        /** /api/knowledge/articles/{id} */
        delete: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description done */
                204: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content?: never;
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/knowledge/search */
        get: {
            parameters: {
                query?: {
                    q?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["ArticlePage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
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
        /** /api/tickets */
        get: {
            parameters: {
                query?: {
                    scope?: string;
                    state?: string;
                    type?: string;
                    tier?: string;
                    q?: string;
                    after?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["TicketPage"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        /** /api/tickets */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewTicket"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id} */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        put?: never;
        post?: never;
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
        /** /api/tickets/{id}/owner */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OwnerChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id}/tier */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TierChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id}/state */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["TicketStateChange"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
        post?: never;
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
        /** /api/tickets/{id}/next-step */
        put: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewNextStep"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id}/notes */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NoteText"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id}/messages */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["NewMessage"];
                };
            };
            responses: {
                /** @description ok */
                201: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id}/outcome */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": components["schemas"]["OutcomeText"];
                };
            };
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id}/close */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Ticket"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        /** /api/tickets/{id}/timeline */
        get: {
            parameters: {
                query?: {
                    after?: number;
                    limit?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description ok */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Timeline"];
                    };
                };
                /** @description problem */
                default: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/problem+json": components["schemas"]["Problem"];
                    };
                };
            };
        };
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
        Person: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        WorkRef: {
            kind: string;
            /** Format: uuid */
            id: string;
        };
        Clock: {
            /** Format: uuid */
            id: string;
            clause: string;
            clauseTitleZh: string;
            clauseTitleEn: string;
            state: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            warnAt?: string | null;
            /** Format: date-time */
            dueAt: string;
            /** Format: date-time */
            endedAt?: string | null;
            /** Format: int64 */
            leftMs?: number | null;
            calendar: string;
            work: components["schemas"]["WorkRef"];
            person?: components["schemas"]["Person"] | null;
            team?: components["schemas"]["Person"] | null;
            /** Format: uuid */
            standardVersion: string;
        };
        ClockHistory: {
            /** Format: date-time */
            at: string;
            what: string;
            who?: components["schemas"]["Person"] | null;
            by?: string | null;
            why?: string | null;
            /** Format: date-time */
            dueAt?: string | null;
        };
        ClockWithHistory: {
            clock: components["schemas"]["Clock"];
            history: components["schemas"]["ClockHistory"][];
            /** Format: date-time */
            now: string;
        };
        ClockPage: {
            items: components["schemas"]["Clock"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        Violation: {
            field: string;
            reason: string;
        };
        Hit: {
            phrase: string;
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
            alternatives: string[];
        };
        Problem: {
            type?: string;
            title?: string;
            /** Format: int32 */
            status: number;
            detail?: string;
            code?: string;
            clause?: string;
            alternatives?: string[];
            violations?: components["schemas"]["Violation"][];
            hits?: components["schemas"]["Hit"][];
            missing?: string[];
            problems?: components["schemas"]["StandardProblem"][];
        };
        StandardProblem: {
            file: string;
            /** Format: int32 */
            line: number;
            /** Format: int32 */
            column: number;
            path: string;
            reason: string;
        };
        BrandBrief: {
            code: string;
            nameZh: string;
            nameEn: string;
            colour: string;
        };
        MyTeam: {
            /** Format: uuid */
            id: string;
            code: string;
            nameZh: string;
            nameEn: string;
            kind: string;
            leads: boolean;
        };
        Me: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            nickname: string;
            brand: components["schemas"]["BrandBrief"];
            roles: string[];
            teams: components["schemas"]["MyTeam"][];
            locale: string;
            demo: boolean;
            mustChangePassword: boolean;
        };
        SignIn: {
            login: string;
            password: string;
        };
        LocaleChange: {
            locale: string;
        };
        PasswordChange: {
            old: string;
            new: string;
        };
        StaffItem: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            nickname: string;
            roles: string[];
            teams: components["schemas"]["MyTeam"][];
            locale: string;
            active: boolean;
        };
        StaffPage: {
            items: components["schemas"]["StaffItem"][];
            next?: string | null;
        };
        NewStaff: {
            login: string;
            name: string;
            nickname: string;
            roles: string[];
            teams?: components["schemas"]["StaffPlace"][] | null;
            password?: string | null;
        };
        StaffChange: {
            name: string;
            nickname: string;
            roles: string[];
            teams?: components["schemas"]["StaffPlace"][] | null;
            active: boolean;
        };
        StaffAdded: {
            staff: components["schemas"]["StaffItem"];
            password?: string | null;
        };
        TeamMember: {
            /** Format: uuid */
            staff: string;
            name: string;
            leads: boolean;
        };
        TeamItem: {
            /** Format: uuid */
            id: string;
            code: string;
            nameZh: string;
            nameEn: string;
            kind: string;
            members: components["schemas"]["TeamMember"][];
        };
        TeamList: {
            items: components["schemas"]["TeamItem"][];
        };
        TeamMemberRef: {
            /** Format: uuid */
            staff: string;
            leads: boolean;
        };
        TeamChange: {
            code: string;
            nameZh: string;
            nameEn: string;
            kind: string;
            members: components["schemas"]["TeamMemberRef"][];
        };
        ApiKey: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            hint: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            usedAt?: string | null;
            /** Format: date-time */
            revokedAt?: string | null;
        };
        ApiKeyList: {
            items: components["schemas"]["ApiKey"][];
            next?: string | null;
            scopes: string[];
        };
        NewApiKey: {
            name: string;
            scopes: string[];
        };
        ApiKeyAdded: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            key: string;
        };
        AuditItem: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            who: components["schemas"]["AuditWho"];
            action: string;
            subject: components["schemas"]["AuditSubject"];
            reason?: string | null;
        };
        AuditPage: {
            items: components["schemas"]["AuditItem"][];
            next?: string | null;
        };
        Brand: {
            code: string;
            nameZh: string;
            nameEn: string;
            zone: string;
            colour: string;
            origins: string[];
        };
        Figures: {
            limit?: string | null;
            warnBefore?: string | null;
            calendar?: string | null;
            channels: {
                [key: string]: string;
            };
            milestones: {
                [key: string]: string;
            };
            promised: boolean;
            measure?: string | null;
            direction?: string | null;
            target?: number | null;
            targetDuration?: string | null;
            /** Format: int32 */
            cap?: number | null;
            capPer?: string | null;
            every?: string | null;
            numbers: {
                [key: string]: number;
            };
            durations: {
                [key: string]: string;
            };
            text?: string | null;
        };
        EvidenceCounts: {
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            broken: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            used: number;
        };
        ClauseItem: {
            id: string;
            kind: string;
            section: string;
            titleZh: string;
            titleEn: string;
            sources: string[];
            figures: components["schemas"]["Figures"];
            executor?: string | null;
            waitsForCustomer?: boolean | null;
            starts?: string | null;
            pauses?: string | null;
            stops?: string | null;
            cancels?: string | null;
            answers?: string | null;
            evidence: components["schemas"]["EvidenceCounts"];
        };
        ClauseList: {
            /** Format: uuid */
            version: string;
            /** Format: int32 */
            number: number;
            sections: components["schemas"]["Section"][];
            items: components["schemas"]["ClauseItem"][];
        };
        Standard: {
            /** Format: uuid */
            version: string;
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            validFrom: string;
            scope: string;
            origin: string;
            calendarEnds: components["schemas"]["CalendarEnd"];
            sections: components["schemas"]["Section"][];
            channels: {
                [key: string]: components["schemas"]["Text"];
            };
            clauses: components["schemas"]["ClauseItem"][];
            calendars: {
                [key: string]: components["schemas"]["CalendarView"];
            };
            phrases: {
                [key: string]: components["schemas"]["PhraseGroup"];
            }[];
            care: components["schemas"]["CareScene"][];
            greetings: {
                [key: string]: components["schemas"]["Text"];
            };
            texts: {
                [key: string]: components["schemas"]["Text"];
            };
            stages: components["schemas"]["StageView"][];
            tiers: components["schemas"]["TierView"][];
            types: components["schemas"]["TypeView"][];
            authority: {
                [key: string]: components["schemas"]["AuthorityView"];
            };
            settings: {
                [key: string]: components["schemas"]["SettingView"];
            };
        };
        CalendarView: {
            titleZh: string;
            titleEn: string;
            zone: string;
            always: boolean;
            week: components["schemas"]["CalendarWeek"][];
            holidays: boolean;
            specialDays?: string | null;
        };
        StageView: {
            id: string;
            titleZh: string;
            titleEn: string;
            hint: components["schemas"]["Text"];
        };
        TierView: {
            id: string;
            titleZh: string;
            titleEn: string;
            teamKind: string;
            clause: string;
            examples: components["schemas"]["Text"];
        };
        TypeView: {
            id: string;
            titleZh: string;
            titleEn: string;
            teamKind: string;
            tier: string;
            words: string[];
        };
        StandardCheck: {
            ok: boolean;
            problems: components["schemas"]["StandardProblem"][];
        };
        StandardVersion: {
            /** Format: uuid */
            id: string;
            scope: string;
            /** Format: int32 */
            number: number;
            /** Format: date-time */
            validFrom: string;
            /** Format: date-time */
            validTo?: string | null;
            origin: string;
            /** Format: uuid */
            base?: string | null;
            publishedBy?: components["schemas"]["Person"] | null;
            /** Format: date-time */
            publishedAt: string;
            note?: string | null;
        };
        StandardVersionList: {
            items: components["schemas"]["StandardVersion"][];
        };
        SpecialDay: {
            /** Format: date */
            day: string;
            working: boolean;
            name: string;
        };
        SpecialDays: {
            /** Format: int32 */
            year: number;
            items: components["schemas"]["SpecialDay"][];
            calendarEnds: components["schemas"]["CalendarEnd"];
        };
        Evidence: {
            /** Format: uuid */
            message?: string | null;
            /** Format: int32 */
            from: number;
            /** Format: int32 */
            to: number;
            field: string;
            note: string;
        };
        Observation: {
            /** Format: uuid */
            id: string;
            clause: string;
            verdict: string;
            work: components["schemas"]["WorkRef"];
            person?: components["schemas"]["Person"] | null;
            team?: components["schemas"]["Person"] | null;
            channel: string;
            kind: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            standardVersion: string;
            evidence: components["schemas"]["Evidence"];
        };
        ObservationPage: {
            items: components["schemas"]["Observation"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        TrendDay: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            broken: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            used: number;
        };
        ComplianceItem: {
            clause: string;
            kind: string;
            /** Format: int32 */
            section: number;
            titleZh: string;
            titleEn: string;
            executor?: string | null;
            figures: components["schemas"]["Figures"];
            /** Format: int64 */
            kept: number;
            /** Format: int64 */
            broken: number;
            /** Format: int64 */
            refused: number;
            /** Format: int64 */
            used: number;
            /** Format: int64 */
            opportunities: number;
            keptShare?: number | null;
            target?: number | null;
            trend: components["schemas"]["TrendDay"][];
        };
        Compliance: {
            /** Format: uuid */
            version: string;
            /** Format: date-time */
            now: string;
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            items: components["schemas"]["ComplianceItem"][];
        };
        Presence: {
            /** @enum {string} */
            state: "ready" | "busy" | "break" | "off";
            /** Format: int32 */
            capacity: number;
            /** Format: int32 */
            load: number;
            /** Format: date-time */
            leaseUntil?: string | null;
            /** Format: int64 */
            beatEveryMs: number;
        };
        PresenceChange: {
            /** @enum {string} */
            state: "ready" | "busy" | "break" | "off";
        };
        FloorPerson: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            state: "ready" | "busy" | "break" | "off";
            /** Format: int32 */
            load: number;
            /** Format: int32 */
            capacity: number;
        };
        FloorTeam: {
            /** Format: uuid */
            id: string;
            nameZh: string;
            nameEn: string;
            /** Format: int32 */
            waiting: number;
            /** Format: date-time */
            oldest?: string | null;
            people: components["schemas"]["FloorPerson"][];
        };
        Floor: {
            teams: components["schemas"]["FloorTeam"][];
            /** Format: date-time */
            now: string;
        };
        LastMessage: {
            /** Format: int64 */
            seq: number;
            authorKind: string;
            text: string;
            /** Format: date-time */
            at: string;
        };
        ContactRecord: {
            need: string;
            description: string;
            handling: string;
            result: string;
            feedback: string;
        };
        Confirm: {
            /** Format: date-time */
            askedAt: string;
            /** Format: date-time */
            answeredAt?: string | null;
            solved?: boolean | null;
            satisfied?: boolean | null;
        };
        Stage: {
            stage: string;
            /** Format: date-time */
            at?: string | null;
        };
        TicketRef: {
            /** Format: uuid */
            id: string;
            number: string;
        };
        Rating: {
            /** Format: int32 */
            stars: number;
            words: string;
        };
        Conversation: {
            /** Format: uuid */
            id: string;
            brand: string;
            channel: string;
            state: string;
            mode: string;
            owner?: components["schemas"]["Person"] | null;
            team?: components["schemas"]["Person"] | null;
            customer?: components["schemas"]["Person"] | null;
            visitorLabel: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt?: string | null;
            closeReason?: string | null;
            /** Format: int64 */
            head: number;
            /** Format: int64 */
            unread: number;
            lastMessage?: components["schemas"]["LastMessage"] | null;
            type?: string | null;
            record: components["schemas"]["ContactRecord"];
            confirm?: components["schemas"]["Confirm"] | null;
            stages: components["schemas"]["Stage"][];
            clocks: components["schemas"]["Clock"][];
            ticket?: components["schemas"]["TicketRef"] | null;
            rating?: components["schemas"]["Rating"] | null;
            locale: string;
        };
        ConversationPage: {
            items: components["schemas"]["Conversation"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        Author: {
            /** @enum {string} */
            kind: "customer" | "assistant" | "staff" | "system";
            /** Format: uuid */
            id?: string | null;
            name: string;
        };
        Card: {
            kind: string;
            choices: string[];
        };
        Message: {
            /** Format: int64 */
            seq: number;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            conversation: string;
            author: components["schemas"]["Author"];
            /** @enum {string} */
            kind: "text" | "notice" | "card";
            text: string;
            card?: components["schemas"]["Card"] | null;
            /** Format: date-time */
            at: string;
        };
        MessagePage: {
            items: components["schemas"]["Message"][];
            /** Format: int64 */
            head: number;
            /** Format: date-time */
            now: string;
        };
        NewMessage: {
            /** Format: uuid */
            clientId: string;
            text: string;
        };
        DraftText: {
            text: string;
        };
        DraftHits: {
            hits: components["schemas"]["Hit"][];
        };
        TypeChange: {
            type: string;
        };
        NewNextStep: {
            text?: string | null;
            /** Format: date-time */
            due?: string | null;
            /** Format: uuid */
            owner?: string | null;
            done?: boolean | null;
        };
        TicketFromConversation: {
            type: string;
            tier: string;
            title: string;
            /** Format: uuid */
            owner?: string | null;
            nextStep?: components["schemas"]["NewNextStep"] | null;
        };
        CustomerView: {
            /** Format: uuid */
            id: string;
            brand: string;
            name: string;
            phone?: string | null;
            email?: string | null;
            address?: string | null;
            birthday?: string | null;
            gender?: string | null;
            memberNumber?: string | null;
            level?: string | null;
            /** Format: date-time */
            since: string;
            value?: string | null;
            labels: string[];
            channels: string[];
        };
        CustomerPage: {
            items: components["schemas"]["CustomerView"][];
            next?: string | null;
        };
        OrderLine: {
            sku: string;
            name: string;
            /** Format: int32 */
            quantity: number;
            /** Format: int64 */
            unitPriceMinor: number;
            /** Format: int64 */
            totalMinor: number;
        };
        LogisticsStep: {
            /** Format: date-time */
            at: string;
            text: string;
        };
        OrderView: {
            /** Format: uuid */
            id: string;
            number: string;
            status: string;
            /** Format: date-time */
            placedAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: int64 */
            totalMinor: number;
            currency: string;
            delivery?: string | null;
            lines: components["schemas"]["OrderLine"][];
            shipments: components["schemas"]["OrderShipment"][];
        };
        Suggestion: {
            title: string;
            answer: string;
            kind: string;
        };
        EarlierConversation: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: date-time */
            closedAt?: string | null;
            type?: string | null;
            closeReason?: string | null;
            summary?: string | null;
            channel: string;
        };
        Panel: {
            customer?: components["schemas"]["CustomerView"] | null;
            orders: components["schemas"]["OrderView"][];
            tickets: components["schemas"]["Ticket"][];
            promises: components["schemas"]["Clock"][];
            earlier: components["schemas"]["EarlierConversation"][];
            suggestions: components["schemas"]["Suggestion"][];
            /** Format: date-time */
            now: string;
        };
        Reveal: {
            /** @enum {string} */
            field: "name" | "phone" | "email" | "address";
            reason: string;
        };
        Revealed: {
            value: string;
        };
        Article: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "faq" | "script" | "greeting" | "article";
            title: string;
            questions: string[];
            body: string;
            stage?: string | null;
            scene?: string | null;
            /** @enum {string} */
            tone: "neutral" | "lively" | "patient";
            locale: string;
            /** @enum {string} */
            state: "draft" | "published" | "archived";
            /** Format: int32 */
            version: number;
            /** Format: date-time */
            updatedAt: string;
            updatedBy?: components["schemas"]["Person"] | null;
        };
        ArticlePage: {
            items: components["schemas"]["Article"][];
            next?: string | null;
        };
        ArticleChange: {
            /** @enum {string} */
            kind: "faq" | "script" | "greeting" | "article";
            title: string;
            body: string;
            questions?: string[] | null;
            stage?: string | null;
            scene?: string | null;
            /** @enum {string|null} */
            tone?: "neutral" | "lively" | "patient" | null;
            locale?: string | null;
            /** @enum {string|null} */
            state?: "draft" | "published" | "archived" | null;
        };
        NextStep: {
            text: string;
            /** Format: date-time */
            due: string;
            owner?: components["schemas"]["Person"] | null;
            team?: components["schemas"]["Person"] | null;
        };
        TicketOutcome: {
            text: string;
            /** Format: date-time */
            toldAt: string;
            way: string;
        };
        Ticket: {
            /** Format: uuid */
            id: string;
            number: string;
            brand: string;
            type: string;
            tier: string;
            /** @enum {string} */
            state: "new" | "open" | "waiting" | "solved" | "closed";
            title: string;
            channel: string;
            customer?: components["schemas"]["Person"] | null;
            /** Format: uuid */
            conversation?: string | null;
            owner?: components["schemas"]["Person"] | null;
            team?: components["schemas"]["Person"] | null;
            nextStep?: components["schemas"]["NextStep"] | null;
            outcome?: components["schemas"]["TicketOutcome"] | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            solvedAt?: string | null;
            /** Format: date-time */
            closedAt?: string | null;
            /** Format: int32 */
            round: number;
            /** Format: int32 */
            version: number;
            clocks: components["schemas"]["Clock"][];
            rating?: components["schemas"]["TicketRating"] | null;
            /** Format: date-time */
            now: string;
        };
        TicketPage: {
            items: components["schemas"]["Ticket"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        NewTicket: {
            type: string;
            tier: string;
            title: string;
            /** Format: uuid */
            customer?: string | null;
            channel?: string | null;
            /** Format: uuid */
            owner?: string | null;
            nextStep?: components["schemas"]["NewNextStep"] | null;
        };
        OwnerChange: {
            /** Format: uuid */
            staff?: string | null;
            /** Format: uuid */
            team?: string | null;
            why?: string | null;
        };
        TierChange: {
            tier: string;
            why: string;
        };
        TicketStateChange: {
            state: string;
            why?: string | null;
            nextStep?: components["schemas"]["NewNextStep"] | null;
        };
        NoteText: {
            text: string;
        };
        TimelineItem: {
            /** Format: int32 */
            seq: number;
            /** Format: date-time */
            at: string;
            what: string;
            who?: components["schemas"]["Person"] | null;
            whoName: string;
            text: string;
            detail: {
                [key: string]: unknown;
            };
        };
        Timeline: {
            items: components["schemas"]["TimelineItem"][];
            next?: string | null;
            /** Format: date-time */
            now: string;
        };
        ConversationOne: {
            conversation: components["schemas"]["Conversation"];
            /** Format: date-time */
            now: string;
        };
        ConversationClosed: {
            reason: string;
        };
        Seen: {
            /** Format: int64 */
            seq: number;
        };
        OrderTracking: {
            /** Format: date-time */
            at: string;
            place?: string | null;
            text: string;
        };
        OrderShipment: {
            carrier: string;
            trackingNumber: string;
            /** Format: date-time */
            dispatchedAt?: string | null;
            /** Format: date-time */
            promisedBy?: string | null;
            /** Format: date-time */
            deliveredAt?: string | null;
            events: components["schemas"]["OrderTracking"][];
        };
        OrderPage: {
            items: components["schemas"]["OrderView"][];
            next?: string | null;
        };
        AuditSubject: {
            kind: string;
            id: string;
        };
        AuditWho: {
            kind: string;
            /** Format: uuid */
            id?: string | null;
            name?: string | null;
        };
        StaffPlace: {
            /** Format: uuid */
            id: string;
            leads: boolean;
        };
        StaffPassword: {
            password: string;
        };
        TicketRating: {
            /** Format: int32 */
            stars: number;
            words: string;
        };
        OutcomeText: {
            text: string;
            way?: string | null;
        };
        Section: {
            /** Format: int32 */
            number: number;
            titleZh: string;
            titleEn: string;
        };
        Text: {
            zh: string;
            en: string;
        };
        CalendarEnd: {
            /** Format: date */
            lastDay?: string | null;
            /** Format: int64 */
            daysLeft: number;
            warning?: string | null;
        };
        CalendarWeek: {
            days: string[];
            open: string[];
        };
        PhraseGroup: {
            group: string;
            patterns: string[];
            unless: string[];
            alternatives: string[];
        };
        CareScene: {
            code: string;
            patterns: string[];
            answer: components["schemas"]["Text"];
        };
        ShortcutView: {
            label: components["schemas"]["Text"];
            text: components["schemas"]["Text"];
        };
        MoneyView: {
            /** Format: int64 */
            perCase: number;
            /** Format: int64 */
            perPeriod: number;
            period: string;
            /** Format: int64 */
            secondPersonAbove: number;
        };
        AuthorityView: {
            refund: components["schemas"]["MoneyView"];
            compensation: components["schemas"]["MoneyView"];
            approver?: string | null;
        };
        SettingView: {
            kind: string;
            value: string;
            titleZh: string;
            titleEn: string;
        };
        SpecialDaysChange: {
            items: components["schemas"]["SpecialDay"][];
        };
        LinkCustomer: {
            /** Format: uuid */
            customer: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
