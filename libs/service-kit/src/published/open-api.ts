import { Injectable, type INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { ServiceName } from '@quanlian/contracts';

/** OpenAPI 3.1, from the decorators of the running controllers; made when first asked for. */
export function openApiDocument(app: INestApplication, service: ServiceName, serverUrl: string): OpenAPIObject {
  const settings = new DocumentBuilder()
    .setTitle(`Quanlian ${service}`)
    .setDescription(
      'Refusals are RFC 9457 problems (application/problem+json) with a stable code; any route may answer 429 with Retry-After. Events: /asyncapi.json and /schemas/{type}.json.',
    )
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .addServer(serverUrl)
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' })
    .build();
  return SwaggerModule.createDocument(app, settings);
}

/** Where the controller finds the document: it needs the application, which exists only after the controller. */
@Injectable()
export class OpenApiSource {
  private make: (() => OpenAPIObject) | undefined;
  private made: OpenAPIObject | undefined;

  provide(make: () => OpenAPIObject): void {
    this.make = make;
  }

  document(): OpenAPIObject | undefined {
    this.made ??= this.make?.();
    return this.made;
  }
}
