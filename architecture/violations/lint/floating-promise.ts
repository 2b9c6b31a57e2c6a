const send = (): Promise<void> => Promise.resolve();

export function relay(): void {
  send();
}
