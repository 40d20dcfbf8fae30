// A copy of what is returned that keeps nothing of the feed's text alive.

/**
 * Copies plain data, without undefined members. A part of a string keeps the whole string in memory, and
 * engines have no call to cut it off: joined to another string and parted from it again, it is on its own.
 */
export function detach<T>(value: T): T {
  if (typeof value === 'string') return ` ${value}`.slice(1) as T;
  if (Array.isArray(value)) return value.map(detach) as T;
  if (typeof value !== 'object') return value;
  const result = {} as T;
  for (const key of Object.keys(value as object) as (keyof T)[])
    if (value![key] !== undefined) result[key] = detach(value![key]);
  return result;
}
