// In the page: the element as its package registers it.
import '@lrnwebcomponents/rss-items';
