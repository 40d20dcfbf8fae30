// Takes a beacon from Node's own request and answers it: the objects of the Fetch standard for each cost several times
// what counting it does.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway.js';
import { MAX_BODY_BYTES } from '../popularity/beacon.js';
import type { RequestHeaders } from '../popularity/screening.js';
import { READ_HEADERS } from '../routes/read.js';

const decoder = new TextDecoder();
const ANSWER_HEADERS = Object.entries(READ_HEADERS).flat();

/** Takes a beacon; false where the request is another. */
export function receiveBeacon(gateway: Gateway, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'POST' || request.url !== '/v1/read') return false;
  new BeaconReader(gateway, request, response).start();
  return true;
}

/** The body of one beacon while it comes. */
class BeaconReader {
  readonly #gateway: Gateway;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  #chunks: Buffer[] = [];
  #bytes = 0;
  #isAnswered = false;

  constructor(gateway: Gateway, request: IncomingMessage, response: ServerResponse) {
    this.#gateway = gateway;
    this.#request = request;
    this.#response = response;
  }

  start(): void {
    const request = this.#request;
    request.on('data', (chunk: Buffer) => this.#take(chunk));
    request.once('end', () => this.#finish());
    // A sender that left has nothing more to say, and nobody waits for the answer.
    request.once('error', () => undefined);
  }

  #take(chunk: Buffer): void {
    if (this.#isAnswered) return;
    this.#bytes += chunk.length;
    if (this.#bytes <= MAX_BODY_BYTES) this.#chunks.push(chunk);
    else this.#answer(undefined);
  }

  #finish(): void {
    if (!this.#isAnswered) this.#answer(decoder.decode(Buffer.concat(this.#chunks)));
  }

  /** Undefined: a body that is too long. What more comes of it is dropped. */
  #answer(body: string | undefined): void {
    this.#isAnswered = true;
    this.#chunks = [];
    this.#response.writeHead(204, ANSWER_HEADERS).end();
    this.#gateway.receiveBeacon(
      body === undefined
        ? undefined
        : { headers: headersOf(this.#request), body, peer: this.#request.socket.remoteAddress },
    );
  }
}

function headersOf({ headers }: IncomingMessage): RequestHeaders {
  return {
    get(name) {
      const value = headers[name];
      return typeof value === 'string' ? value : null;
    },
  };
}
