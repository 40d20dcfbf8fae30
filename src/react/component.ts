// Makes a React component of an element: attributes as attributes, so that servers render them; events by listener.
import {
  createElement,
  forwardRef,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  version,
  type ReactNode,
} from 'react';

/** What the manifest says of an element. */
export interface Description {
  /** Prop → attribute. */
  attributes: Readonly<Record<string, string>>;
  /** Props that have no attribute. */
  properties: readonly string[];
  /** Prop → event. */
  events: Readonly<Record<string, string>>;
}

type Props = Readonly<Record<string, unknown>>;

// React 19 sets a property before the element is in the page, so that a feed handed over asks for none. React 18 would
// write an attribute.
const setsProperties = parseInt(version) > 18;

// Also for what a server has rendered, of which React sets no property. Servers warn of a layout effect.
const useCommit = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/** Attributes as HTML writes them: a boolean is there or not. */
function attribute(value: unknown): string | undefined {
  if (value === true) return '';
  return value === false || value == null ? undefined : String(value);
}

/** Props of the element's own, and those that React knows. */
function toElementProps(props: Props, { attributes, properties, events }: Description): Record<string, unknown> {
  const elementProps: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(props)) {
    if (name in events || (properties.includes(name) && !(setsProperties && value))) continue;
    const attributeName = attributes[name];
    // React 19 sets a property where the element has one of that name, also over the method `refresh`, and sets it to
    // undefined when the prop goes. None has a name in upper case, and attributes in HTML know no case.
    if (attributeName) elementProps[attributeName.toUpperCase()] = attribute(value);
    else elementProps[name === 'className' ? 'class' : name] = value;
  }
  return elementProps;
}

/** `P`: the component's props, `E`: the element. */
export function component<E extends HTMLElement, P>(tag: string, name: string, description: Description) {
  const Component = forwardRef<E, P & { children?: ReactNode }>((typedProps, ref) => {
    const props = typedProps as Props;
    const element = useRef<E>(null);
    const latest = useRef(props);
    useImperativeHandle(ref, () => element.current!, []);
    useCommit(() => {
      latest.current = props;
      for (const property of description.properties) {
        const target = element.current as unknown as Record<string, unknown>;
        if (target[property] !== props[property]) target[property] = props[property];
      }
    });
    useCommit(() => {
      const control = new AbortController();
      for (const [prop, type] of Object.entries(description.events)) {
        element.current!.addEventListener(
          type,
          (event) => (latest.current[prop] as ((event: Event) => void) | undefined)?.(event),
          { signal: control.signal },
        );
      }
      return () => control.abort();
    }, []);
    return createElement(tag, { ...toElementProps(props, description), ref: element });
  });
  Component.displayName = name;
  return Component;
}
