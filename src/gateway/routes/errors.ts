// GET /errors: what the codes in the gateway's problem answers mean; their `type` leads here.
import { CORS_HEADERS } from '../respond/headers.js';
import type { ProblemCode } from '../respond/problem.js';

const MEANINGS: Readonly<Record<Exclude<ProblemCode, 'aborted'>, string>> = {
  network: "The feed's server could not be reached, or is not to be asked.",
  http: "The feed's server answered with an error.",
  timeout: "The feed's server did not answer in time.",
  'too-large': "The feed's answer is larger than is allowed.",
  parse: "What the feed's server sent is no feed.",
  empty: "The feed's server sent nothing.",
  'unknown-feed': 'The gateway has no feed of this name.',
  'unknown-route': 'The gateway has nothing at this address.',
  'bad-request': 'A parameter has a value that means nothing.',
  method: 'Only GET, HEAD and OPTIONS are answered here.',
  internal: 'The gateway itself failed; its log says of what.',
};

export function errorsRoute(): Response {
  const text = Object.entries(MEANINGS)
    .map(([code, meaning]) => `${code}: ${meaning}\n`)
    .join('');
  return new Response(text, { headers: { ...CORS_HEADERS, 'content-type': 'text/plain; charset=utf-8' } });
}
