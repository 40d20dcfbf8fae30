// The frame of a widget: heading, content, live region, date of old news, link to all news.
import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedError } from '../../feed/index.js';
import type { Translation } from '../../i18n/index.js';
import type { FeedSnapshot } from '../../store/index.js';
import { headingTemplate } from '../templates/heading.js';
import { moreTemplate, type MoreOptions } from '../templates/link.js';
import { errorTemplate, staleTemplate } from '../templates/messages.js';

/** What the frame takes from the widget's attributes. */
export interface FrameOptions extends MoreOptions {
  headingLevel: number;
  maxAge: number;
  timeZone: string;
  refresh(): Promise<void>;
}

/** What is shown in it now. */
export interface FrameContent {
  words: Translation;
  /** Absent where the widget does not speak the page's language: then the page's direction holds. */
  direction: 'ltr' | 'rtl' | undefined;
  schemeClass: string;
  heading: string | undefined;
  isLoading: boolean;
  main: unknown;
  status: unknown;
  /** The failure that the visitor is told of. */
  failure: FeedError | undefined;
  hasFailed: boolean;
  feed: Feed | undefined;
  snapshot: FeedSnapshot;
  onClick: (click: MouseEvent) => void;
}

/** What the live region says of a failure; a mistake of the developer has no words for the visitor, but its slot. */
function failureTemplate(failure: FeedError | undefined, options: FrameOptions, words: Translation): unknown {
  return failure ? errorTemplate(failure, words, () => void options.refresh()) : html`<slot name="error"></slot>`;
}

/** The widget from its heading to its last link. */
export function frameTemplate(options: FrameOptions, content: FrameContent): TemplateResult {
  const { words, direction, schemeClass, heading, isLoading, main, failure, feed, snapshot, onClick } = content;
  const title = heading ? headingTemplate(options.headingLevel, 'heading', heading) : nothing;
  const failureContent = content.hasFailed ? failureTemplate(failure, options, words) : nothing;
  const date = feed ? staleTemplate(feed, snapshot, options, words) : nothing;
  return html`<section
    class="root ${schemeClass}"
    lang=${words.lang}
    dir=${direction ?? nothing}
    aria-label=${heading || nothing}
    aria-busy=${isLoading}
    @click=${onClick}
  >
    <slot name="heading">${title}</slot>
    <div class="status" role="status">${content.status}</div>
    ${main}
    <div role="status">${failureContent}</div>
    ${date}${moreTemplate(options, words)}
  </section>`;
}
