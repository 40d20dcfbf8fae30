// NodeUpstream: guarded requests with node:http(s), which reach no private network unless a feed is allowed to.
import dns from 'node:dns';
import { Agent as HttpAgent, type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';
import { FeedError } from '../../feed/index.js';
import { isAllowedHost, isInNetworks, isPublicAddress } from '../config/addresses.js';
import type { SendRequest, UpstreamRequest, UpstreamResponse } from '../upstream/types.js';
import { decodeBody } from './decode-body.js';

const AGENT_OPTIONS = { keepAlive: true, maxSockets: 2, maxTotalSockets: 32, maxFreeSockets: 4, timeout: 60_000 };

interface Agents {
  readonly http: HttpAgent;
  readonly https: HttpsAgent;
}

/** Parts of `NodeUpstream` that tests replace. */
export interface NodeUpstreamOptions {
  /** Asks for the addresses of a name. Default: the system's. */
  readonly lookup?: LookupFunction;
  /** Certificates to trust, in PEM, beside no others. Default: those of Node. */
  readonly ca?: string;
}

/** Sends requests for feeds; `close` ends the connections that are kept open. */
export class NodeUpstream {
  /** Agents by the networks that they may reach. */
  readonly #agents = new Map<string, Agents>();
  readonly #options: NodeUpstreamOptions;

  constructor(options: NodeUpstreamOptions = {}) {
    this.#options = options;
  }

  readonly send: SendRequest = async (request) => {
    // A number needs no look-up.
    if (!isAllowedHost(request.url, request.allow))
      throw new FeedError('network', `${request.url.host} is a private address that "allow" does not name`);
    const agents = this.#agentsFor(request.allow);
    return new Exchange(request, agents).run();
  };

  close(): void {
    for (const { http, https } of this.#agents.values()) {
      http.destroy();
      https.destroy();
    }
    this.#agents.clear();
  }

  #agentsFor(allow: readonly string[]): Agents {
    const key = allow.join(' ');
    const known = this.#agents.get(key);
    if (known) return known;
    const { lookup = dns.lookup as LookupFunction, ca } = this.#options;
    // What is allowed is told apart by the look-up: the agent warns on the console when an IPv6 address meets an IPv4
    // network. Without such networks it checks every address once more.
    const isOpen = allow.length > 0;
    const guard = {
      lookup: guardedLookup(lookup, allow),
      allowPrivateIPAddress: isOpen,
      allowMetaIPAddress: isOpen,
    };
    const agents = {
      http: new RequestFilteringHttpAgent({ ...AGENT_OPTIONS, ...guard } as object),
      https: new RequestFilteringHttpsAgent({ ...AGENT_OPTIONS, ...guard, ca } as object),
    };
    this.#agents.set(key, agents);
    return agents;
  }
}

/** A look-up that fails when any address of the name is special and not in `allow`. */
function guardedLookup(lookup: LookupFunction, allow: readonly string[]): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, options, (error, found, family) => {
      const addresses = typeof found === 'string' ? [found] : (found ?? []).map(({ address }) => address);
      const refused = addresses.find((address) => !isPublicAddress(address) && !isInNetworks(address, allow));
      if (error || refused === undefined) callback(error, found, family);
      else
        callback(new Error(`${hostname} is ${refused}, a private address that "allow" does not name`), found, family);
    });
  };
}

/** What Node says where the other side has closed a connection before an answer. */
const RESET_CODES: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE']);

/** A request that was sent, and the head of its answer. */
interface Attempt {
  readonly request: ClientRequest;
  readonly response: Promise<IncomingMessage>;
}

/** One request and its answer. */
class Exchange {
  readonly #request: UpstreamRequest;
  readonly #agents: Agents;

  constructor(request: UpstreamRequest, agents: Agents) {
    this.#request = request;
    this.#agents = agents;
  }

  async run(): Promise<UpstreamResponse> {
    const { timeoutMs, firstByteMs, maxBytes } = this.#request;
    const aborter = new AbortController();
    const giveUp = (milliseconds: number) =>
      setTimeout(() => {
        const seconds = Math.round(milliseconds / 100) / 10;
        aborter.abort(new FeedError('timeout', `The upstream did not answer in ${seconds} s`));
      }, milliseconds);
    const total = giveUp(timeoutMs);
    const first = giveUp(firstByteMs);
    try {
      const response = await this.#open(aborter.signal);
      clearTimeout(first);
      const body = await decodeBody(response, maxBytes);
      return { status: response.statusCode ?? 0, headers: plainHeaders(response), body };
    } catch (error) {
      if (aborter.signal.aborted) throw aborter.signal.reason;
      throw toFeedError(error);
    } finally {
      clearTimeout(first);
      clearTimeout(total);
    }
  }

  /**
   * A server may close a connection that was kept at the very moment at which it is used again. That is no failure of
   * the server: the request goes out once more, on a new connection at the latest.
   */
  async #open(signal: AbortSignal): Promise<IncomingMessage> {
    for (;;) {
      const attempt = this.#start(signal);
      try {
        return await attempt.response;
      } catch (error) {
        const isClosed = RESET_CODES.has((error as NodeJS.ErrnoException).code ?? '');
        if (!attempt.request.reusedSocket || !isClosed || signal.aborted) throw error;
      }
    }
  }

  #start(signal: AbortSignal): Attempt {
    const { url, headers } = this.#request;
    const isHttps = url.protocol === 'https:';
    const options = {
      agent: isHttps ? this.#agents.https : this.#agents.http,
      headers: { ...headers, 'accept-encoding': 'gzip, deflate, br' },
      signal,
    };
    const request = isHttps ? httpsRequest(url, options) : httpRequest(url, options);
    const response = new Promise<IncomingMessage>((resolve, reject) => {
      request.on('response', resolve);
      request.on('error', reject);
    });
    request.end();
    return { request, response };
  }
}

function toFeedError(error: unknown): FeedError {
  if (error instanceof FeedError) return error;
  const { code, message, errors } = error as NodeJS.ErrnoException & { errors?: Error[] };
  // Several addresses of one name fail together, with an empty message of their own.
  const words = message || errors?.[0]?.message || code || 'The request failed';
  return new FeedError('network', words, { cause: error });
}

function plainHeaders({ headers }: IncomingMessage): Record<string, string> {
  const plain: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) plain[name] = Array.isArray(value) ? value.join(', ') : value;
  }
  return plain;
}
