// Cases of feedparser's suite in which a news widget should differ, each with its reason.
export const exceptions = new Map<string, string>([]);
