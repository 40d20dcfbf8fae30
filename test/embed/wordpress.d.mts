/** What WordPress made of an address and of snippets. */
export interface WordPressOutput {
  version: string;
  discovered: string | false;
  html: string;
  classic: string;
  trusted: string;
  kses: string[];
  /** With `plugin`: each of `shortcodes` as a post has it, and what they asked for in the page's head. */
  posts: string[];
  head: string;
}
export function wordpressFolder(): string | undefined;
export function runWordPress(
  folder: string,
  input: { url?: string; provider?: string; html?: string[]; plugin?: string; shortcodes?: string[] },
): Promise<WordPressOutput>;
export function renderPost(folder: string, url: string): Promise<{ post: string }>;
