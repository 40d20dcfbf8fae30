// The line that says when and where a table was measured.

export const surroundingsLine = ({ date, chromium, node, machine }) =>
  `Measured ${date} in ${chromium}, Node ${node}, ${machine}.`;
