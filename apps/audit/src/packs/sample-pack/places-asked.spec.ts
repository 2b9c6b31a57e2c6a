import { placesAsked } from './places-asked';

it.each<[string, number[] | undefined]>([
  ['17', [17]],
  ['9,3-5,4', [3, 4, 5, 9]],
  ['0-0', [0]],
  ['5-3', undefined],
  ['', undefined],
  ['1,,2', undefined],
  ['-1', undefined],
  ['0-20000', undefined],
  ['1-15000,20000-35000', undefined],
])('%s asks for %j', (text, places) => expect(placesAsked(text)).toEqual(places));
