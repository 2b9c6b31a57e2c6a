import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { PackVerifierNotBuilt } from '../pack.errors';

/** dist/verifier, where the build puts them; the compiled controller lies in dist/apps/audit/src/packs/verifier. */
const FOLDER = path.resolve(__dirname, '../../../../../verifier');
const TYPES: Readonly<Record<string, string>> = {
  'quanlian-verify.mjs': 'text/javascript; charset=utf-8',
  'quanlian-verify.html': 'text/html; charset=utf-8',
};

/** What checks a pack without us, beside the packs: one file for Node and a page that sends nothing anywhere. */
@ApiTags('packs')
@Public()
@Controller('v1/packs/verifier/:file')
export class ReadVerifierController {
  @Get()
  @ApiOperation({ operationId: 'packVerifier', summary: 'quanlian-verify.mjs for Node, quanlian-verify.html for a browser; each is one file' })
  @ApiParam({ name: 'file', enum: Object.keys(TYPES) })
  @ApiProduces('text/javascript', 'text/html')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems({ 404: 'No such verifier, or it was not built' })
  async read(@Param('file') file: string): Promise<StreamableFile> {
    const type = Object.hasOwn(TYPES, file) ? TYPES[file] : undefined;
    const bytes = type === undefined ? undefined : await readFile(path.join(FOLDER, file)).catch(() => undefined);
    if (bytes === undefined) throw new PackVerifierNotBuilt(file);
    return new StreamableFile(bytes, { type, length: bytes.length, disposition: `attachment; filename="${file}"` });
  }
}
