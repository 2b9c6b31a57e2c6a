describe.only('a case', () => it('is folded', () => expect(1).toBe(1)));
