it.skip.each([1, 2])('a case takes %d', (number) => expect(number).toBe(number));
