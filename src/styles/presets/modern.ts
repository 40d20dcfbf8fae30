// Preset modern: a card: sans serif, round corners, air.
import { css } from 'lit';

const styles = css`
  :where(:root),
  :host([preset='modern']) {
    --berita-font: Inter, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    --berita-font-heading: var(--berita-font);
    --berita-line-height: 1.35;
    --berita-color-text: light-dark(#16181d, #eceef2);
    --berita-color-muted: light-dark(#5b6170, #a6adbb);
    --berita-color-accent: light-dark(#1d4ed8, #93b4ff);
    --berita-color-surface: light-dark(#fff, #1b1d22);
    --berita-color-border: light-dark(#e6e8ed, #343843);
    --berita-heading-rule: 0 solid;
    --berita-padding: 16px;
    --berita-gap: 14px;
    --berita-radius: 12px;
    --berita-shadow: 0 0 0 1px light-dark(#e6e8ed, #343843), 0 2px 8px light-dark(#10182814, #0006);
    --berita-image-ratio: 4 / 3;
  }
`;

export const modern = { styles };
