export declare function installedPackages(root: string): { place: string; dev: boolean; manifest: { license?: unknown; licenses?: unknown } }[];
