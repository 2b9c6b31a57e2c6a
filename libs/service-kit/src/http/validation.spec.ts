import { Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import { validationPipe } from './validation';

class PartRequest {
  @IsInt() count!: number;
}
class ExampleRequest {
  @IsString() name!: string;
  @ValidateNested({ each: true }) @Type(() => PartRequest) parts!: PartRequest[];
}

const problemsOf = (value: unknown): Promise<unknown> =>
  validationPipe()
    .transform(value, { type: 'body', metatype: ExampleRequest })
    .then(
      () => [],
      (error: unknown) => error,
    );

it('a request that breaks its contract names each place, a misspelt field among them', async () => {
  const refusal = await problemsOf({ name: 7, parts: [{ count: 1 }, { count: 'two' }], nmae: 'x' });
  expect(refusal).toMatchObject({ code: 'request.invalid', kind: 'invalid' });
  const { errors } = refusal as { errors: { pointer: string; code: string }[] };
  expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/name', '/nmae', '/parts/1/count']);
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(['request.invalid']));
});

it('a request that keeps its contract passes', async () => {
  expect(await problemsOf({ name: 'x', parts: [] })).toEqual([]);
});
