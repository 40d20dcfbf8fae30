// Browsers that size a frame by its content (CSS frame-sizing): the script leaves it to them.
import { expect } from 'chai';
import { sizeFrames } from '../../src/embed/index.js';

it('leaves the height to the browser where it sizes frames by their content', async function () {
  if (!CSS.supports('frame-sizing', 'content-height')) {
    console.log('This browser does not know frame-sizing.');
    this.skip();
  }
  sizeFrames();
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 300px; border: 0; min-height: 42px';
  frame.src = '/test/embed/pages/v1/embed/child.html';
  document.body.append(frame);
  while (frame.clientHeight < 777) await new Promise(requestAnimationFrame);
  expect(frame.style.height).to.equal('auto');
  frame.contentWindow!.postMessage({ grow: 1200 }, '*');
  while (frame.clientHeight < 1200) await new Promise(requestAnimationFrame);
});
