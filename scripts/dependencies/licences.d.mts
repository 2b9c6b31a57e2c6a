export declare const ALLOWED: ReadonlySet<string>;
export declare function isAllowed(expression: string): boolean;
export declare function licenceOf(manifest: { license?: unknown; licenses?: unknown }): string;
