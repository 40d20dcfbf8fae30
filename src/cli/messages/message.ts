// One message of the doctor, in the languages that it speaks.

export type Language = 'id' | 'en';

/** What is so, and what to change. `{0}`, `{1}` … stand for the finding's facts. */
export type Message = Record<Language, { message: string; advice?: string }>;
