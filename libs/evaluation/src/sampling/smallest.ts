/** Keeps the smallest texts that it is shown, a fixed number at most: memory follows what is kept, not what is shown. */
export class Smallest {
  /** the largest on top: a parent is never smaller than its children */
  private readonly heap: string[] = [];

  constructor(private readonly most: number) {}

  add(text: string): void {
    if (this.heap.length < this.most) {
      this.heap.push(text);
      this.rise(this.heap.length - 1);
    } else if (this.most > 0 && text < this.heap[0]!) {
      this.heap[0] = text;
      this.sink(0);
    }
  }

  inOrder(): string[] {
    return [...this.heap].sort();
  }

  private rise(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (this.heap[parent]! >= this.heap[at]!) return;
      this.swap(at, parent);
      at = parent;
    }
  }

  private sink(from: number): void {
    for (let at = from; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let largest = at;
      if (left < this.heap.length && this.heap[left]! > this.heap[largest]!) largest = left;
      if (right < this.heap.length && this.heap[right]! > this.heap[largest]!) largest = right;
      if (largest === at) return;
      this.swap(at, largest);
      at = largest;
    }
  }

  private swap(a: number, b: number): void {
    [this.heap[a], this.heap[b]] = [this.heap[b]!, this.heap[a]!];
  }
}
