// Pages without any script: browsers with CSS `frame-sizing` give the frame its true height, the others the
// `min-height`, in which all of the content can be reached.
import { expect } from 'chai';
import { atTestGateway, frameIn, measure, openParent, partnerSamples, until, untilFits } from './frames.js';

const isNative = CSS.supports('frame-sizing', 'content-height');

/** The browser takes heights as they are, of which both sides may see the next whole number. */
const ROUNDING_PX = 1;

const documented = (await partnerSamples()).map(({ text }) => text).find((text) => text.includes('#frame-sizing'))!;

/** The snippet of docs/partner.md with another address, and less room for what is not sized. */
const snippet = (address: string) =>
  atTestGateway(documented).replace('/populer#', `/${address}#`).replace('min-height: 420px', 'min-height: 120px');

describe('a page without any script', () => {
  it('shows Populer at its true height where the browser knows frame-sizing', async function () {
    if (!isNative) {
      console.log('This browser does not know frame-sizing.');
      this.skip();
    }
    const page = await openParent(snippet('populer?widget=berita-populer'));
    expect(page.contentDocument!.scripts.length).to.equal(0);
    const { clientWidth, innerWidth } = await untilFits(frameIn(page), 200, ROUNDING_PX);
    expect(clientWidth, 'no scroll bar').to.equal(innerWidth);
    expect(frameIn(page).style.height).to.equal('auto');
    // It follows the content: fewer columns of words are higher.
    const { body } = await measure(frameIn(page));
    page.width = '260';
    await untilFits(frameIn(page), body + 1, ROUNDING_PX);
  });

  it('shows many at once', async function () {
    if (!isNative) this.skip();
    const limits = [1, 2, 3, 4, 5, 6, 7];
    const page = await openParent(limits.map((limit) => snippet(`populer?limit=${limit}`)).join(''));
    page.height = '6000';
    for (const frame of page.contentDocument!.querySelectorAll('iframe')) await untilFits(frame, 50, ROUNDING_PX);
  });

  it('leaves all of it within reach elsewhere, and shows that there is more', async function () {
    if (isNative) this.skip();
    const page = await openParent(snippet('populer'));
    const frame = frameIn(page);
    const { scrollHeight, innerHeight } = await measure(frame);
    expect(innerHeight).to.equal(frame.clientHeight);
    expect(scrollHeight).to.be.greaterThan(innerHeight);
    let hasBar = false;
    // Engines whose scroll bars lie over the content have none to see.
    await until(() => {
      void measure(frame).then(({ scrollbar }) => {
        hasBar = scrollbar === 'auto';
      });
      return hasBar;
    });
  });
});
