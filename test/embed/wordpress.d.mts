/** What WordPress made of an address and of snippets. */
export interface WordPressOutput {
  version: string;
  discovered: string | false;
  html: string;
  classic: string;
  trusted: string;
  kses: string[];
}
export function wordpressFolder(): string | undefined;
export function runWordPress(
  folder: string,
  input: { url?: string; provider?: string; html?: string[] },
): Promise<WordPressOutput>;
export function renderPost(folder: string, url: string): Promise<{ post: string }>;
