import { Controller, Get, Post, Res } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { ApiExcludeController, ApiExcludeEndpoint } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import { Access } from './access.decorator';
import { Public } from './public.decorator';
import { RouteDeclarations } from './route-declarations';

@Controller('v1/things')
class DeclaredController {
  @Get()
  @Access({ read: 'case' })
  list(): void {}

  @Get('open')
  @Public()
  open(): void {}
}

@Access({ command: 'operate' })
@Controller('v1/works')
class WhollyDeclaredController {
  @Post()
  work(): void {}
}

@Controller('v1/forgotten')
class ForgetfulController {
  @Access({ read: 'case' })
  @Get()
  list(): void {}

  @Post(':id/undo')
  undo(): void {}

  notARoute(): void {}
}

@Access({ read: 'case' })
@Controller('v1/hasty')
class HastyController {
  @Get()
  send(@Res() reply: { send(data: string): void }): void {
    reply.send('data');
  }
}

@Controller('v1/careful')
class CarefulController {
  @Get()
  @Access({ read: 'case' })
  head(@Res({ passthrough: true }) _reply: unknown): void {}

  @Get('own')
  @Access({ read: 'submission', unrecorded: 'what one sent oneself' })
  own(@Res() _reply: unknown): void {}
}

@Controller('v1/quiet')
class QuietController {
  @Get()
  @Access({ read: 'case' })
  said(): void {}

  @Get('unsaid')
  @Access({ read: 'case' })
  @ApiExcludeEndpoint()
  unsaid(): void {}
}

@ApiExcludeController()
@Access({ command: 'operate' })
@Controller('v1/secret')
class SecretController {
  @Post()
  work(): void {}
}

const start = async (...controllers: (new () => object)[]): Promise<void> => {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], controllers, providers: [RouteDeclarations] }).compile();
  await module.init();
  await module.close();
};

describe('a service', () => {
  it('starts when every route says who may call it', () => expect(start(DeclaredController, WhollyDeclaredController)).resolves.toBeUndefined());

  it('does not start with a route that its OpenAPI document leaves out, and names it', () =>
    expect(start(DeclaredController, QuietController, SecretController)).rejects.toThrow(
      /^Found 2 route\(s\) [^]*\n {2}GET \/v1\/quiet\/unsaid \(QuietController\.unsaid\)\n {2}POST \/v1\/secret\/ \(SecretController\.work\)$/,
    ));

  it('does not start with a route that says nothing, and names it', () =>
    expect(start(DeclaredController, ForgetfulController)).rejects.toThrow(
      /^Found 1 route\(s\) [^]*\n {2}POST \/v1\/forgotten\/:id\/undo \(ForgetfulController\.undo\)$/,
    ));

  it('does not start with a route whose answer would be gone before it is recorded', () =>
    expect(start(HastyController)).rejects.toThrow(/^Found 1 route\(s\) [^]*\n {2}GET \/v1\/hasty\/ \(HastyController\.send\)$/));

  it('starts when such a route says why it need not be recorded', () => expect(start(CarefulController)).resolves.toBeUndefined());
});
