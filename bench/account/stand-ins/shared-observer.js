// In place of src/controllers/shared-observer.ts: nothing is observed, so no impression is told.
export class SharedObserver {
  observe() {}

  unobserve() {}
}
