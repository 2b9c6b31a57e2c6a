import { SetMetadata } from '@nestjs/common';

/** Metadata key of routes that need no token. */
export const PUBLIC_ROUTE = 'quanlian:public-route';

/** Opens a route or controller to callers without a token: health, metrics and the published contracts. */
export const Public = () => SetMetadata(PUBLIC_ROUTE, true);
