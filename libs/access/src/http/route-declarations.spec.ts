import { Controller, Get, Post } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
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

const start = async (...controllers: (new () => object)[]): Promise<void> => {
  const module = await Test.createTestingModule({ imports: [DiscoveryModule], controllers, providers: [RouteDeclarations] }).compile();
  await module.init();
  await module.close();
};

describe('a service', () => {
  it('starts when every route says who may call it', () => expect(start(DeclaredController, WhollyDeclaredController)).resolves.toBeUndefined());

  it('does not start with a route that says nothing, and names it', () =>
    expect(start(DeclaredController, ForgetfulController)).rejects.toThrow(
      /^Found 1 route\(s\) [^]*\n {2}POST \/v1\/forgotten\/:id\/undo \(ForgetfulController\.undo\)$/,
    ));
});
