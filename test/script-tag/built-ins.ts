// What scripts of pages put in the place of built-ins, one a row: real libraries where npm has them, else their
// code in short.

/** A page's replacement. */
export interface BuiltIn {
  name: string;
  /** Code of the page's first script. */
  script?: string;
  /** A file of an installed package, which runs before `script`. */
  file?: string;
  /** The widgets may stay as they were written, with a line in the console. */
  mayFallBack?: boolean;
  /** The widgets must stay as they were written: what the page has left can't run them. */
  fallsBack?: boolean;
}

export const builtIns: readonly BuiltIn[] = [
  {
    name: 'startsWith and endsWith of ASP.NET Ajax, which take one argument',
    script: `String.prototype.startsWith = function (prefix) { return this.substr(0, prefix.length) === prefix; };
      String.prototype.endsWith = function (suffix) { return this.substr(this.length - suffix.length) === suffix; };
      String.prototype.trim = function () { return this.replace(/^\\s+|\\s+$/g, ''); };
      Array.contains = Array.indexOf = function (array, item) { return array.indexOf(item) >= 0; };`,
  },
  {
    name: 'Prototype.js: arrays',
    script: `(function () {
      function $A(iterable) {
        if (!iterable) return [];
        if ('toArray' in Object(iterable)) return iterable.toArray();
        var length = iterable.length || 0, results = new Array(length);
        while (length--) results[length] = iterable[length];
        return results;
      }
      Array.from = $A;
      var proto = Array.prototype;
      proto.entries = proto.toArray = proto.clone = function () { return this.slice(); };
      proto.find = proto.detect = function (iterator, context) {
        for (var i = 0; i < this.length; i++) if (iterator.call(context, this[i], i)) return this[i];
      };
      proto.include = proto.member = function (value) { return this.indexOf(value) >= 0; };
      proto.first = function () { return this[0]; };
      proto.last = function () { return this[this.length - 1]; };
      proto.toJSON = function () { return '[' + this.map(JSON.stringify).join(', ') + ']'; };
      proto.concat = (function (concat) { return function () { return concat.apply(this, arguments); }; })(proto.concat);
      Object.keys = function (object) { var names = []; for (var name in object) if (object.hasOwnProperty(name)) names.push(name); return names; };
      Object.values = function (object) { var values = []; for (var name in object) values.push(object[name]); return values; };
    })();`,
  },
  {
    name: 'Prototype.js: strings, functions, toJSON',
    script: `String.prototype.toJSON = function () { return '"' + this + '"'; };
      Number.prototype.toJSON = function () { return String(this); };
      Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };
      String.prototype.startsWith = function (pattern) { return this.lastIndexOf(pattern, 0) === 0; };
      String.prototype.endsWith = function (pattern) { var d = this.length - pattern.length; return d >= 0 && this.indexOf(pattern, d) === d; };
      String.prototype.strip = function () { return this.replace(/^\\s+/, '').replace(/\\s+$/, ''); };
      Function.prototype.bind = function (context) {
        if (arguments.length < 2 && arguments[0] === undefined) return this;
        var method = this, args = [].slice.call(arguments, 1);
        return function () { return method.apply(context, args.concat([].slice.call(arguments))); };
      };`,
  },
  {
    name: 'Prototype.js: methods of elements',
    script: `Object.assign(Element.prototype, {
        remove: function () { this.parentNode.removeChild(this); return this; },
        update: function (content) { this.textContent = content; return this; },
        insert: function (content) { this.appendChild(content); return this; },
        replace: function (content) { this.parentNode.replaceChild(content, this); return this; },
        wrap: function () { return this; }, hide: function () { this.style.display = 'none'; }, show: function () { this.style.display = ''; },
        visible: function () { return true; }, up: function () { return this.parentNode; }, down: function () { return this.firstChild; },
        select: function () { return []; }, match: function () { return false; }, setStyle: function () { return this; },
        getHeight: function () { return 0; }, getWidth: function () { return 0; }, getStyle: function () { return null; },
        observe: function () { return this; }, fire: function () { return this; }, readAttribute: function () { return null; },
      });`,
  },
  { name: 'MooTools', file: 'mootools/lib/mootools-core-1.5.2-server.js' },
  {
    name: 'MooTools: Array.from and Function.from, as in a page',
    script: `Array.from = function (item) {
        if (item == null) return [];
        var isEnumerable = typeof item.length === 'number' && typeof item !== 'string' && typeof item !== 'function';
        return isEnumerable ? [].slice.call(item) : [item];
      };
      Function.from = function (item) { return typeof item === 'function' ? item : function () { return item; }; };
      Array.prototype.contains = function (item, from) { return this.indexOf(item, from) !== -1; };
      String.prototype.contains = function (string, separator) { return (separator ? separator + this + separator : this).indexOf(string) > -1; };
      Element.prototype.erase = Element.prototype.dispose = function () { return this.parentNode.removeChild(this); };`,
  },
  {
    name: 'es6-promise in the place of Promise',
    file: 'es6-promise/dist/es6-promise.js',
    script: 'window.Promise = ES6Promise;',
    mayFallBack: true,
  },
  {
    name: 'whatwg-fetch in the place of fetch',
    file: 'whatwg-fetch/dist/fetch.umd.js',
    script:
      'window.fetch = WHATWGFetch.fetch; window.Response = WHATWGFetch.Response; window.Request = WHATWGFetch.Request; window.Headers = WHATWGFetch.Headers;',
  },
  {
    name: 'replaceAll that takes a regular expression for text',
    script: `String.prototype.replaceAll = function (search, replacement) { return this.split(String(search)).join(replacement); };`,
  },
  {
    name: 'find, findIndex and includes by value',
    script: `Array.prototype.find = function (value) { var i = this.indexOf(value); return i < 0 ? null : this[i]; };
      Array.prototype.findIndex = function (value) { return this.indexOf(value); };
      Array.prototype.flat = function () { return [].concat.apply([], this); };`,
  },
  {
    name: 'entries, keys and values that give arrays',
    script: `Array.prototype.entries = function () { return this.slice(); };
      Array.prototype.keys = function () { return Object.keys(this); };
      Array.prototype.values = function () { return this.slice(); };`,
  },
  {
    name: 'Element.prototype.remove that does something else',
    script: `Element.prototype.remove = function (child) { if (child) this.removeChild(child); return this; };
      Element.prototype.append = function (html) { this.appendChild(document.createTextNode(html)); return this; };
      Element.prototype.closest = function () { return null; };`,
  },
  {
    name: 'a Map without iterators',
    script: `(function () {
      function Map() { this.items = []; this.size = 0; }
      Map.prototype.get = function (key) { for (var i = 0; i < this.items.length; i++) if (this.items[i][0] === key) return this.items[i][1]; };
      Map.prototype.has = function (key) { for (var i = 0; i < this.items.length; i++) if (this.items[i][0] === key) return true; return false; };
      Map.prototype.set = function (key, value) { if (!this.has(key)) this.items.push([key, value]); this.size = this.items.length; return this; };
      Map.prototype['delete'] = function (key) { this.items = this.items.filter(function (item) { return item[0] !== key; }); };
      Map.prototype.forEach = function (callback) { this.items.forEach(function (item) { callback(item[1], item[0]); }); };
      window.Map = Map;
    })();`,
    fallsBack: true,
  },
  {
    name: 'a URL that only parses',
    script: `window.URL = function (address) { var link = document.createElement('a'); link.href = address; this.href = link.href; this.protocol = link.protocol; this.host = link.host; };
      window.URL.createObjectURL = function () { return ''; };`,
    mayFallBack: true,
  },
  {
    name: 'requestAnimationFrame that never comes',
    script: 'window.requestAnimationFrame = function () { return 1; };',
  },
  {
    name: 'an IntersectionObserver that never tells',
    script:
      'window.IntersectionObserver = function () { this.observe = this.unobserve = this.disconnect = function () {}; };',
  },
  { name: 'JSON of its own', script: 'window.JSON.stringify = function () { return "{}"; };' },
];
