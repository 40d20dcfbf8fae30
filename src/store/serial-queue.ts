// Asynchronous work that has to be done in the order in which it came.

/** Runs one task at a time; the next begins when the one before has ended, well or not. */
export class SerialQueue {
  #tail: Promise<unknown> = Promise.resolve();

  /** Runs `task` when all before it have ended; resolves or rejects as the task does. */
  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#tail.then(task, task);
    this.#tail = result;
    return result;
  }
}
