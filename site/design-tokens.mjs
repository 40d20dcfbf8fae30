export function writeDesignTokens() {}
