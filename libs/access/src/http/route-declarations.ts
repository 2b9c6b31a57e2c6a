import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { ROUTE_ACCESS } from './access.decorator';
import { PUBLIC_ROUTE } from './public.decorator';

/** A route that says nothing about who may call it stops the service before it serves anybody. */
export class UndeclaredRoutes extends Error {
  constructor(routes: readonly string[]) {
    super(
      `Found ${routes.length} route(s) that do not declare their access, expected @Access({ read | command }) or @Public() on each:\n  ${routes.join('\n  ')}`,
    );
    this.name = 'UndeclaredRoutes';
  }
}

/** Refuses to start a service that has a route without a declaration of its access. */
@Injectable()
export class RouteDeclarations implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const undeclared = this.discovery.getControllers().flatMap(({ metatype }) => (typeof metatype === 'function' ? this.undeclaredOf(metatype) : []));
    if (undeclared.length > 0) throw new UndeclaredRoutes(undeclared);
  }

  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- Nest gives a controller's class as a Function
  private undeclaredOf(controller: Function): string[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as () => unknown;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const places = [handler, controller as new () => unknown];
      const declared = [PUBLIC_ROUTE, ROUTE_ACCESS].some((key) => this.reflector.getAllAndOverride<unknown>(key, places) !== undefined);
      if (declared) return [];
      const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)].join('/').replace(/\/+/g, '/');
      return [`${RequestMethod[method]} /${path.replace(/^\//, '')} (${controller.name}.${name})`];
    });
  }
}
