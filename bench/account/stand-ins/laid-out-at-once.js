// In place of src/controllers/lazy-layout-controller.ts: lists out of view are laid out as those in view are.
export class LazyLayoutController {}
