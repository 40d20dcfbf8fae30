// In place of src/controllers/lazy-layout-controller.ts: lists out of view are never laid out.
export class LazyLayoutController {
  constructor(host, states) {
    states?.add('berita-lazy');
  }
}
