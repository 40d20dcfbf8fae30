// A demo page without widgets: their tags, the script and its style sheet are taken out, everything else stays.

export const withoutWidgets = (html) =>
  html
    .replaceAll(/<berita-(populer|update|artikel)\b[^]*?<\/berita-\1>/g, '')
    .replaceAll(/ *<script type="module" src="\/?berita\.js"><\/script>\n/g, '')
    .replaceAll(/ *<link rel="stylesheet" href="berita\.css">\n/g, '');
