// Which entries of a build need a module at once: import it, directly or through others, but for dynamic imports.

/** `getModuleInfo`: Rolldown's. */
export function entriesNeeding(id, getModuleInfo) {
  const above = new Set([id]);
  for (const each of above) getModuleInfo(each)?.importers.forEach((importer) => above.add(importer));
  return [...above].filter((each) => getModuleInfo(each)?.isEntry);
}
