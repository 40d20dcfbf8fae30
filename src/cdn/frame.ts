// dist/cdn/frame.js: runs in the gateway's frames and tells their hosts how high they are.
import { reportHeight } from '../embed/child.js';

reportHeight();
