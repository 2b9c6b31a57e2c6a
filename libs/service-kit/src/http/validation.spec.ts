import { Type } from 'class-transformer';
import { IsInt, IsString, ValidateNested } from 'class-validator';
import { Expects } from './expects.decorator';
import { validationPipe } from './validation';

class PartRequest {
  @IsInt() count!: number;
}
class ExampleRequest {
  @IsString() name!: string;
  @ValidateNested({ each: true }) @Type(() => PartRequest) parts!: PartRequest[];
}

class QueryRequest {
  @Expects((value) => typeof value === 'string', 'one text') name!: string;
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

it.each(['toString', 'constructor', 'hasOwnProperty'])('%s is no field of a request that does not name it', async (name) => {
  expect(await problemsOf({ name: 'x', parts: [], [name]: 'y' })).toMatchObject({ errors: [{ pointer: `/${name}` }] });
});

it('a parameter of a query is named as such', async () => {
  const refusal = validationPipe().transform({ name: ['a', 'b'] }, { type: 'query', metatype: QueryRequest });
  const place = { pointer: '/query/name', code: 'query.parameter-invalid', detail: 'Found ["a","b"], expected one text.' };
  await expect(refusal).rejects.toMatchObject({ code: 'query.parameter-invalid', errors: [place] });
});

it('a request that keeps its contract passes', async () => {
  expect(await problemsOf({ name: 'x', parts: [] })).toEqual([]);
});
