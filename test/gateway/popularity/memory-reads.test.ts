// The store of reads in memory.
import { MemoryReadStore } from '../../../src/gateway/popularity/memory-reads.js';
import { describeReadStore } from './read-store-conformance.js';

describeReadStore('memory', (limits, now) => new MemoryReadStore(limits, now));
