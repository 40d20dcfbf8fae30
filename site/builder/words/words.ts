// What the builder says, as a table for each language.
import type { OptionGroup, Widget } from '../options.js';

/** The words of an option: its label, and what it does where the label does not say. */
export interface OptionWords {
  readonly label: string;
  readonly hint?: string;
}

/** The words of an output: its tab, and what to do with the text. */
export interface OutputWords {
  readonly label: string;
  readonly hint: string;
}

export interface Words {
  readonly lang: 'id' | 'en';
  readonly widgets: Readonly<Record<Widget, { readonly label: string; readonly hint: string }>>;
  readonly groups: Readonly<Record<OptionGroup, string>>;
  /** By attribute; an attribute without entry has its name and the manifest's description. */
  readonly options: Readonly<Record<string, OptionWords>>;
  /** Values of choices, by attribute. */
  readonly choices: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Colours by the name of their token. */
  readonly colors: Readonly<Record<string, string>>;
  /** The other tokens by name. */
  readonly tokens: Readonly<Record<string, OptionWords>>;
  /** Outputs by name. */
  readonly outputs: Readonly<Record<string, OutputWords>>;
  readonly settings: string;
  readonly widget: string;
  readonly feed: string;
  readonly feedHint: string;
  readonly addressInvalid: string;
  readonly check: string;
  readonly checking: string;
  readonly sampleInUse: string;
  readonly noFaults: string;
  readonly headerToCopy: string;
  readonly orGateway: string;
  readonly toGateway: string;
  readonly gatewayTitle: string;
  readonly gatewayIs: string;
  readonly gatewayMore: string;
  /** In place of the steps, while there is no feed to read. */
  readonly feedFirst: string;
  readonly gatewaySteps: Readonly<Record<'install' | 'configure' | 'serve' | 'connect', string>>;
  /** Before the line for a gateway that others run. */
  readonly gatewayLine: string;
  readonly useGateway: string;
  readonly gatewayIsLocal: string;
  /** `{0}` the gateway's address. */
  readonly gatewaySilent: string;
  /** `{0}` the feed's name, `{1}` the status. */
  readonly gatewayUnknown: string;
  readonly gatewayFails: string;
  readonly gateway: string;
  readonly gatewayHint: string;
  readonly feedName: string;
  readonly feedNameHint: string;
  readonly feedNameInvalid: string;
  readonly language: string;
  readonly pageLanguage: string;
  readonly colorsTitle: string;
  readonly tokensTitle: string;
  /** `{0}` a value that would be right. */
  readonly tokenInvalid: string;
  readonly styleLeftOut: string;
  readonly light: string;
  readonly dark: string;
  readonly noHeading: string;
  readonly host: string;
  readonly hostHint: string;
  readonly ownServer: string;
  readonly output: string;
  readonly snippet: string;
  readonly copy: string;
  readonly copyThis: string;
  readonly more: string;
  readonly copied: string;
  readonly selected: string;
  readonly reset: string;
  readonly link: string;
  readonly linkCopied: string;
  readonly missingGateway: string;
  readonly preview: string;
  readonly previewHint: string;
  readonly narrow: string;
  readonly wide: string;
  readonly none: string;
  readonly private: string;
  /** `{0}` kilobytes, `{1}` requests. */
  readonly weight: string;
  readonly measuring: string;
  readonly levels: Readonly<Record<'error' | 'warn' | 'ok', string>>;
}

/** `words` with `{0}`, `{1}` … filled. */
export const fill = (words: string, ...facts: readonly (string | number)[]): string =>
  words.replace(/\{(\d)\}/g, (_, index: string) => String(facts[Number(index)] ?? ''));
