// Findings of the feed doctor, and their words.
import { answerMessages } from './messages/answer.js';
import { contentMessages } from './messages/content.js';
import type { Language, Message } from './messages/message.js';

const messages = { ...answerMessages, ...contentMessages };

/** What was found; the name of its message. */
export type FindingCode = keyof typeof messages;

/** Level of a finding: `error` keeps readers from the news, `warn` harms them, `ok` is for information. */
export type Level = 'error' | 'warn' | 'ok';

/** One thing found. `facts` fill the words: `{0}`, `{1}` … */
export interface Finding {
  level: Level;
  code: FindingCode;
  facts: (string | number)[];
}

/** A finding in words; `advice` says what to change. */
export function inWords({ code, facts }: Finding, language: Language): { message: string; advice?: string } {
  const words: Message[Language] = messages[code][language];
  const message = words.message.replace(/\{(\d)\}/g, (_, index: number) => String(facts[index] ?? ''));
  return words.advice ? { message, advice: words.advice } : { message };
}
