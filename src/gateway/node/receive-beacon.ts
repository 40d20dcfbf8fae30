// Takes a beacon from Node's own request and answers it: the objects of the Fetch standard for each cost several times
// what counting it does.
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Gateway } from '../gateway.js';
import { MAX_BODY_BYTES } from '../popularity/beacon.js';
import type { RequestHeaders } from '../popularity/screening.js';
import { READ_HEADERS } from '../routes/read.js';

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
  readonly #chunks: Buffer[] = [];
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
    // A sender that leaves before the end has said nothing, and nobody waits for the answer.
    request.on('end', () => this.#finish());
  }

  #take(chunk: Buffer): void {
    if (this.#isAnswered) return;
    this.#bytes += chunk.length;
    if (this.#bytes <= MAX_BODY_BYTES) this.#chunks.push(chunk);
    else this.#answer(undefined);
  }

  #finish(): void {
    if (!this.#isAnswered) this.#answer(this.#text());
  }

  #text(): string {
    // Nearly always it comes in one piece.
    const body = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks);
    return body.toString();
  }

  /** Undefined: a body that is too long. What more comes of it is dropped. */
  #answer(body: string | undefined): void {
    this.#isAnswered = true;
    this.#response.writeHead(204, ANSWER_HEADERS).end();
    this.#gateway.receiveBeacon(body === undefined ? undefined : this.#received(body));
  }

  #received(body: string) {
    const { headers, socket } = this.#request;
    return { headers: new NodeHeaders(headers), body, peer: socket.remoteAddress };
  }
}

/** The headers of Node's own request. */
class NodeHeaders implements RequestHeaders {
  readonly #headers: IncomingHttpHeaders;

  constructor(headers: IncomingHttpHeaders) {
    this.#headers = headers;
  }

  /** `name` in small letters. Values of the same name are joined, but for those that a request has once. */
  get(name: string): string | null {
    // Of all names only `set-cookie` has a list.
    return (this.#headers[name] as string | undefined) ?? null;
  }
}
