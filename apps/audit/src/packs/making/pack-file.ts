import { applyDecorators, StreamableFile } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { PURPOSE_NAMES } from '@quanlian/access';

/** A pack as a file to be kept. */
export const packFile = (zip: Uint8Array, name: string): StreamableFile =>
  new StreamableFile(zip, { type: 'application/zip', length: zip.length, disposition: `attachment; filename="${encodeURIComponent(name)}.zip"` });

export const PACK_PROBLEMS = {
  403: 'No purpose is stated, another one than evaluation, or the pack would hold events of other divisions than yours',
  409: 'No such signed head, or other rules were in force under it than this release has',
  413: 'The pack would hold too many entries',
  422: 'A parameter cannot be read',
} as const;

/** What all packs have in common in the OpenAPI document. */
export const ApiPack = (): MethodDecorator =>
  applyDecorators(
    ApiHeader({ name: 'Ql-Purpose', enum: PURPOSE_NAMES, description: 'What the pack is made for; only evaluation is good enough' }),
    ApiProduces('application/zip'),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );
