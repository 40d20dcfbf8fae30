// A strict React project: components, typed props and events, bare tags.
import { BeritaArtikel, BeritaPopuler, BeritaUpdate } from 'berita-widgets/react';
import type { Article, BeritaPopuler as Element } from 'berita-widgets';
import { useRef } from 'react';

export function Page({ article }: { article: Article }) {
  const ref = useRef<Element>(null);
  return (
    <>
      <BeritaPopuler
        ref={ref}
        feedUrl="https://news.example/feed.xml"
        limit={5}
        showViews
        rankBy="views"
        className="side"
        onBeritaSelect={(event) => console.log(event.article.title, event.position.toFixed())}
      >
        <a href="https://news.example/">Berita terpopuler</a>
      </BeritaPopuler>
      <BeritaUpdate
        feedUrl="/feed.xml"
        refreshInterval={120}
        onBeritaNew={({ articles }) => console.log(articles.length)}
      />
      <BeritaArtikel article={article} variant="hero" onBeritaError={({ error }) => console.log(error.code)} />
      {/* @ts-expect-error no such value */}
      <BeritaArtikel variant="huge" />
      {/* @ts-expect-error a number */}
      <BeritaUpdate limit="many" />
      {/* @ts-expect-error berita-new is of berita-update only */}
      <BeritaPopuler onBeritaNew={() => {}} />
      <berita-populer feed-url="/feed.xml" limit={3} onberita-select={(event) => console.log(event.position)} />
      {/* @ts-expect-error no such value */}
      <berita-populer layout="pile" />
      <button onClick={() => void ref.current?.refresh()}>Perbarui</button>
    </>
  );
}
