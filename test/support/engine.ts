// Which browser engine runs a test: some of what is promised differs between the three.

function engineOf(userAgent: string): 'Chromium' | 'Firefox' | 'WebKit' {
  if (userAgent.includes('Firefox/')) return 'Firefox';
  return userAgent.includes('Chrome/') ? 'Chromium' : 'WebKit';
}

export const engine = engineOf(navigator.userAgent);
