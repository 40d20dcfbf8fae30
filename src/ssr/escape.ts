// Text made safe for HTML: between tags, in quoted attributes, and as JSON in a <script>.

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for HTML, between tags or in an attribute with quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);

// U+2028 and U+2029 end a line in old JavaScript, for whoever reads the data as such.
/** `value` as JSON that no `</script>` or `<!--` in it ends. */
export const jsonForScript = (value: unknown): string =>
  JSON.stringify(value).replace(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
