it.skip('a closed case takes no new finding', () => expect(1).toBe(1));
