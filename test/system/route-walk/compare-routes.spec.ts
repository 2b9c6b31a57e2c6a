import { compareRoutes } from './compare-routes';

const MATRIX = { 'get /v1/cases': {}, 'post /v1/events': {} };

it('a route that is missing from the matrix is named, and so is a row of a route that is gone', () => {
  expect(compareRoutes(['get /v1/cases', 'post /v1/events'], MATRIX)).toEqual({ missing: [], gone: [] });
  expect(compareRoutes(['get /v1/cases', 'delete /v1/cases', 'post /v1/events'], MATRIX)).toEqual({ missing: ['delete /v1/cases'], gone: [] });
  expect(compareRoutes(['get /v1/cases'], MATRIX)).toEqual({ missing: [], gone: ['post /v1/events'] });
});
