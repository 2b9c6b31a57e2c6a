import { Controller, Get, Header, Param } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiResponse, ApiTags } from '@nestjs/swagger';
import { Public } from '@quanlian/access';
import { asyncApiDocument, DomainError, jsonSchemaOf, parseType, findContract } from '@quanlian/contracts';
import { ApiProblems } from '../http/problem.response';
import { OpenApiSource } from './open-api';

/** What a publisher or reader needs to know, open to everybody: it says how to speak, not what was said. */
@ApiTags('contracts')
@Public()
@Controller()
export class PublishedController {
  constructor(private readonly openApi: OpenApiSource) {}

  @Get('openapi.json')
  @ApiOperation({ operationId: 'openApi', summary: 'This description' })
  @ApiResponse({ status: 200, description: 'OpenAPI 3.1' })
  openApiJson(): object {
    return this.openApi.document() ?? {};
  }

  @Get('asyncapi.json')
  @ApiOperation({ operationId: 'asyncApi', summary: 'Topics and events of all services' })
  @ApiResponse({ status: 200, description: 'AsyncAPI 3.0' })
  asyncApiJson(): object {
    return asyncApiDocument();
  }

  @Get('schemas/:file')
  @Header('content-type', 'application/schema+json; charset=utf-8')
  @ApiOperation({ operationId: 'schema', summary: 'JSON Schema of one event type, such as cn.quanlian.power-supply.cut.v1.json' })
  @ApiProduces('application/schema+json')
  @ApiResponse({ status: 200, description: 'JSON Schema' })
  @ApiProblems({ 404: 'No such event type' })
  schema(@Param('file') file: string): string {
    const type = file.endsWith('.json') ? parseType(file.slice(0, -'.json'.length)) : undefined;
    if (type && findContract(type.code, type.version)) return JSON.stringify(jsonSchemaOf(type.code, type.version));
    throw new DomainError('schema.not-found', 'not-found', 'There is no such schema', 'Expected /schemas/cn.quanlian.<event code>.v<version>.json.');
  }
}
