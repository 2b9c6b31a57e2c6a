import { Controller, Get, Param, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Public } from '@quanlian/access';
import { ApiProblems } from '@quanlian/service-kit';
import { LogRefusal, parseTilePath } from '@quanlian/transparency-log';
import { FileTileStore } from '@quanlian/transparency-log-node';
import type { FastifyReply } from 'fastify';
import { LogFileNotFound } from '../log.errors';
import { LogSettings } from '../log-settings';
import { STAMP_FILE } from '../stamping/stamp-files';

const FOR_EVER = 'public, max-age=31536000, immutable';

const isTilePath = (file: string): boolean => {
  try {
    return parseTilePath(file) !== undefined;
  } catch (error) {
    if (error instanceof LogRefusal) return false;
    throw error;
  }
};

/** The files of the log as any reader of tlog-tiles expects them. Open to everybody: they name and commit, and hold no content. */
@ApiTags('log')
@Public()
@Controller('log')
export class ReadLogFilesController {
  private readonly files: FileTileStore;

  constructor({ folder }: LogSettings) {
    this.files = new FileTileStore(folder);
  }

  @Get('checkpoint')
  @ApiOperation({ operationId: 'logCheckpoint', summary: 'The newest signed head of the transparency log' })
  @ApiProduces('text/plain')
  @ApiOkResponse({ schema: { type: 'string' } })
  @ApiProblems({ 404: 'The log has no entry yet' })
  checkpoint(@Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    return this.file('checkpoint', 'text/plain; charset=utf-8', 'no-cache', reply);
  }

  @Get('tile/*')
  @ApiOperation({
    operationId: 'logTile',
    summary: 'A tile of hashes (tile/<level>/<index>) or a bundle of entries (tile/entries/<index>) of the log',
  })
  @ApiParam({ name: '*', example: 'entries/000.p/17' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblems({ 404: 'No such tile, or a partial one that gave way to the full one' })
  async tile(@Param('*') path: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const file = `tile/${path}`;
    if (!isTilePath(file)) throw new LogFileNotFound(file);
    return this.file(file, 'application/octet-stream', FOR_EVER, reply);
  }

  @Get('stamps/:file')
  @ApiOperation({
    operationId: 'logStamp',
    summary: 'A head of the log as a time stamp authority stamped it (<20 digits>.checkpoint), its answer (<20 digits>.tsr, RFC 3161), or latest',
  })
  @ApiProduces('text/plain', 'application/timestamp-reply')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  @ApiProblems({ 404: 'No such time stamp' })
  async stamp(@Param('file') file: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    if (!STAMP_FILE.test(file)) throw new LogFileNotFound(`stamps/${file}`);
    const type = file.endsWith('.tsr') ? 'application/timestamp-reply' : 'text/plain; charset=utf-8';
    return this.file(`stamps/${file}`, type, file === 'latest' ? 'no-cache' : FOR_EVER, reply);
  }

  /** How long an answer may be kept holds for the file only: that there is none yet is true for a moment. */
  private async file(file: string, type: string, caching: string, reply: FastifyReply): Promise<StreamableFile> {
    const bytes = await this.files.read(file);
    if (bytes === undefined) throw new LogFileNotFound(file);
    void reply.header('cache-control', caching);
    return new StreamableFile(bytes, { type, length: bytes.length });
  }
}
