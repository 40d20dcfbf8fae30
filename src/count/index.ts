// berita-widgets/count: reports reads, selects and impressions to a gateway.
export { startCounting, type CountOptions } from './count.js';
