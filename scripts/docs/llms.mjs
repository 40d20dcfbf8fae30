// llms.txt: what a language model should know to use the widgets right, in one short file.
import { readFileSync } from 'node:fs';
import { elements, own, plainType, shared, values } from '../manifest/read.mjs';

const { version, description } = JSON.parse(readFileSync('package.json', 'utf8'));
const minor = version.split('.').slice(0, 2).join('.');

const typeOf = (item) =>
  values(item)?.filter(Boolean).join('|') ??
  { boolean: 'boolean attribute', string: 'text' }[plainType(item)] ??
  plainType(item);
const attribute = (item) =>
  `- ${item.name} (${typeOf(item)}${item.default === undefined || item.default === "''" ? '' : `, default ${item.default.replaceAll("'", '')}`}): ${item.description}`;
const lines = (items, print) => items.map(print).join('\n');
const named = (items) => items.map(({ name }) => name).join(', ');

/** Text of llms.txt. */
export const llms = () => `# berita-widgets

> ${description}

\`\`\`html
<script type="module" src="https://cdn.jsdelivr.net/npm/berita-widgets@${minor}/dist/cdn/berita.js"></script>
${elements.map(({ tagName }) => `<${tagName} feed-url="https://news.example/feed.xml"></${tagName}>`).join('\n')}
\`\`\`

From npm: \`import 'berita-widgets/define'\`; React: \`berita-widgets/react\`; parser alone: \`parseFeed\` of \`berita-widgets/feed\`. Properties are the attributes in camelCase; \`refresh\` is \`refreshInterval\`, since \`refresh()\` is the method.

## Attributes of all three

${lines(
  shared('attributes').filter(({ name }) => !['limit', 'refresh', 'images'].includes(name)),
  attribute,
)}
${elements
  .map(
    (element) => `
## <${element.tagName}>

${element.description}

${lines([...element.attributes.filter(({ name }) => ['limit', 'refresh', 'images'].includes(name)), ...own(element, 'attributes')], attribute)}
- parts: ${named(element.cssParts)}
- events: ${named(element.events)}
`,
  )
  .join('')}
## Styling

Tokens: ${named(shared('cssProperties'))}. States: ${shared('cssStates')
  .map(({ name }) => `:state(${name})`)
  .join(', ')}. Slots: ${named(shared('slots').filter(({ name }) => name))}; children without slot are the fallback.

## Documentation

- [API](docs/api.md), [developers](docs/developer.md), [designers](docs/designer.md), [partner sites](docs/partner.md), [publishers](docs/publisher.md), [feeds](docs/feed.md), [analytics](docs/analytics.md)
- Check a feed: \`npx berita-widgets check <url|file> [--json] [--lang id|en]\`
`;
