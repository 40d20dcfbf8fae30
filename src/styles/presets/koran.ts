// Preset koran: a newspaper's page: serif, black on white, a double rule over the heading.
import { css } from 'lit';

const styles = css`
  :where(:root),
  :host([preset='koran']) {
    --berita-font: Georgia, 'Source Serif 4', 'Noto Serif', 'Times New Roman', serif;
    --berita-font-heading: 'Playfair Display', Georgia, 'Source Serif 4', 'Noto Serif', 'Times New Roman', serif;
    --berita-line-height: 1.25;
    --berita-color-text: light-dark(#121212, #f1efe9);
    --berita-color-muted: light-dark(#595650, #b3afa6);
    --berita-color-accent: light-dark(#8a1c1c, #f0a09a);
    --berita-color-border: light-dark(#c9c5bb, #4b4842);
    --berita-heading-rule: 4px double;
    --berita-gap: 13px;
    --berita-radius: 0px;
  }
`;

export const koran = { styles };
