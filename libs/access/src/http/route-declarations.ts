import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA, RESPONSE_PASSTHROUGH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import { isRecorded, ROUTE_ACCESS, type RouteAccess } from './access.decorator';
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

/** A route that writes its answer itself gives it before it could be recorded. */
export class UnrecordableRoutes extends Error {
  constructor(routes: readonly string[]) {
    super(
      `Found ${routes.length} route(s) that give something to read and answer by themselves (@Res), expected a returned SealedAnswer, or "unrecorded" with a reason:\n  ${routes.join('\n  ')}`,
    );
    this.name = 'UnrecordableRoutes';
  }
}

/** The walk over all routes goes by the OpenAPI document, and so does whoever judges what a service opens: nothing may stand beside it. */
export class HiddenRoutes extends Error {
  constructor(routes: readonly string[]) {
    super(`Found ${routes.length} route(s) that are left out of the OpenAPI document, expected every route in it:\n  ${routes.join('\n  ')}`);
    this.name = 'HiddenRoutes';
  }
}

/** Where `@ApiExcludeEndpoint()` and `@ApiExcludeController()` leave their mark; `@nestjs/swagger` does not export the names. */
const HIDDEN_ENDPOINT = 'swagger/apiExcludeEndpoint';
const HIDDEN_CONTROLLER = 'swagger/apiExcludeController';

interface Route {
  name: string;
  access: RouteAccess | undefined;
  isPublic: boolean;
  answersItself: boolean;
  isHidden: boolean;
}

/** Refuses to start a service that has a route without a declaration of its access, one whose reads could not be recorded, or one that no document names. */
@Injectable()
export class RouteDeclarations implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  onApplicationBootstrap(): void {
    const routes = this.discovery.getControllers().flatMap(({ metatype }) => (typeof metatype === 'function' ? this.routesOf(metatype) : []));
    const undeclared = routes.filter(({ access, isPublic }) => !access && !isPublic);
    if (undeclared.length > 0) throw new UndeclaredRoutes(undeclared.map(({ name }) => name));
    const hidden = routes.filter(({ isHidden }) => isHidden);
    if (hidden.length > 0) throw new HiddenRoutes(hidden.map(({ name }) => name));
    const unrecordable = routes.filter(({ access, isPublic, answersItself }) => answersItself && !isPublic && isRecorded(access));
    if (unrecordable.length > 0) throw new UnrecordableRoutes(unrecordable.map(({ name }) => name));
  }

  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- Nest gives a controller's class as a Function
  private routesOf(controller: Function): Route[] {
    const prototype = controller.prototype as Record<string, object>;
    return this.scanner.getAllMethodNames(prototype).flatMap((name) => {
      const handler = prototype[name] as () => unknown;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const places = [handler, controller as new () => unknown];
      const path = [Reflect.getMetadata(PATH_METADATA, controller), Reflect.getMetadata(PATH_METADATA, handler)].join('/').replace(/\/+/g, '/');
      return [
        {
          name: `${RequestMethod[method]} /${path.replace(/^\//, '')} (${controller.name}.${name})`,
          access: this.reflector.getAllAndOverride<RouteAccess | undefined>(ROUTE_ACCESS, places),
          isPublic: this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC_ROUTE, places) === true,
          answersItself: answersItself(controller, name),
          isHidden: Reflect.hasMetadata(HIDDEN_ENDPOINT, handler) || Reflect.hasMetadata(HIDDEN_CONTROLLER, controller),
        },
      ];
    });
  }
}

/** A parameter `@Res()` without `passthrough`: Nest then leaves the answer to the handler. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- Nest gives a controller's class as a Function
function answersItself(controller: Function, name: string): boolean {
  const parameters = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, name) ?? {}) as object;
  const takesReply = Object.keys(parameters).some((key) => [RouteParamtypes.RESPONSE, RouteParamtypes.NEXT].includes(Number(key.split(':')[0])));
  return takesReply && Reflect.getMetadata(RESPONSE_PASSTHROUGH_METADATA, controller, name) !== true;
}
