// Preset polos: bare: the page's own type, size and colours, and no more than a hairline between articles.
import { css } from 'lit';

const styles = css`
  :where(:root),
  :host([preset='polos']) {
    --berita-font-size: 1em;
    --berita-color-text: currentColor;
    --berita-color-muted: color-mix(in srgb, currentColor 78%, transparent);
    --berita-color-accent: currentColor;
    --berita-color-border: color-mix(in srgb, currentColor 22%, transparent);
    --berita-color-focus: currentColor;
    --berita-heading-rule: 0 solid;
    --berita-radius: 0px;
  }
`;

export const polos = { styles };
