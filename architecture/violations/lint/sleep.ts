it('arrives in the end', async () => {
  await new Promise((resolve) => setTimeout(resolve, 2000));
});
